import type { RegionCalendar } from "./holiday";
import type { Sky } from "./moment";
import type { ObservanceFacts, ObservanceId } from "./observance";
import type { RegionId } from "./place";

/**
 * Port: holidays, observances and sky. Pure and synchronous: load the data before planning. Undefined means not loaded
 * or not known, and the answer says so.
 */
export interface WorldCalendars {
  readonly region: (id: RegionId) => RegionCalendar | undefined;
  readonly observance: (id: ObservanceId) => ObservanceFacts | undefined;
  readonly sky: Sky;
}
