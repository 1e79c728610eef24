import { foldEntries } from "../../domain/document/fold";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { Filled } from "../../domain/people/appointment/appointment";
import { isInSeries } from "../../domain/people/appointment/calendarWriter";
import type { Person } from "../../domain/people/person";
import { isSame } from "../../domain/time/interval";

/**
 * The document no longer counts what was taken back, however often `me` has noted it. A meeting that it knows at another
 * time was moved by hand since, and stands.
 */
export const removeNotes = (document: LiveDocument, me: Person, { meetingId, window, series }: Filled): void => {
  if (meetingId === undefined) return;
  const folded = foldEntries(document.everything());
  const last = meetingsOf(folded).find(({ eventId, author }) => eventId === meetingId && author === me.id);
  if (!series && !(last && isSame(last, window))) return;
  const isOurs = (eventId: string): boolean => eventId === meetingId || isInSeries(eventId, meetingId);
  for (const { entry, earlier } of folded)
    for (const { id, author, content } of [entry, ...earlier])
      if (author === me.id && content.kind === "meeting" && isOurs(content.meeting.eventId))
        void document.write({ text: "", content: { kind: "note" }, removes: id });
};
