import { foldEntries } from "../../domain/document/fold";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { meetingsOf } from "../../domain/document/readings";
import type { Filled } from "../../domain/people/appointment";
import type { Person } from "../../domain/people/person";
import { isSame } from "../../domain/time/interval";

/** The document no longer counts a time that was taken back, however often `me` has noted its meeting. */
export const removeNotes = (document: LiveDocument, me: Person, { meetingId, window }: Filled): void => {
  const entries = document.everything();
  const last = meetingsOf(entries).find(({ eventId, author }) => eventId === meetingId && author === me.id);
  if (!last || !isSame(last, window)) return;
  for (const { entry, earlier } of foldEntries(entries))
    for (const { id, author, content } of [entry, ...earlier])
      if (author === me.id && content.kind === "meeting" && content.meeting.eventId === meetingId)
        void document.write({ text: "", content: { kind: "note" }, removes: id });
};
