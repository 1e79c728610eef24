import { useCallback, useEffect, useSyncExternalStore } from "react";
import { type JournalPrompt, type JournalSnapshot, promptsOfWeek, weekNumberOf } from "../../domain/journal/journal";
import { whenWorthwhile } from "../controls/useQuery";
import { useFormat, useOwnThings } from "../context";

/** The journal as the screen has it. */
export interface Journal {
  readonly snapshot: JournalSnapshot;
  readonly again: () => void;
  /** The questions of this week that have no page yet. */
  readonly open: readonly JournalPrompt[];
}

/** Opens the journal, and looks at the folder again when that is worthwhile. */
export const useJournal = (): Journal => {
  const { clock, zone, zones } = useFormat();
  const { journal: book } = useOwnThings();
  const snapshot = useSyncExternalStore(book.subscribe, book.snapshot);
  const again = useCallback(() => void book.load(), [book]);
  useEffect(again, [again]);
  useEffect(() => whenWorthwhile(snapshot.problem, again), [snapshot.problem, again]);
  const today = zones.readAt(zone, clock.now()).date;
  const isThisWeek = (at: (typeof snapshot.pages)[number]["at"]): boolean =>
    weekNumberOf(zones.readAt(zone, at).date) === weekNumberOf(today);
  const answered = new Set(snapshot.pages.filter(({ at }) => isThisWeek(at)).map(({ prompt }) => prompt));
  return { snapshot, again, open: promptsOfWeek(today).filter((prompt) => !answered.has(prompt)) };
};
