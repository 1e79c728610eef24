import { addTime, getPosition, getTimes, times } from "suncalc";
import type { SunTimes } from "suncalc";
import { dateObjectOf, instantOfDate } from "../../domain/time/dateObject";
import type { Instant } from "../../domain/time/interval";

// suncalc computes every row of this table on each call. Its own rows are not used here and take most of the time.
times.length = 0;

/** A point on Earth, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Depth of the sun's centre at sunrise and sunset: refraction at the horizon and half of its disc. */
export const HORIZON_DEGREES = 0.833;

/**
 * When the sun passes `degreesBelow` the horizon, in the half day whose solar noon is nearest to `noon`; undefined
 * where it does not. Within a minute of published tables; hills and weather move the real event further.
 */
export const sunPasses = (
  degreesBelow: number,
  half: "morning" | "evening",
  { lat, lon }: Point,
  noon: Instant,
): Instant | undefined => {
  const name = nameOf(degreesBelow, half);
  if (!times.some(([, morning, evening]) => morning === name || evening === name))
    addTime(-degreesBelow, nameOf(degreesBelow, "morning"), nameOf(degreesBelow, "evening"));
  const found: SunTimes = getTimes(dateObjectOf(noon), lat, lon);
  const when = found[name];
  return typeof when === "object" ? instantOfDate(when) : undefined;
};

/** True when the sun stands above the horizon. */
export const isSunUp = (instant: Instant, { lat, lon }: Point): boolean =>
  getPosition(dateObjectOf(instant), lat, lon).altitude > 0;

const nameOf = (degreesBelow: number, half: "morning" | "evening"): string => `${half} ${degreesBelow}`;
