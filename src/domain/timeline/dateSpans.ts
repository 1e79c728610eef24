import type { DateSpan, OwnDate } from "../people/myTime/privateTime";
import { dateOfDay, dayNumberOf, isLocalDate } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";

/** Dates compare as texts. */
export const isWithinAny = (date: LocalDate, spans: readonly DateSpan[]): boolean =>
  spans.some(({ from, to }) => from <= date && date <= to);

/** Occurrences of a person's own date between `first` and `last`, as day numbers, both included. */
export const timesOfOwnDate = (
  { from, to, yearly }: OwnDate,
  first: number,
  last: number,
): readonly { readonly first: number; readonly last: number }[] => {
  const asTyped = { first: dayNumberOf(from), last: dayNumberOf(to) };
  if (yearly !== true) return [asTyped].filter((time) => time.last >= first && time.first <= last);
  const length = asTyped.last - asTyped.first;
  // One that runs over New Year began in the year before.
  const years = [yearOf(first) - 1, yearOf(first), yearOf(last)].filter((year, i, all) => all.indexOf(year) === i);
  return years
    .map((year) => dayNumberOf(inYear(from, year)))
    .map((begin) => ({ first: begin, last: begin + length }))
    .filter((time) => time.last >= first && time.first <= last);
};

const yearOf = (day: number): number => Number(dateOfDay(day).slice(0, 4));

/** 29 February falls on the 28th in years that have no 29th. */
const inYear = (date: LocalDate, year: number): LocalDate => {
  const same = `${String(year).padStart(4, "0")}${date.slice(4)}`;
  return isLocalDate(same) ? same : `${same.slice(0, 8)}28`;
};
