import { foldEntries } from "../../domain/document/fold";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { Filled } from "../../domain/people/appointment/appointment";
import { isInSeries } from "../../domain/people/appointment/calendarWriter";
import type { Person } from "../../domain/people/person";
import { isSame } from "../../domain/time/interval";

/**
 * The document no longer counts what was taken back, however often `me` has noted it. A meeting that it knows at another
 * time was moved by hand since, and stands. False: it had nothing of it.
 */
export const removeNotes = (document: LiveDocument, me: Person, { meetingId, window, series }: Filled): boolean => {
  if (meetingId === undefined) return false;
  const folded = foldEntries(document.everything());
  const last = meetingsOf(folded).find(({ eventId, author }) => eventId === meetingId && author === me.id);
  if (!series && !(last && isSame(last, window))) return false;
  let isRemoved = false;
  for (const { entry, earlier } of folded)
    for (const { id, author, content } of [entry, ...earlier])
      if (author === me.id && content.kind === "meeting" && isOfForm(meetingId, content.meeting.eventId)) {
        isRemoved = true;
        void document.write({ text: "", content: { kind: "note" }, removes: id });
      }
  return isRemoved;
};

/** True for the meeting of a form, and for each one of its series. */
export const isOfForm = (meetingId: string, eventId: string): boolean =>
  eventId === meetingId || isInSeries(eventId, meetingId);
