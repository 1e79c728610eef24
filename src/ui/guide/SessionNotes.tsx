import { heardIn } from "../../domain/document/meanings";
import type { Pair } from "../../domain/people/pair";
import type { SessionState } from "../../domain/conversation/session";
import type { LiveDocument, ShownEntry } from "../../domain/document/store/liveDocument";
import { useMemo } from "react";
import type { Entry } from "../../domain/document/entry";
import type { EntryId, SessionId } from "../../domain/shared/ids";
import { Label, Stack } from "../controls/layout";
import { aboutEntries } from "../document/about";
import { EntryItem } from "../document/EntryItem";
import { useEntryContext } from "../document/entry/later";
import { useDocument } from "../document/useDocument";
import { useNote, type Note, type NoteFor } from "../document/NoteBox";
import { useText } from "../context";

interface SessionNotesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly session: SessionId;
  /** Entries that stand somewhere else on the screen. */
  readonly without?: readonly EntryId[];
  /** What was heard, promised and named stands on the page of today. */
  readonly isBesideToday?: boolean;
}

const NONE: readonly ShownEntry[] = [];

/** What all wrote in this meeting so far, and where each note is. Each can be answered here. */
export const SessionNotes = ({ pair, document, session, without = [], isBesideToday = false }: SessionNotesProps) => {
  const text = useText();
  const { entries } = useDocument(document);
  const about = useMemo(() => aboutEntries(entries, pair), [entries, pair]);
  // A yes to what was heard holds the same words once more: it stands under them, in their own entry.
  const heard = new Set(heardIn(entries, session).map(({ entry }) => entry.id));
  const notes = entries.filter(
    ({ entry }) =>
      entry.session === session &&
      !without.includes(entry.id) &&
      !isYesTo(heard, entry) &&
      !(isBesideToday && isToday(entry)),
  );
  // Their words are fetched only where there is a note.
  const more = useEntryContext(pair, notes.length === 0 ? NONE : entries);
  if (notes.length === 0) return null;
  return (
    <Stack as="section">
      <Label>{text("guide.notes")}</Label>
      {notes.map((shown) => (
        <EntryItem key={shown.entry.id} shown={shown} about={about} document={document} more={more} />
      ))}
    </Stack>
  );
};

const isToday = ({ content }: Entry): boolean =>
  content.kind === "commitment" ||
  content.kind === "term" ||
  (content.kind === "insight" && content.insight.heard !== undefined);

const isYesTo = (heard: ReadonlySet<EntryId>, { content }: Entry): boolean =>
  content.kind === "held" || (content.kind === "confirmation" && heard.has(content.confirmation.of));

/**
 * The note that is being typed in a meeting: one box for the whole meeting.
 *
 * So the words stay in the box when another person moves the meeting on, and belong to the part where they began.
 */
export const useSessionNote = (to: NoteFor, { id, guide }: SessionState, step: string | undefined): Note =>
  useNote(to, `meeting ${id}`, { session: id, ...(step !== undefined && { guide: { ...guide, step } }) });
