import type { Holiday, RegionCalendar, RegionWeek } from "../../domain/calendars/holiday";
import type { StoredCountry, StoredHoliday, StoredPart, StoredWeek } from "./stored";

/** The calendar of a stored country, or of one of its parts: the country's days, less and more as the part says. */
export const expand = (country: StoredCountry, partCode?: string): RegionCalendar | undefined => {
  const part = partCode === undefined ? {} : partOf(country, partCode);
  if (part === undefined) return undefined;
  const without = new Set(part.without);
  const kept = country.holidays.flatMap((stored) => daysOf(stored, country)).filter(({ date }) => !without.has(date));
  const own = (country.local ?? [])
    .filter(({ parts }) => partCode !== undefined && parts.includes(partCode))
    .flatMap((stored) => daysOf(stored, country));
  return {
    region: partCode === undefined ? country.region : `${country.region}-${partCode}`,
    coverage: country.coverage,
    asOf: country.asOf,
    holidays: [...kept, ...own].sort(byDate),
    weeks: (part.weeks ?? country.weeks).map((week) => weekOf(week, country)),
  };
};

const partOf = ({ parts = {} }: StoredCountry, code: string): Partial<StoredPart> | undefined =>
  Object.hasOwn(parts, code) ? parts[code] : undefined;

const daysOf = ({ dates, source, ...shared }: StoredHoliday, { sources }: StoredCountry): Holiday[] =>
  dates.map((date) => ({ date, kind: "public", confidence: "rule", ...shared, source: sources[source] ?? "" }));

const weekOf = (week: StoredWeek, { sources }: StoredCountry): RegionWeek => ({
  ...week,
  source: sources[week.source] ?? "",
});

const byDate = (a: Holiday, b: Holiday): number => (a.date < b.date ? -1 : 1);
