import { toInstant, type Instant } from "./interval";

/** Where "now" comes from. Everything that needs the present asks for one, so that tests can stop it. */
export interface Clock {
  readonly now: () => Instant;
}

/** The device's own clock. Only `app` and `sandbox` hand it out. */
export const systemClock: Clock = { now: () => toInstant(Date.now()) };
