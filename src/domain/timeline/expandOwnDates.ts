import type { OwnDate } from "../people/myTime/privateTime";
import type { Instant } from "../time/interval";
import { timesOfOwnDate } from "./dateSpans";
import { spansBetween } from "./spansBetween";
import { exactly } from "./moments";
import type { Span } from "./span";
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
