import type { Sky } from "../../../src/domain/calendars/moment";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";
import type { LocalDate } from "../../../src/domain/time/zoneData";
import { createZoneData } from "../../../src/domain/time/zones";
import { holiday, observance, region, worldOf } from "../../doubles/world";

/** Ordinary weeks, and the weekends on which clocks change in Berlin, New York, on Lord Howe and in Cairo. */
export const STARTS = [
  "2026-11-30T00:00Z",
  "2027-03-27T00:00Z",
  "2027-10-30T12:00Z",
  "2026-10-31T06:00Z",
  "2026-10-03T00:00Z",
  "2027-04-29T00:00Z",
];

const days = STARTS.map((start) => start.slice(0, 10));
const after = (date: LocalDate, more: number): LocalDate => dateOfDay(dayNumberOf(date) + more);
const each = <T>(make: (date: LocalDate) => readonly T[]): readonly T[] => days.flatMap(make);

/** When the sun sets here on the wall clock: early on some days and late on others, never near a change of clocks. */
export const sunsetMinutes = (date: LocalDate): number => {
  const minutes = sunsets.get(date) ?? 17 * 60 + (dayNumberOf(date) % 7) * 20;
  sunsets.set(date, minutes);
  return minutes;
};

/** Asked for every minute of a horizon. */
const sunsets = new Map<LocalDate, number>();

const zones = createZoneData();
const sky: Sky = {
  instantOf: (moment, place, date) => {
    if (place.lat === undefined) return "no-place";
    if (moment.at !== "sun" || moment.event !== "sunset") return "none";
    return zones.instantAt(place.zone, date, sunsetMinutes(date) + moment.plusMinutes);
  },
};

/** Two regions and four observances, with something on nearly each day that a horizon may hold. */
export const SMALL_WORLD: WorldCalendars = worldOf({
  sky,
  regions: [
    region(
      "A",
      ...each((date) => [
        holiday(date, "bank"),
        holiday(after(date, 1), "public"),
        holiday(after(date, 2), "half-day", { offFromMinutes: 13 * 60 }),
      ]),
    ),
    region(
      "B",
      ...each((date) => [
        holiday(date, "public", { confidence: "tentative" }),
        holiday(after(date, 1), "make-up-workday"),
        holiday(after(date, 2), "mourning"),
      ]),
    ),
  ],
  observances: [
    observance(
      "feast",
      each((date) => [{ start: after(date, 1) }]),
    ),
    observance(
      "fast",
      each((date) => [{ start: date, days: 4, certainty: "depends-on-sighting" as const }]),
    ),
    observance(
      "moon",
      each((date) => [{ start: after(date, 1), certainty: "depends-on-sighting" as const }]),
    ),
    observance(
      "eve",
      each((date) => [{ start: after(date, 1), beginsPreviousSunset: true }]),
    ),
  ],
});
