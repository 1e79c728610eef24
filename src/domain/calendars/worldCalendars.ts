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

/** Knows no region, observance or sky: the value before anything is loaded. Answers say what was not known. */
export const NO_CALENDARS: WorldCalendars = {
  region: () => undefined,
  observance: () => undefined,
  sky: { instantOf: () => "no-place" },
};
