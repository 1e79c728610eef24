import type { CalendarWriter } from "../../../domain/people/appointment/calendarWriter";
import type { MeetingChats } from "../../../domain/people/appointment/meetingChats";
import { createGraphCalendarWriter } from "../../../graph/calendarWriter";
import type { GraphTransport } from "../../../graph/transport/transport";
import type { Text } from "../../../locales/text";
import { createBookedMeetings, type BookedMeetings } from "../../../planning/bookedMeetings";
import { createBookTime, type BookTime, type MeetingNotes } from "../../../planning/bookTime";
import type { FindTimesParts } from "../../../planning/findTimes";
import { createLookAgain } from "../../../planning/lookAgain";
import { createMoveInvitation, type MoveInvitation } from "../../../planning/moveInvitation";
import type { LeaveOneMeeting } from "../../../planning/oneMeeting";
import { createCallingOff, type CallingOffParts } from "./callingOff";

export interface BookingCodeParts extends FindTimesParts, Omit<CallingOffParts, "note" | "events"> {
  readonly graph: GraphTransport;
  readonly text: Text;
  readonly notes: MeetingNotes;
  readonly meetingChats: Pick<MeetingChats, "remember">;
}

interface BookingCode extends BookedMeetings {
  readonly bookTime: BookTime;
  readonly moveInvitation: MoveInvitation;
  readonly leaveOne: LeaveOneMeeting;
  readonly findEvent: CalendarWriter["find"];
}

/** What books, checks, moves and calls off. Nobody presses before there are proposals, so its code comes after them. */
export const createBookingCode = (parts: BookingCodeParts): BookingCode => {
  const events = createGraphCalendarWriter(parts.graph);
  const lookAgain = createLookAgain(parts);
  const note: BookedMeetings["note"] = (...asked) => booked.note(...asked);
  const { leaveOne, ...callingOff } = createCallingOff({ ...parts, events, note });
  const booked = createBookedMeetings({ ...parts, ...callingOff, events, lookAgain });
  const subject = parts.text("booking.subject");
  return {
    ...booked,
    bookTime: createBookTime({ ...parts, events, lookAgain, subject, chats: parts.meetingChats }),
    moveInvitation: createMoveInvitation({ ...parts, events, lookAgain }),
    leaveOne,
    findEvent: events.find,
  };
};
