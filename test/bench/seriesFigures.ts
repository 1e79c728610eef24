import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import { NOTHING_PRIVATE } from "../../src/domain/people/myTime/privateTime";
import type { SeriesPlan } from "../../src/domain/proposals/answer";
import { repairSeries } from "../../src/domain/proposals/series/repair";
import type { ProposeRequest, SeriesWish } from "../../src/domain/proposals/request";
import { planSeries } from "../../src/domain/proposals/series/series";
import type { ZoneData } from "../../src/domain/time/zoneData";
import { createZoneData } from "../../src/domain/time/zones";
import { inMs, warmMedian } from "./clock";
import { seriesRequestOf } from "./inputs";
import { table } from "./table";

/** Who meets how often. Cities and calendars as they come; nights from 23:00 to 05:00, or nobody could meet. */
const SERIES: readonly { readonly cities: readonly string[]; readonly count: number; readonly late?: number }[] = [
  { cities: ["Europe/Berlin", "America/New_York"], count: 12 },
  { cities: ["America/New_York", "Asia/Kathmandu"], count: 12 },
  { cities: ["America/New_York", "Asia/Kathmandu"], count: 26 },
  // The first of them wants no more late hours a month than these.
  { cities: ["America/New_York", "Asia/Kathmandu"], count: 26, late: 1 },
  { cities: ["America/New_York", "Africa/Cairo", "Asia/Tokyo"], count: 26 },
  { cities: ["America/New_York", "Africa/Cairo", "Asia/Tokyo", "Europe/Berlin"], count: 26 },
  { cities: ["America/Los_Angeles", "America/Sao_Paulo", "Europe/Berlin", "Asia/Kathmandu"], count: 26 },
];

/** Whole series, fortnightly with a week to choose from: how long they take, whether they are exact, how they share. */
export const benchSeries = (): readonly string[] => {
  const zones = createZoneData();
  return [
    "Series: medians in milliseconds, warm; 60-minute meetings on a 15-minute step, a week of each fortnight open",
    ...table([
      ["", "meetings", "plan", "repair", "exact", "loads at the end", "total", "cheapest"],
      ...SERIES.map(({ cities, count, late }) => rowFor(cities, count, late, zones)),
    ]),
    "Targets: 12 for two under 20 ms, 26 for four under 500 ms.",
  ];
};

const rowFor = (
  cities: readonly string[],
  count: number,
  late: number | undefined,
  zones: ZoneData,
): readonly string[] => {
  const asked = seriesRequestOf(cities, count);
  const request = late === undefined ? asked : withLateHours(asked, late);
  const wish = { count, everyDays: 14, windowDays: 7 };
  const { meetings, exact, loads, totals } = planOf(request, wish, zones);
  // A meeting of the middle falls on a day on which somebody is away by now.
  const changed = withAway(request, meetings[count >> 1]);
  return [
    cities.map((zone) => zone.split("/")[1]).join(" + ") + (late === undefined ? "" : `, ${late} late hour a month`),
    String(meetings.length),
    inMs(warmMedian(() => planSeries(request, wish, zones, NO_CALENDARS))),
    inMs(warmMedian(() => repairSeries(changed, wish, meetings, zones, NO_CALENDARS))),
    exact ? "yes" : "no",
    [...loads.values()].join(" "),
    String(totals.planned),
    String(totals.cheapest),
  ];
};

const withLateHours = (asked: ProposeRequest, lateHoursAMonth: number): ProposeRequest => ({
  ...asked,
  people: asked.people.map((one, i) =>
    i === 0 ? { ...one, own: { ...NOTHING_PRIVATE, pace: { lateHoursAMonth } } } : one,
  ),
});

const planOf = (request: ProposeRequest, wish: SeriesWish, zones: ZoneData): SeriesPlan => {
  const planned = planSeries(request, wish, zones, NO_CALENDARS);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
};

const withAway = (request: ProposeRequest, meeting: SeriesPlan["meetings"][number] | undefined): ProposeRequest => {
  const [first, ...others] = request.people;
  if (!first || !meeting || first.calendar === "unknown") return request;
  const { start, end } = meeting.slot;
  const window = { start, end: (end + 60_000) as typeof end };
  return { ...request, people: [{ ...first, calendar: [...first.calendar, { show: "away", window }] }, ...others] };
};
