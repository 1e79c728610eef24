import { foldEntries } from "../../../domain/document/fold";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import type { Person } from "../../../domain/people/person";
import type { Clock } from "../../../domain/time/clock";
import type { CalendarWriter } from "../../../domain/people/appointment/calendarWriter";
import { createCallOff, createFindInCalendar, type NoteCalledOff } from "../../../planning/callOff";
import type { BookedMeetings } from "../../../planning/bookedMeetings";
import type { BegunBookings } from "../../../planning/bookTime";
import { createLeaveOneMeeting, type LeaveOneMeeting } from "../../../planning/oneMeeting";

export interface CallingOffParts {
  readonly events: CalendarWriter;
  readonly clock: Clock;
  readonly begun: BegunBookings;
  readonly note: BookedMeetings["note"];
  readonly me: Person;
  readonly openDocument: (pair: Pair) => LiveDocument;
}

interface CallingOff extends Pick<BookedMeetings, "callOff" | "findInCalendar"> {
  readonly leaveOne: LeaveOneMeeting;
}

/** Loaded when somebody calls a meeting off or joins one, or when one was booked twice. */
export const createCallingOff = (parts: CallingOffParts): CallingOff => {
  const noteCalledOff = createNoteCalledOff(parts);
  const findInCalendar = createFindInCalendar(parts);
  const entries = (pair: Pair) => parts.openDocument(pair).snapshot().entries;
  return {
    findInCalendar,
    callOff: createCallOff({ ...parts, note: noteCalledOff }),
    leaveOne: createLeaveOneMeeting({ ...parts, findInCalendar, noteCalledOff, entries }),
  };
};

/**
 * Notes a meeting as called off: one entry that says so, and the removal of one's own notes of the meeting, since an
 * older version knows only removals. Its text is the author's word: what happened is written of the facts.
 */
const createNoteCalledOff =
  ({ me, openDocument }: CallingOffParts): NoteCalledOff =>
  async ({ eventId, start, end }, pair, why) => {
    const document = openDocument(pair);
    const kept = await document.write({
      text: why.word ?? "",
      content: { kind: "calledOff", calledOff: { eventId, start, end, ...why } },
    });
    if (!kept.ok) return false;
    for (const { entry, earlier } of foldEntries(document.everything()))
      for (const { id, author, content } of [entry, ...earlier])
        if (author === me.id && content.kind === "meeting" && content.meeting.eventId === eventId)
          await document.write({ text: "", content: { kind: "note" }, removes: id });
    return true;
  };
