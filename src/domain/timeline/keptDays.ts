import type { Effect, ObservanceDays, ObservanceId } from "../calendars/observance";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { KeptObservance, PrivateTime } from "../people/myTime/privateTime";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { WallDay } from "./wallDays";

/** An occurrence of an observance as its owner keeps it, in day numbers. */
export interface Kept {
  readonly first: number;
  /** Included. */
  readonly last: number;
  readonly beginsPreviousSunset: boolean;
  /** It may begin a day earlier or later. */
  readonly isUncertain: boolean;
}

// In days: the longest are fasts and retreats of two to four months.
const LONGEST_DAYS = 150;

/** Occurrences that touch `days`, with a day to spare on each side. Unknown observances have none. */
export const keptTimes = (kept: KeptObservance, days: readonly WallDay[], world: WorldCalendars): readonly Kept[] => {
  const facts = world.observance(kept.id);
  const [first] = days;
  const last = days.at(-1);
  if (!facts || !first || !last) return [];
  return facts
    .between(dateOfDay(first.number - LONGEST_DAYS), dateOfDay(last.number + 2), kept)
    .map(toKept)
    .filter((time) => time.last >= first.number - 2);
};

/** The owner's effects of an observance: those they chose, else the usual ones. */
export const effectsOf = (kept: KeptObservance, world: WorldCalendars): readonly Effect[] =>
  kept.effects ?? world.observance(kept.id)?.usual ?? [];

/** The days of an observance for this person, whether or not they keep it. */
export const daysDuring = (
  id: ObservanceId,
  { observances }: Pick<PrivateTime, "observances">,
  days: readonly WallDay[],
  world: WorldCalendars,
): ((day: number) => boolean) => {
  const times = keptTimes(observances.find((kept) => kept.id === id) ?? { id }, days, world);
  return (day) => times.some(({ first, last }) => first <= day && day <= last);
};

const toKept = ({ start, days, beginsPreviousSunset, certainty }: ObservanceDays): Kept => {
  const first = dayNumberOf(start);
  return {
    first,
    last: first + days - 1,
    beginsPreviousSunset,
    isUncertain: certainty === "depends-on-sighting",
  };
};
