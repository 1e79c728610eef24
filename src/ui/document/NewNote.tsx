import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { Services } from "../services";
import { NoteBox } from "./NoteBox";
import { useNote } from "./useNote";

export interface NewNoteProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** The box for a new note. It holds its own words, so that typing draws nothing else again. */
export const NewNote = ({ services, pair, document }: NewNoteProps) => {
  const note = useNote({ services, pair, document }, "document", {});
  return <NoteBox services={services} pair={pair} note={note} label={services.text("document.write")} primary />;
};
