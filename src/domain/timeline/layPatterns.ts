import type { WhenNoSun } from "../calendars/moment";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Pattern, PrivateTime } from "../people/myTime/privateTime";
import type { DayFacts } from "./dayFacts";
import { isWholeDayOff } from "./dayFacts";
import { isWithinAny } from "./dateSpans";
import { daysDuring } from "./keptDays";
import { laySpan } from "./laySpan";
import type { SkyAt } from "./moments";
import { timingOf } from "./moments";
import type { Stretch } from "./stretch";
import type { WallDay } from "./wallDays";
import { dayIn } from "./wallDays";

/** Where and among what somebody's private facts are laid out. */
export interface Surroundings extends SkyAt {
  readonly days: readonly WallDay[];
  /** Undefined where no public calendar is known. */
  readonly facts: DayFacts | undefined;
  readonly calendars: WorldCalendars;
}

/** Nobody guesses, unless its owner chose otherwise. */
export const ASK: WhenNoSun = { use: "ask" };

/** Weekly patterns, on the days on which they begin. */
export const layPatterns = (own: PrivateTime, around: Surroundings): readonly Stretch[] =>
  own.patterns.flatMap((pattern) => {
    const { strength } = pattern;
    if (strength === "fine") return [];
    const applies = applicationOf(pattern, own, around);
    return around.days
      .filter((day) => pattern.days.includes(day.weekday) && applies(day))
      .flatMap((day) => layOnDay(pattern, { kind: strength, strength }, day, around));
  });

const layOnDay = (
  { from, to, toDayOffset, noSun = ASK }: Pattern,
  declared: Parameters<typeof laySpan>[0],
  day: WallDay,
  around: Surroundings,
): readonly Stretch[] => {
  const begin = timingOf(from, day, around, noSun);
  const sameDay = timingOf(to, day, around, noSun);
  if (toDayOffset !== 1 && (toDayOffset === 0 || sameDay.latest > begin.earliest)) {
    return laySpan(declared, begin, sameDay);
  }
  const next = dayIn(around.days, day.number + 1);
  // What begins on the last of the days laid out ends beyond what is asked about.
  return next ? laySpan(declared, begin, timingOf(to, next, around, noSun)) : [];
};

/** On which days a pattern holds: inside its dates, during what it belongs to, and in school terms if it follows them. */
const applicationOf = (
  { valid, during, notDuring, inSchoolTerms }: Pattern,
  own: PrivateTime,
  { days, facts, calendars }: Surroundings,
): ((day: WallDay) => boolean) => {
  const lasts = during === undefined ? undefined : daysDuring(during, own, days, calendars);
  const pauses = notDuring === undefined ? undefined : daysDuring(notDuring, own, days, calendars);
  const isSchoolDay = ({ date }: WallDay): boolean =>
    isWithinAny(date, own.schoolTerms) && !facts?.(date).some(isWholeDayOff);
  return (day) =>
    (valid === undefined || isWithinAny(day.date, valid)) &&
    (lasts?.(day.number) ?? true) &&
    !pauses?.(day.number) &&
    (inSchoolTerms !== true || isSchoolDay(day));
};
