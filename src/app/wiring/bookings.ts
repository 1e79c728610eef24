import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { CalendarWriter } from "../../domain/people/appointment/calendarWriter";
import type { MeetingChats } from "../../domain/people/appointment/meetingChats";
import type { Pair } from "../../domain/people/pair";
import { createBookedMeetings, type BookedMeetings } from "../../planning/bookedMeetings";
import { createBookTime, type BookTime, type MeetingNotes } from "../../planning/bookTime";
import type { FindTimesParts } from "../../planning/findTimes";
import { createLookAgain } from "../../planning/lookAgain";
import type { MoveInvitation } from "../../planning/moveInvitation";
import type { LeaveOneMeeting } from "../../planning/oneMeeting";
import type { Remembered } from "../../storage/meridianStorage";
import { createBegunBookings } from "./begunBookings";
import type { CallingOffParts } from "./callingOff";
import { keepOneMeeting } from "./oneMeeting";

interface BookingsParts extends FindTimesParts, Omit<CallingOffParts, "begun" | "note" | "events"> {
  readonly events: CalendarWriter;
  readonly notes: MeetingNotes;
  readonly meetingChats: Pick<MeetingChats, "remember">;
  readonly remembered: Pick<Remembered, "read" | "update">;
}

/** Booking, moving and calling off, and what keeps two bookings of one hour apart. */
interface Bookings {
  readonly bookTime: BookTime;
  readonly bookedMeetings: BookedMeetings;
  readonly moveInvitation: MoveInvitation;
  readonly leaveOne: LeaveOneMeeting;
  /** From now on, what `document` tells to be booked twice is undone. */
  readonly keepOne: (document: LiveDocument, pair: Pair) => void;
}

export const createBookings = (parts: BookingsParts): Bookings => {
  const { me, clock, text, meetingChats, remembered } = parts;
  const begun = createBegunBookings(remembered);
  const lookAgain = createLookAgain(parts);
  /** Few meetings are called off or booked twice: that code is loaded on demand. */
  const load = async () => {
    const { createCallingOff } = await import("./callingOff");
    return createCallingOff({ ...parts, begun, note: bookedMeetings.note });
  };
  const bookedMeetings = createBookedMeetings({
    ...parts,
    lookAgain,
    begun,
    callOff: async (...asked) => (await load()).callOff(...asked),
    findInCalendar: async (...asked) => (await load()).findInCalendar(...asked),
  });
  const leaveOne: LeaveOneMeeting = async (pair) => (await load()).leaveOne(pair);
  const watch = {
    ...{ me, clock, begun, leaveOne },
    later: (run: () => void, ms: number) => void setTimeout(run, ms),
  };
  return {
    bookTime: createBookTime({ ...parts, lookAgain, begun, subject: text("booking.subject"), chats: meetingChats }),
    bookedMeetings,
    moveInvitation: async (...asked) => {
      const { createMoveInvitation } = await import("../../planning/moveInvitation");
      return createMoveInvitation({ ...parts, lookAgain })(...asked);
    },
    leaveOne,
    keepOne: (document, pair) => keepOneMeeting(document, pair, watch),
  };
};
