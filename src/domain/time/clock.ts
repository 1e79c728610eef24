import { toInstant, type Instant } from "./interval";

/** Source of "now", injected so that tests can stop it. */
export interface Clock {
  readonly now: () => Instant;
}

/** The device's own clock. Only `app` and `sandbox` inject it. */
export const systemClock: Clock = { now: () => toInstant(Date.now()) };
