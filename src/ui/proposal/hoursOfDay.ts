import type { Interval } from "../../domain/time/interval";
import type { Band } from "../../domain/timeline/bands";
import type { FoundTimes } from "../../planning/foundTimes";

/** What part of somebody's day a moment is, of several the first. */
const PARTS = [
  ["night", "night"],
  ["closed-day", "dayOff"],
  ["day-off", "dayOff"],
  ["early", "early"],
  ["late", "late"],
  ["work", "work"],
] as const satisfies readonly (readonly [Band["kind"], string])[];

export type HoursOfDay = (typeof PARTS)[number][1] | "unknown";

/** Which part of a person's day `slot` is; "unknown" where no working hours are known. */
export const hoursOfDay = ({ hoursKnown, bandsIn }: FoundTimes["people"][number], slot: Interval): HoursOfDay => {
  if (!hoursKnown) return "unknown";
  const kinds = new Set(bandsIn(slot).map(({ kind }) => kind));
  return PARTS.find(([kind]) => kinds.has(kind))?.[1] ?? "unknown";
};
