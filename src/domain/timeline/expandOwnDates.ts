import type { DateSpan, OwnDate } from "../people/myTime/privateTime";
import type { Instant } from "../time/interval";
import { dateOfDay, dayNumberOf, isLocalDate } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";
import type { Span } from "./span";
import { exactly, spansBetween } from "./moments";
import type { WallDay } from "./wallDays";

const WHOLE_DAY = 1440;

/** Spans of a person's own dates: each day from midnight to midnight, or during the given hours. */
export const expandOwnDates = (ownDates: readonly OwnDate[], days: readonly WallDay[]): readonly Span[] =>
  ownDates.flatMap((date): readonly Span[] => {
    const { kind, strength } = date;
    if (strength === "fine" || kind === "make-up-workday") return [];
    return daysOf(date, days).flatMap((day) =>
      spansBetween(
        { kind: "own-date", strength },
        exactly(startOn(day, date)),
        exactly(day.at(date.toMinutes ?? WHOLE_DAY)),
      ),
    );
  });

/** A person's own make-up days: they work on these instead of another day. */
export const ownMakeUpDays = (ownDates: readonly OwnDate[], days: readonly WallDay[]): readonly number[] =>
  ownDates
    .filter(({ kind }) => kind === "make-up-workday")
    .flatMap((date) => daysOf(date, days).map(({ number }) => number));

const daysOf = (date: OwnDate, days: readonly WallDay[]): readonly WallDay[] => {
  const times = timesOfOwnDate(date, days[0]?.number ?? 0, days.at(-1)?.number ?? -1);
  return days.filter(({ number }) => times.some(({ first, last }) => first <= number && number <= last));
};

const startOn = (day: WallDay, { fromMinutes }: OwnDate): Instant =>
  fromMinutes === undefined ? day.window.start : day.at(fromMinutes);

/** Dates compare as texts. */
export const isWithinAny = (date: LocalDate, spans: readonly DateSpan[]): boolean =>
  spans.some(({ from, to }) => from <= date && date <= to);

/** Occurrences of a person's own date between `first` and `last`, as day numbers, both included. */
const timesOfOwnDate = (
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
