import { assert, constantFrom, integer, property } from "fast-check";
import { meetingsInSeries, steadySeriesOf } from "../../../../src/domain/proposals/series/steadySeries";
import type { Instant } from "../../../../src/domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../../../src/domain/time/localDate";
import { createZoneData } from "../../../../src/domain/time/zones";
import { at } from "../../../doubles/fakeServices";

const zones = createZoneData();
const meeting = (iso: string) => ({ slot: { start: at(iso), end: (at(iso) + 45 * 60_000) as Instant } });

test("Haifa keeps ten o'clock through the night in which its clocks go forward: one series serves", () => {
  // Israel moves to summer time on Friday, 26 March 2027; the instants move by an hour.
  const meetings = ["2027-03-16T08:00:00Z", "2027-03-23T08:00:00Z", "2027-03-30T07:00:00Z"].map(meeting);
  expect(steadySeriesOf(meetings, "Asia/Jerusalem", zones)).toEqual({
    ...{ zone: "Asia/Jerusalem", weekday: 2, everyWeeks: 1, count: 3 },
    ...{ firstDate: "2027-03-16", lastDate: "2027-03-30", fromMinutes: 600, durationMinutes: 45 },
  });
});

test("the same meetings are no series on the clock of Lagos, which never changes", () => {
  const meetings = ["2027-03-16T08:00:00Z", "2027-03-23T08:00:00Z", "2027-03-30T07:00:00Z"].map(meeting);
  expect(steadySeriesOf(meetings, "Africa/Lagos", zones)).toBeUndefined();
});

test.each([
  ["another clock time", ["2027-01-05T08:00:00Z", "2027-01-12T09:00:00Z", "2027-01-19T08:00:00Z"]],
  ["another weekday", ["2027-01-05T08:00:00Z", "2027-01-13T08:00:00Z", "2027-01-19T08:00:00Z"]],
  ["a week left out", ["2027-01-05T08:00:00Z", "2027-01-12T08:00:00Z", "2027-01-26T08:00:00Z"]],
  ["only one meeting", ["2027-01-05T08:00:00Z"]],
])("%s is no series", (_, instants) => {
  expect(steadySeriesOf(instants.map(meeting), "Asia/Jerusalem", zones)).toBeUndefined();
});

test("every four weeks is every four weeks", () => {
  const meetings = ["2027-01-05T08:00:00Z", "2027-02-02T08:00:00Z"].map(meeting);
  expect(steadySeriesOf(meetings, "Etc/UTC", zones)).toMatchObject({ everyWeeks: 4, lastDate: "2027-02-02" });
});

test("whatever the zone and the rhythm, the meetings of a series make that series again", () => {
  assert(
    property(
      constantFrom("Asia/Jerusalem", "Africa/Lagos", "America/Sao_Paulo", "Pacific/Auckland", "Australia/Lord_Howe"),
      // Not at night, where a clock time may be missing or come twice.
      ...([integer({ min: 360, max: 1320 }), integer({ min: 1, max: 4 }), integer({ min: 2, max: 12 })] as const),
      integer({ min: 0, max: 400 }),
      (zone, fromMinutes, everyWeeks, count, day) => {
        const firstDate = dateOfDay(dayNumberOf("2026-12-01") + day);
        const start = zones.instantAt(zone, firstDate, fromMinutes);
        const rhythm = { zone, fromMinutes, everyWeeks, count, firstDate, durationMinutes: 45 };
        const lastDate = dateOfDay(dayNumberOf(firstDate) + (count - 1) * everyWeeks * 7);
        const series = { ...rhythm, lastDate, weekday: zones.readAt(zone, start).weekday };
        const meetings = meetingsInSeries(series, zones).map((slot) => ({ slot }));
        expect(steadySeriesOf(meetings, zone, zones)).toEqual(series);
      },
    ),
  );
});
