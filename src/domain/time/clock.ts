import { type Instant, toInstant } from "./interval";
import type { Zone } from "./zoneData";

/** Source of "now", injected so that tests can stop it. */
export interface Clock {
  readonly now: () => Instant;
}

/** The device's own clock. Only `app` and `sandbox` inject it. */
export const systemClock: Clock = { now: () => toInstant(Date.now()) };

/**
 * Milliseconds since some moment of this page. Nobody can set it: waits are measured with it, dates never. It may stand
 * still while the device sleeps.
 */
export type Elapsed = () => number;

/** The browser's own. */
export const systemElapsed: Elapsed = () => performance.now();

/** The zone of this device's clock. It concerns the device's owner only. */
export const deviceZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone;
