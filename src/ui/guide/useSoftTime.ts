import { useEffect, useState } from "react";
import type { Clock } from "../../domain/time/clock";
import { MS_PER_MINUTE, type Instant } from "../../domain/time/interval";

/** How a part stands against its time. Nothing ever happens by itself when the time is over. */
export interface SoftTime {
  /** Share of the time that has gone by: 0 to 1. */
  readonly gone: number;
  /** Whole minutes left, rounded up; 0 when the time is over. */
  readonly minutesLeft: number;
}

const REDRAW_MS = 10_000;

/** The time of a part that began at `since`. The other person's clock may differ from ours, so it never leaves its bounds. */
export const softTimeAt = (now: Instant, since: Instant, minutes: number): SoftTime => {
  const gone = Math.min(1, Math.max(0, (now - since) / (minutes * MS_PER_MINUTE)));
  return { gone, minutesLeft: Math.ceil((1 - gone) * minutes) };
};

/** The soft time now, drawn again every ten seconds; in a pause it stands still. */
export const useSoftTime = (clock: Clock, since: Instant, minutes: number, pausedAt?: Instant): SoftTime => {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return softTimeAt(pausedAt ?? now, since, minutes);
};
