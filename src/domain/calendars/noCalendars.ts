import type { WorldCalendars } from "./worldCalendars";

/** Knows no region, no observance and no sky: for whoever plans before anything was loaded. Answers say what was not known. */
export const NO_CALENDARS: WorldCalendars = {
  region: () => undefined,
  observance: () => undefined,
  sky: { instantOf: () => "no-place" },
};
