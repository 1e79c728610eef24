import * as fc from "fast-check";
import type { Instant } from "../../../src/domain/time/interval";
import { formatClock } from "../../../src/ui/format/calendar";
import { placeOf } from "../../../src/ui/format/place";
import {
  dayShift,
  formatDay,
  formatDayShort,
  formatHour,
  formatSpan,
  formatTime,
  toldDate,
  toldDay,
} from "../../../src/ui/format/when";
import { times } from "../../cases";
import { at, english, zones } from "../../doubles/fakeServices";

// Sunday evening in Vancouver is Monday morning in Auckland. ICU strings change with each release: parts only.
const instant = at("2026-11-30T05:30:00Z");

test("Vancouver reads Sunday when Auckland reads Monday", () => {
  expect(formatDay(instant, "America/Vancouver", zones, "en-GB")).toMatch(/Sunday.*29/);
  expect(formatDay(instant, "Pacific/Auckland", zones, "en-GB")).toMatch(/Monday.*30/);
  expect(formatDayShort(instant, "Pacific/Auckland", zones, "en-GB")).toMatch(/Mon.*30/);
});

test("twelve or twenty-four hours follow the language, not the place", () => {
  expect(formatTime(instant, "America/Los_Angeles", zones, "en-US")).toMatch(/9:30\s*PM/);
  expect(formatTime(instant, "America/Los_Angeles", zones, "de")).toContain("21:30");
});

test.each([
  ["en", /^9:15\sAM$/, /^9:15\D+10:00\sAM$/],
  ["de", /^09:15$/, /^09:15\D+10:00 Uhr$/u],
  ["fr", /^09:15$/, /^09:15\D+10:00$/],
  ["pt-BR", /^09:15$/, /^09:15\D+10:00$/],
  ["es", /^9:15$/, /^9:15\D+10:00$/],
  ["ja", /^9:15$/, /^9:15～10:00$/],
  ["zh-Hans", /^09:15$/, /^09:15\D+10:00$/],
  ["hi", /^9:15\sam$/, /^9:15\D+10:00\sam$/],
  ["ar", /^9:15\sص$/, /^9:15\D+10:00\sص$/],
] as const)("S53: a reader of %s sees one way of writing a clock", (locale, time, span) => {
  const [start, end] = [at("2026-12-03T08:15:00Z"), at("2026-12-03T09:00:00Z")];
  expect(formatTime(start, "Africa/Lagos", zones, locale)).toMatch(time);
  expect(formatClock(9 * 60 + 15, locale)).toMatch(time);
  expect(formatHour(start, "Africa/Lagos", zones, locale)).toMatch(time);
  expect(formatSpan({ start, end }, "Africa/Lagos", zones, locale).replace("\u00a0", " ")).toMatch(span);
});

test("a span over midnight shows two clock times and no dates", () => {
  const span = { start: at("2026-11-30T22:30:00Z"), end: at("2026-11-30T23:15:00Z") };
  const words = formatSpan(span, "Africa/Lagos", zones, "en-GB");
  expect(words).toMatch(/^23:30\D+00:15$/);
  expect(formatSpan(span, "Europe/London", zones, "en-GB")).toMatch(/^22:30\D+23:15$/);
});

// British Columbia stays on UTC-7 from 2026 on; the runtime's own rules may still say UTC-8 in winter.
test("E14: Vancouver in December is written by our corrected rules, whatever the runtime knows", () => {
  expect(formatTime(at("2026-12-15T18:00:00Z"), "America/Vancouver", zones, "en-GB")).toContain("11:00");
});

// On the first evening of 2027 in Lagos, it is still the old year in Vancouver.
test.each([
  ["a day of last year", "2026-12-21", "Africa/Lagos", /^Monday 21 December 2026$/],
  ["a day of this year", "2027-03-08", "Africa/Lagos", /^Monday 8 March$/],
  ["a day that is near, in another year", "2026-12-21", "America/Vancouver", /^Monday 21 December$/],
  ["the coming January, seen from the old year", "2027-01-11", "America/Vancouver", /^Monday 11 January$/],
  ["a day in more than a year", "2028-01-10", "Africa/Lagos", /^Monday 10 January 2028$/],
] as const)("S53: %s is told as it is meant", (_, date, zone, words) => {
  const reader = { zone, zones, locale: "en-GB", clock: { now: () => at("2027-01-01T01:00:00Z") } };
  expect(toldDate(date, reader).replace(",", "")).toMatch(words);
  expect(toldDay(at(`${date}T12:00:00Z`), reader).replace(",", "")).toMatch(words);
});

test("another calendar day is the day before or the day after", () => {
  const [vancouver, auckland] = ["America/Vancouver", "Pacific/Auckland"].map((zone) => zones.readAt(zone, instant));
  if (!vancouver || !auckland) throw new Error("unreachable");
  expect(dayShift(vancouver, auckland)).toBe("after");
  expect(dayShift(auckland, vancouver)).toBe("before");
  expect(dayShift(auckland, auckland)).toBe("same");
});

test("whoever looks first sees the other's day on the opposite side", () => {
  const zone = fc.constantFrom("Pacific/Auckland", "America/Vancouver", "Africa/Lagos", "Asia/Kathmandu");
  const moment = fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z") });
  const opposite = { before: "after", same: "same", after: "before" };
  fc.assert(
    fc.property(zone, zone, moment, (one, two, ms) => {
      const [a, b] = [zones.readAt(one, ms as Instant), zones.readAt(two, ms as Instant)];
      expect(dayShift(b, a)).toBe(opposite[dayShift(a, b)]);
    }),
    times(100),
  );
});

test.each([
  ["Africa/Lagos", "Lagos"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["Asia/Calcutta", "Kolkata"],
  ["America/Sao_Paulo", "São Paulo"],
  ["America/Port-au-Prince", "Port-au-Prince"],
])("%s is called %s", async (zone, place) => {
  expect(placeOf(zone, await english())).toBe(place);
});

test.each(["posix:PST8PDT,M3.2.0/2,M11.1.0/2", "UTC", "Etc/GMT+5"])(
  "%s names no city, so words stand in",
  async (zone) => {
    expect(placeOf(zone, await english())).toBe("their own time zone");
  },
);
