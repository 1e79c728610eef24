import { memo, useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import { useSheetStyles } from "../controls/useSheetStyles";
import type { Services } from "../services";
import type { About } from "./about";
import { byDay, newestDays } from "./days";
import { DaySection } from "./DaySection";
import type { MoreOfEntries } from "./entry/useEntryParts";
import type { PartOf } from "./useParts";

export interface EntrySheetProps {
  readonly services: Services;
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

/** The entries on their sheet, by days, the newest day first. */
export const EntrySheet = memo(
  ({ services, document, entries, drawn, about, partOf, before, more }: EntrySheetProps) => {
    const paper = useSheetStyles();
    const { zone, zones } = services;
    const days = useMemo(() => byDay(entries, zone, zones), [entries, zone, zones]);
    return (
      <div className={paper.sheet}>
        {newestDays(days, drawn).map((day) => (
          <DaySection key={day.date} {...{ day, services, document, partOf, about, before, more }} />
        ))}
      </div>
    );
  },
);
EntrySheet.displayName = "EntrySheet";
