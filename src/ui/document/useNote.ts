import { useState } from "react";
import type { Draft, LiveDocument } from "../../domain/document/liveDocument";
import type { Failure } from "../../domain/shared/failure";

/** Where a note belongs, decided when its first letter is typed. */
export type NotePlace = Pick<Draft, "session" | "guide">;

/** A note that somebody is writing. */
export interface Note {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Where the note belongs: the place of its first letter, or `here` while the box is empty. */
  readonly place: NotePlace;
  readonly keeping: boolean;
  readonly problem?: Failure;
  readonly keep: () => Promise<void>;
}

interface Typed {
  readonly text: string;
  readonly place: NotePlace;
}

/** Words that were typed and not kept yet. They outlive the screen, for as long as the document stays open. */
const unkept = new WeakMap<LiveDocument, Map<string, Typed>>();

const shelfOf = (document: LiveDocument): Map<string, Typed> => {
  const shelf = unkept.get(document) ?? new Map<string, Typed>();
  unkept.set(document, shelf);
  return shelf;
};

/** One box of words in `document`. It is emptied only when the words are safe on this device. */
export const useNote = (document: LiveDocument, box: string, here: NotePlace): Note => {
  const [typed, setTyped] = useState<Typed>(() => shelfOf(document).get(box) ?? { text: "", place: here });
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const place = typed.text === "" ? here : typed.place;
  const setText = (text: string): void => {
    shelfOf(document).set(box, { text, place });
    setTyped({ text, place });
  };
  const keep = async (): Promise<void> => {
    if (keeping || typed.text.trim() === "") return;
    setKeeping(true);
    setProblem(undefined);
    const answer = await document.write({ text: typed.text, content: { kind: "note" }, ...place });
    setKeeping(false);
    if (answer.ok) setText("");
    else setProblem(answer.error);
  };
  return { text: typed.text, setText, place, keeping, keep, ...(problem && { problem }) };
};
