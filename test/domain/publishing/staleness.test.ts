import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { MyTime } from "../../../src/domain/people/myTime/myTime";
import { NOTHING_DECLARED } from "../../../src/domain/people/myTime/myTime";
import { publishedOf } from "../../../src/domain/publishing/published";
import { stalenessOf } from "../../../src/domain/publishing/staleness";
import { createZoneData } from "../../../src/domain/time/zones";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { at, clock } from "../../people";
import { ALL_WEEK, declaredIn, told, weekly } from "./people";

const zones = createZoneData();
const parts = (now = "2026-11-24T10:17:42Z") => ({
  ...{ now: at(now), home: "Africa/Lagos", zones, world: NO_CALENDARS },
});
const lunch = weekly("12:00", "13:00", told("lunch", "times"));
const amina = declaredIn("Africa/Lagos", { patterns: [lunch] });
const published = publishedOf(amina, parts());

test("S47: what Amina sees before she tells it is what the other side reads", () => {
  const written: unknown = JSON.parse(JSON.stringify({ availability: published }));
  expect(readContent("availability", written)).toEqual({ kind: "availability", availability: published });
});

test("S47: neither coordinates nor the minute of telling are told, and no trip that is over", () => {
  const stays = [
    { place: { zone: "Europe/Oslo", lat: 59.9, lon: 10.7 }, from: "2026-11-02", to: "2026-11-06" },
    { place: { zone: "Africa/Lagos", region: "NG", lat: 6.5, lon: 3.4 } },
  ];
  const here = publishedOf({ ...amina, stays }, parts());
  expect(here.stays).toEqual([{ place: { zone: "Africa/Lagos", region: "NG" } }]);
  expect(here).toEqual(publishedOf({ ...amina, stays }, parts("2026-11-24T23:59:59Z")));
});

test("S47: the overlay looks 26 weeks ahead, and less far where there is more to say than a list can hold", () => {
  const weeks = (myTime: MyTime): number =>
    ((publishedOf(myTime, parts()).overlayUntil ?? 0) - at("2026-11-24T00:00Z")) / 604_800_000;
  const often = ["08:00", "10:00", "12:00", "14:00"].map((time) =>
    weekly(time, time.replace(":00", ":30"), told(time, "times"), { days: ALL_WEEK }),
  );
  expect(weeks(amina)).toBe(26);
  expect(weeks({ ...amina, patterns: often })).toBe(13);
  const letters = JSON.stringify(
    publishedOf(
      { ...amina, patterns: often.map((one) => ({ ...one, sharing: "name", word: "é".repeat(80) })) },
      parts(),
    ),
  );
  expect(letters.length).toBeLessThan(63_000);
});

test("S47: where nobody declared a place, the device's clock lays the windows out, and is not told", () => {
  const nowhere = publishedOf({ ...amina, stays: [] }, parts());
  expect(nowhere.stays).toEqual([]);
  expect(nowhere.overlay).toEqual(published.overlay);
});

test("S47: what was told stays up to date as the days go by, and Amina is asked three weeks before it ends", () => {
  expect(stalenessOf(amina, undefined, parts())).toBe("nothing");
  expect(stalenessOf(amina, published, parts())).toBe("up-to-date");
  expect(stalenessOf(amina, published, parts("2027-02-03T06:00:00Z"))).toBe("up-to-date");
  expect(stalenessOf(amina, published, parts("2027-05-05T06:00:00Z"))).toBe("runs-out");
  expect(stalenessOf(amina, published, parts("2027-08-05T06:00:00Z"))).toBe("ended");
});

test("S47: who tells only their week is never asked because time went by", () => {
  const week = declaredIn("Africa/Lagos");
  const year = parts("2027-11-24T10:00:00Z");
  expect(stalenessOf(week, publishedOf(week, parts()), year)).toBe("up-to-date");
});

test.each<[string, Partial<MyTime>]>([
  ["another lunch", { patterns: [weekly("13:00", "14:00", told("lunch", "times"))] }],
  ["lunch at `ask`", { patterns: [{ ...lunch, sharing: "ask" }] }],
  ["a word for lunch", { patterns: [{ ...lunch, sharing: "name", word: "Lunch" }] }],
  ["another place", { stays: [{ place: { zone: "Europe/Oslo" } }] }],
  ["no work on Fridays", { work: [{ days: [1, 2, 3, 4], fromMinutes: 540, toMinutes: 1020 }] }],
  ["an earlier night", { night: { fromMinutes: clock("21:00"), toMinutes: clock("06:00") } }],
  ["no closed night", { night: null }],
  ["a closed Sunday", { closedDays: [7] }],
  ["no public holidays", { holidays: [] }],
])("S47: %s is noticed, so that she is asked", (_, change) => {
  expect(stalenessOf({ ...amina, ...change }, published, parts("2026-12-09T06:00:00Z"))).toBe("changed");
});

test("S47: a new name for lunch, or something more at `ask`, is nobody's concern", () => {
  const secret = weekly("16:00", "17:00", told("therapy", "ask"));
  const renamed = { ...amina, patterns: [{ ...lunch, label: "siesta", key: "x" }, secret] };
  expect(stalenessOf(renamed, published, parts())).toBe("up-to-date");
});

test("S47: a person of an older version told a week without an overlay: that still counts", () => {
  const { overlayUntil: _, ...old } = publishedOf(declaredIn("Africa/Lagos"), parts());
  expect(stalenessOf(declaredIn("Africa/Lagos"), old, parts())).toBe("up-to-date");
  expect(stalenessOf(amina, old, parts())).toBe("changed");
  expect(stalenessOf(declaredIn("Europe/Oslo"), old, parts())).toBe("changed");
  expect(stalenessOf(NOTHING_DECLARED, old, parts())).toBe("up-to-date");
  expect(stalenessOf(NOTHING_DECLARED, published, parts())).toBe("changed");
});
