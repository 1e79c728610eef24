import type { Entry } from "../../domain/document/entry";
import type { ShownEntry } from "../../domain/document/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import type { LocalDate, Zone, ZoneData } from "../../domain/time/zoneData";

/** What was said on one day, as the viewer's calendar counts days. */
export interface Day {
  readonly date: LocalDate;
  /** In the document's order, oldest first: a day reads like a story. Never empty. */
  readonly entries: readonly [ShownEntry, ...ShownEntry[]];
}

/** The first version: an edit stays where and when that was said. */
const firstOf = ({ entry, earlier }: ShownEntry): Entry => earlier.at(-1) ?? entry;

/** When it was said first. */
export const saidAt = (shown: ShownEntry): Instant => firstOf(shown).at;

/** Stays the same when the words are edited, so that a screen keeps its place. */
export const anchorOf = (shown: ShownEntry): EntryId => firstOf(shown).id;

/**
 * The document by days, newest day first. Inside a day its own order stands, which is the same on every screen: a store
 * may keep whole seconds of `at`, while the author's device knows the milliseconds.
 */
export const byDay = (entries: readonly ShownEntry[], zone: Zone, zones: ZoneData): readonly Day[] => {
  const days = new Map<LocalDate, [ShownEntry, ...ShownEntry[]]>();
  for (const shown of entries) {
    const { date } = zones.readAt(zone, saidAt(shown));
    const day = days.get(date);
    if (day) day.push(shown);
    else days.set(date, [shown]);
  }
  return [...days].map(([date, shown]) => ({ date, entries: shown })).sort((a, b) => (a.date < b.date ? 1 : -1));
};

/** The newest days that hold `most` entries in all; of a day that does not fit, its newest. Whole days stay the same objects. */
export const newestDays = (days: readonly Day[], most: number): readonly Day[] => {
  const newest: Day[] = [];
  let left = most;
  for (const day of days) {
    const [first, ...rest] = day.entries.slice(-left);
    if (left <= 0 || first === undefined) break;
    newest.push(day.entries.length <= left ? day : { date: day.date, entries: [first, ...rest] });
    left -= day.entries.length;
  }
  return newest;
};
