import type { RegionCalendar } from "./holiday";
import type { Sky } from "./moment";
import type { ObservanceFacts, ObservanceId } from "./observance";
import type { RegionId } from "./place";

/**
 * Port: what the world's calendars say. Pure and synchronous; whoever plans loads what is needed before.
 * Something that is undefined was not loaded or is not known, and the answer says so.
 */
export interface WorldCalendars {
  readonly region: (id: RegionId) => RegionCalendar | undefined;
  readonly observance: (id: ObservanceId) => ObservanceFacts | undefined;
  readonly sky: Sky;
}
