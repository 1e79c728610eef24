import type { ShownEntry } from "../../domain/document/liveDocument";
import type { LocalDate, Zone, ZoneData } from "../../domain/time/zoneData";

/** What was said on one day, as the viewer's calendar counts days. */
export interface Day {
  readonly date: LocalDate;
  /** Oldest first: a day reads like a story. Never empty. */
  readonly entries: readonly [ShownEntry, ...ShownEntry[]];
}

/** The document by days, newest day first. */
export const byDay = (entries: readonly ShownEntry[], zone: Zone, zones: ZoneData): readonly Day[] => {
  const days = new Map<LocalDate, [ShownEntry, ...ShownEntry[]]>();
  for (const shown of entries.toSorted((a, b) => a.entry.at - b.entry.at)) {
    const { date } = zones.readAt(zone, shown.entry.at);
    const day = days.get(date);
    if (day) day.push(shown);
    else days.set(date, [shown]);
  }
  return [...days].map(([date, shown]) => ({ date, entries: shown })).toReversed();
};
