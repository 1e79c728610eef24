import type { Instant } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { daylight, placeTime } from "../../../src/sandbox/stage/placeTime";

const zones = createZoneData();
const at = (iso: string) => Date.parse(iso) as Instant;

test("one moment has two names: Tuesday evening in Lagos, Wednesday morning in Auckland", () => {
  const now = at("2026-11-24T17:05:00Z");
  expect(placeTime(zones, "Africa/Lagos", now, "fr")).toBe("Tuesday 18:05");
  expect(placeTime(zones, "Pacific/Auckland", now, "fr")).toBe("Wednesday 06:05");
});

test.each([
  ["2026-11-24T17:05:00Z", "Tuesday 6:05\u00a0PM"],
  ["2026-11-24T11:00:00Z", "Tuesday 12:00\u00a0PM"],
  ["2026-11-23T23:30:00Z", "Tuesday 12:30\u00a0AM"],
])("the stage tells Amina in Lagos the time as her own page does: at %s it is %s", (iso, words) => {
  expect(placeTime(zones, "Africa/Lagos", at(iso), "en-us")).toBe(words);
});

test("Lagos is up from seven to nine in the evening, in one piece when the day begins at midnight there", () => {
  expect(daylight(zones, "Africa/Lagos", at("2026-11-23T23:00:00Z"))).toEqual([{ from: 7 * 60, to: 21 * 60 }]);
});

test("a day that begins at noon in Pune has two pieces", () => {
  expect(daylight(zones, "Asia/Kolkata", at("2026-11-24T06:30:00Z"))).toEqual([
    { from: 0, to: 9 * 60 },
    { from: 19 * 60, to: 24 * 60 },
  ]);
});

test("on the night when clocks go forward in Stockholm, seven comes an hour sooner", () => {
  expect(daylight(zones, "Europe/Stockholm", at("2026-03-28T23:00:00Z"))[0]?.from).toBe(6 * 60);
});
