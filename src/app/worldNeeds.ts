import { NO_CALENDARS } from "../domain/calendars/noCalendars";
import type { WorldNeeds } from "../domain/calendars/calendarCatalogue";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";

/** Loads the calendars of the world that somebody needs. */
export type LoadWorld = (needs: WorldNeeds) => Promise<WorldCalendars>;

/** A part of the app that cannot be fetched now must not keep two people from meeting: the answer says what was not known. */
export const worldOrNothing = (loading: Promise<WorldCalendars>): Promise<WorldCalendars> =>
  loading.catch(() => NO_CALENDARS);
