import { useEffect, useState } from "react";
import type { Clock } from "../../domain/time/clock";
import { MS_PER_MINUTE, roundDown, type Instant } from "../../domain/time/interval";

const minuteOf = (clock: Clock): Instant => roundDown(clock.now(), MS_PER_MINUTE);

/** The present minute. */
export const useNow = (clock: Clock): Instant => {
  const [now, setNow] = useState(() => minuteOf(clock));
  useEffect(() => {
    const timer = setInterval(() => setNow(minuteOf(clock)), 1_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
};
