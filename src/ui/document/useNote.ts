import { useEffect, useState } from "react";
import type { NotePlace, TypedWords } from "../../domain/document/drafts";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { useConversations } from "../context";

/** A note that somebody is writing. */
export interface Note {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Where the note belongs: the place of its first letter, or `here` while the box is empty. */
  readonly place: NotePlace;
  readonly keeping: boolean;
  readonly problem?: Failure;
  /** The device does not keep what is typed before it is added. */
  readonly isUnkept: boolean;
  readonly keep: () => Promise<void>;
}

/** Whose words, and where they will go. */
export interface NoteFor {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** Words that were typed and not kept yet, at once for a screen that comes back; the device has them after a reload. */
const unkept = new WeakMap<LiveDocument, Map<string, TypedWords>>();

const shelfOf = (document: LiveDocument): Map<string, TypedWords> => {
  const shelf = unkept.get(document) ?? new Map<string, TypedWords>();
  unkept.set(document, shelf);
  return shelf;
};

/** One box of words in `document`. It is emptied only when the words are safe on this device. */
export const useNote = ({ pair, document }: NoteFor, box: string, here: NotePlace): Note => {
  const { drafts } = useConversations();
  const [typed, setTyped] = useState<TypedWords>(() => shelfOf(document).get(box) ?? { text: "", place: here });
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const [isUnkept, setUnkept] = useState(false);
  const place = typed.text === "" ? here : typed.place;
  const setText = (text: string): void => {
    shelfOf(document).set(box, { text, place });
    setTyped({ text, place });
    void drafts.write(pair.id, box, { text, place }).then((kept) => setUnkept(!kept.ok));
  };
  useEffect(() => {
    let gone = false;
    void drafts.read(pair.id, box).then((kept) => {
      // Whoever has typed here since knows better than the device.
      if (gone || !kept.ok || kept.value === undefined || shelfOf(document).has(box)) return;
      shelfOf(document).set(box, kept.value);
      setTyped(kept.value);
    });
    return () => {
      gone = true;
    };
  }, [drafts, pair.id, document, box]);
  const keep = async (): Promise<void> => {
    if (keeping || typed.text.trim() === "") return;
    setKeeping(true);
    setProblem(undefined);
    const answer = await document.write({ text: typed.text, content: { kind: "note" }, ...place });
    setKeeping(false);
    if (answer.ok) setText("");
    else setProblem(answer.error);
  };
  return { text: typed.text, setText, place, keeping, keep, isUnkept, ...(problem && { problem }) };
};
