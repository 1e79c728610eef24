import type { WhenNoSun } from "../calendars/moment";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Pattern, PrivateTime } from "../people/myTime/privateTime";
import { isWholeDayOff, type DayFacts } from "./dayFacts";
import { isWithinAny } from "./expandOwnDates";
import { daysDuring } from "./keptDays";
import { type SkyAt, spansBetween, timingOf } from "./moments";
import type { Span } from "./span";
import { dayIn, type WallDay } from "./wallDays";

/** Days, place and calendars over which private facts are expanded. */
export interface ExpansionContext extends SkyAt {
  readonly days: readonly WallDay[];
  /** Undefined where no public calendar is known. */
  readonly facts: DayFacts | undefined;
  readonly world: WorldCalendars;
}

/** The default: its owner is asked, nothing is guessed. */
export const ASK: WhenNoSun = { use: "ask" };

/** Spans of weekly patterns, on the days on which they begin. */
export const expandPatterns = (own: PrivateTime, around: ExpansionContext): readonly Span[] =>
  own.patterns.flatMap((pattern) => {
    const { strength } = pattern;
    if (strength === "fine") return [];
    const applies = applicationOf(pattern, own, around);
    return around.days
      .filter((day) => pattern.days.includes(day.weekday) && applies(day))
      .flatMap((day) => expandOnDay(pattern, { kind: strength, strength }, day, around));
  });

const expandOnDay = (
  { from, to, toDayOffset, noSun = ASK }: Pattern,
  declared: Parameters<typeof spansBetween>[0],
  day: WallDay,
  around: ExpansionContext,
): readonly Span[] => {
  const begin = timingOf(from, day, around, noSun);
  const sameDay = timingOf(to, day, around, noSun);
  if (toDayOffset !== 1 && (toDayOffset === 0 || sameDay.latest > begin.earliest)) {
    return spansBetween(declared, begin, sameDay);
  }
  const next = dayIn(around.days, day.number + 1);
  // A pattern that begins on the last of `days` ends beyond the window.
  return next ? spansBetween(declared, begin, timingOf(to, next, around, noSun)) : [];
};

/**
 * The days of a pattern: inside its dates, during its observance, and in school terms if it follows them. While no term
 * is named it counts all year: a child who has to be fetched is not free time.
 */
const applicationOf = (
  { valid, during, notDuring, inSchoolTerms }: Pattern,
  own: PrivateTime,
  { days, facts, world }: ExpansionContext,
): ((day: WallDay) => boolean) => {
  const lasts = during === undefined ? undefined : daysDuring(during, own, days, world);
  const pauses = notDuring === undefined ? undefined : daysDuring(notDuring, own, days, world);
  const isSchoolDay = ({ date }: WallDay): boolean =>
    (own.schoolTerms.length === 0 || isWithinAny(date, own.schoolTerms)) && !facts?.(date).some(isWholeDayOff);
  return (day) =>
    (valid === undefined || isWithinAny(day.date, valid)) &&
    (lasts?.(day.number) ?? true) &&
    !pauses?.(day.number) &&
    (inSchoolTerms !== true || isSchoolDay(day));
};
