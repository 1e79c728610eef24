import { foldEntries } from "../../domain/document/fold";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Person } from "../../domain/people/person";

/** The document no longer counts a meeting that was taken back, however often `me` has noted it. */
export const removeNotes = (document: LiveDocument, me: Person, eventId: string): void => {
  for (const { entry, earlier } of foldEntries(document.everything()))
    for (const { id, author, content } of [entry, ...earlier])
      if (author === me.id && content.kind === "meeting" && content.meeting.eventId === eventId)
        void document.write({ text: "", content: { kind: "note" }, removes: id });
};
