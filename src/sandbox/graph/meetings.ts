import { toInstant, type Interval } from "../../domain/time/interval";
import { seedEventById, seedEvents, type SeedEvent } from "../seed/calendars";
import type { SeedPerson } from "../seed/people";
import type { EventRow } from "./rows";
import type { World } from "./world";

/** One calendar entry: of the seed, or booked through Graph (then with its row). */
export interface CalendarEntry extends SeedEvent {
  readonly row: EventRow | null;
}

/** All entries in a person's calendar that touch `window`, by time. */
export const calendarEntriesOf = (world: World, person: SeedPerson, window: Interval): readonly CalendarEntry[] => {
  const booked = world.store
    .all("events")
    .filter((row) => row.owner === person.id && row.start < window.end && row.end > window.start)
    .map(ofRow);
  const seeded = seedEvents(person, window, world.zones).map((event) => ({ ...event, row: null }));
  return [...seeded, ...booked].toSorted((a, b) => a.window.start - b.window.start || a.id.localeCompare(b.id));
};

export const entryById = (world: World, person: SeedPerson, id: string): CalendarEntry | undefined => {
  const row = world.store.get("events", id);
  if (row) return row.owner === person.id ? ofRow(row) : undefined;
  const event = seedEventById(person, id, world.zones);
  return event && { ...event, row: null };
};

export const ofRow = (row: EventRow): CalendarEntry => ({
  id: row.id,
  window: { start: toInstant(row.start), end: toInstant(row.end) },
  show: row.show,
  subject: row.subject,
  location: row.location,
  isAllDay: row.isAllDay,
  isPrivate: row.isPrivate,
  series: null,
  row,
});
