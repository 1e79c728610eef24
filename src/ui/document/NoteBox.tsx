import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { NotePlace } from "../../domain/document/store/drafts";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { Row } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { PairReads } from "../controls/WhoReads";
import { PLAIN_WORDS, type TypedDraft, useDraft } from "../controls/useDraft";
import { useWriting, type Writing } from "../controls/useWriting";
import { useDocument } from "./useDocument";
import { useIsNoFormOpen } from "./write/mainForm";

/** A note that somebody is writing. */
export interface Note extends Pick<TypedDraft<string>, "place" | "isUnkept">, Pick<Writing, "keeping" | "problem"> {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly keep: () => Promise<void>;
  /** The words that were kept last, as long as nothing has been typed since. */
  readonly kept?: EntryId | undefined;
}

/** Whose words, and where they will go. */
export interface NoteFor {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** One box of words in `document`. It is emptied only when the words are safe on this device. */
export const useNote = ({ pair, document }: NoteFor, box: string, here: NotePlace): Note => {
  const { value: text = "", set, place, isUnkept } = useDraft(pair, box, PLAIN_WORDS, here);
  const { write, keeping, problem } = useWriting(document);
  const [kept, setKept] = useState<EntryId>();
  const setText = (words: string): void => {
    setKept(undefined);
    set(words);
  };
  const keep = async (): Promise<void> => {
    if (text.trim() === "") return;
    const entry = await write({ text, content: { kind: "note" }, ...place });
    if (!entry) return;
    set("");
    setKept(entry.id);
  };
  return { text, setText, kept, place, keeping, keep, isUnkept, problem };
};

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  keep: { justifySelf: "start", minHeight: "32px" },
  hint: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface NoteBoxProps {
  readonly pair: Pair;
  readonly note: Note;
  readonly label: string;
  /** A line above the button, such as the part a note belongs to. */
  readonly hint?: string;
  readonly primary?: boolean;
  /** The label is read out only, and the press that keeps the words comes with the first letter. */
  readonly isBare?: boolean;
  /** Where the words are that were kept, when they do not stand beside the box. */
  readonly kept?: ReactNode;
  readonly rows?: number;
}

/** A box for words that the whole pair will read, which is said before anything is typed. */
export const NoteBox = ({ pair, note, label, hint, primary = false, isBare = false, kept, rows = 4 }: NoteBoxProps) => {
  const text = useText();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const isEmpty = note.text.trim() === "";
  const isNoFormOpen = useIsNoFormOpen();
  // The press goes with the words that it kept: one writes on in the box.
  const keep = (): void =>
    void note
      .keep()
      .then(() => (isBare ? box.current?.querySelector("textarea")?.focus({ preventScroll: true }) : undefined));
  const field = (
    <Textarea
      value={note.text}
      rows={isBare ? 3 : rows}
      resize="vertical"
      dir="auto"
      readOnly={note.keeping}
      {...(isBare && { "aria-label": label })}
      onChange={(_, { value }) => note.setText(value)}
    />
  );
  return (
    <div ref={box} className={styles.box}>
      <PairReads pair={pair} />
      {isBare ? field : <Field label={label}>{field}</Field>}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <p className={styles.hint} role="status">
        {note.isUnkept && note.text !== "" && text("document.typingUnkept")}
        {kept}
      </p>
      {note.problem && (
        <>
          <p className={styles.hint}>{text("document.keepFailed")}</p>
          <ProblemBar failure={note.problem} onRetry={() => void note.keep()} />
        </>
      )}
      {(!isBare || !isEmpty) && (
        <SteadyButton
          className={styles.keep}
          appearance={primary && isNoFormOpen ? "primary" : "secondary"}
          off={note.keeping || isEmpty}
          onClick={keep}
        >
          {text("document.keep")}
        </SteadyButton>
      )}
    </div>
  );
};

interface NewNoteProps extends NoteFor {
  /** Brings an entry into view. */
  readonly onShow: (entry: EntryId) => void;
}

/** The box for a new note. It holds the typed words itself, so that typing renders nothing else again. */
export const NewNote = ({ pair, document, onShow }: NewNoteProps) => {
  const text = useText();
  const note = useNote({ pair, document }, "document", {});
  const [shown, setShown] = useState<EntryId>();
  const { kept } = note;
  const show = (): void => {
    setShown(kept);
    if (kept !== undefined) onShow(kept);
  };
  return (
    <>
      <NoteBox
        pair={pair}
        note={note}
        label={text("document.write")}
        kept={kept !== undefined && <KeptWords document={document} of={kept} />}
        primary
        rows={2}
      />
      {kept !== undefined && kept !== shown && (
        <Row>
          <Button size="small" onClick={show}>
            {text("story.showIt")}
          </Button>
        </Row>
      )}
    </>
  );
};

/** Where the words are that were just kept. */
const KeptWords = ({ document, of }: Pick<NoteFor, "document"> & { readonly of: EntryId }) => {
  const text = useText();
  const where = useDocument(document).entries.find(({ entry }) => entry.id === of)?.whereabouts;
  return where?.kind === "waiting" ? text("document.waiting", { why: where.why }) : text("document.kept");
};
