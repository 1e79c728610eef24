import type { LiveDocument } from "../../domain/document/liveDocument";
import type { EntryId, SessionId } from "../../domain/shared/ids";
import { EntryItem } from "../document/EntryItem";
import { useDocument } from "../document/useDocument";
import { useGuideStyles } from "../controls/guideStyles";
import { useText } from "../context";

export interface MeetingNotesProps {
  readonly document: LiveDocument;
  readonly session: SessionId;
  /** Entries that stand somewhere else on the screen. */
  readonly without?: readonly EntryId[];
}

/** What both wrote in this meeting so far, and where each note is. */
export const SessionNotes = ({ document, session, without = [] }: MeetingNotesProps) => {
  const text = useText();
  const styles = useGuideStyles();
  const notes = useDocument(document).entries.filter(
    ({ entry }) => entry.session === session && !without.includes(entry.id),
  );
  if (notes.length === 0) return null;
  return (
    <section className={styles.stack}>
      <h3 className={styles.label}>{text("guide.notes")}</h3>
      {notes.map((shown) => (
        <EntryItem key={shown.entry.id} shown={shown} />
      ))}
    </section>
  );
};
