import type { WorldCalendars } from "./worldCalendars";

/** Knows no region, observance or sky: the value before anything is loaded. Answers say what was not known. */
export const NO_CALENDARS: WorldCalendars = {
  region: () => undefined,
  observance: () => undefined,
  sky: { instantOf: () => "no-place" },
};
