import { memo, useDeferredValue, useMemo } from "react";
import { type Chapter, newestChapters } from "../../domain/document/chapters";
import type { ShownEntry } from "../../domain/document/store/liveDocument";
import { Sheet } from "../controls/Sheet";
import { type AroundEntries, ChapterSection } from "./story/ChapterSection";

interface EntrySheetProps extends AroundEntries {
  /** The newest first. */
  readonly chapters: readonly Chapter<ShownEntry>[];
  /** So many of the newest entries are drawn. */
  readonly drawn: number;
}

/**
 * The entries on their sheet, by meetings and days, the newest first. The newest day is drawn at once; older ones are
 * deferred, so that a note in a document of years appears without delay.
 */
export const EntrySheet = memo(({ chapters, drawn, ...around }: EntrySheetProps) => {
  const now = { chapters: useMemo(() => newestChapters(chapters, drawn), [chapters, drawn]), around };
  const later = useDeferredValue(now);
  const newest = now.chapters[0]?.date;
  if (newest === undefined) return null;
  // One list, so that a chapter keeps what is open in it when a newer day begins.
  const atOnce = now.chapters.filter(({ date }) => date === newest).map((chapter) => ({ chapter, around }));
  const older = later.chapters
    .filter(({ date }) => date < newest)
    .map((chapter) => ({ chapter, around: later.around }));
  return (
    <Sheet>
      {[...atOnce, ...older].map(({ chapter, around: each }) => (
        <ChapterSection key={chapter.id} chapter={chapter} {...each} />
      ))}
    </Sheet>
  );
});
EntrySheet.displayName = "EntrySheet";
