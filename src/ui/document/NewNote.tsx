import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { NoteBox } from "./NoteBox";
import { useNote } from "./useNote";
import { useText } from "../context";

export interface NewNoteProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** The box for a new note. It holds its own words, so that typing draws nothing else again. */
export const NewNote = ({ pair, document }: NewNoteProps) => {
  const text = useText();
  const note = useNote({ pair, document }, "document", {});
  return <NoteBox pair={pair} note={note} label={text("document.write")} primary />;
};
