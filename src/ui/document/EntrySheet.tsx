import { memo, useDeferredValue, useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import { useSheetStyles } from "../controls/useSheetStyles";
import type { About } from "./about";
import { byDay, newestDays } from "./days";
import { DaySection } from "./DaySection";
import type { MoreOfEntries } from "./entry/useEntryParts";
import type { PartOf } from "./useParts";
import { useFormat } from "../context";

export interface EntrySheetProps {
  /** Without it nothing can be answered here. */
  readonly document?: LiveDocument | undefined;
  /** Oldest first. */
  readonly entries: readonly ShownEntry[];
  /** So many of the newest are drawn. */
  readonly drawn: number;
  readonly about: About;
  readonly partOf: PartOf;
  readonly before: EntryId | undefined;
  /** What can be done with entries; undefined until it has come. */
  readonly more?: MoreOfEntries | undefined;
}

/**
 * The entries on their sheet, by days, the newest day first. What is new stands in the newest day at once; older days follow
 * in the pauses, so that a note in a document of years holds nobody up.
 */
export const EntrySheet = memo(({ entries, drawn, ...around }: EntrySheetProps) => {
  const { zone, zones } = useFormat();
  const paper = useSheetStyles();
  const days = useMemo(() => byDay(entries, zone, zones), [entries, zone, zones]);
  const now = { days: newestDays(days, drawn), around };
  const later = useDeferredValue(now);
  const [newest] = now.days;
  if (!newest) return null;
  return (
    <div className={paper.sheet}>
      {[newest, ...later.days.filter(({ date }) => date < newest.date)].map((day) => (
        <DaySection key={day.date} day={day} {...(day === newest ? around : later.around)} />
      ))}
    </div>
  );
});
EntrySheet.displayName = "EntrySheet";
