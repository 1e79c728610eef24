import type { NotePlace } from "../../domain/document/drafts";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { PLAIN_WORDS, useDraft, type TypedDraft } from "../controls/useDraft";
import { useWriting, type Writing } from "../controls/useWriting";

/** A note that somebody is writing. */
export interface Note extends Pick<TypedDraft<string>, "place" | "isUnkept">, Pick<Writing, "keeping" | "problem"> {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly keep: () => Promise<void>;
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
  const keep = async (): Promise<void> => {
    if (text.trim() === "") return;
    if (await write({ text, content: { kind: "note" }, ...place })) set("");
  };
  return { text, setText: set, place, keeping, keep, isUnkept, problem };
};
