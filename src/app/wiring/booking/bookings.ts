import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { CalendarWriter } from "../../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../../domain/people/pair";
import type { PairId } from "../../../domain/shared/ids";
import type { BookedMeetings } from "../../../planning/bookedMeetings";
import type { BookTime } from "../../../planning/bookTime";
import type { MoveInvitation } from "../../../planning/moveInvitation";
import type { LeaveOneMeeting } from "../../../planning/oneMeeting";
import type { Remembered } from "../../../storage/meridianStorage";
import { createBegunBookings } from "./begunBookings";
import type { BookingCodeParts } from "./bookingCode";
import { createLateCode, type Preload } from "../late";
import { keepOneMeeting } from "./oneMeeting";

interface BookingsParts extends Omit<BookingCodeParts, "begun"> {
  readonly remembered: Pick<Remembered, "read" | "update">;
  readonly preload: Preload;
}

/** Booking, moving and calling off, and what keeps two bookings of one hour apart. */
interface Bookings {
  readonly bookTime: BookTime;
  readonly bookedMeetings: BookedMeetings;
  readonly moveInvitation: MoveInvitation;
  readonly findEvent: CalendarWriter["find"];
  readonly leaveOne: LeaveOneMeeting;
  /** From now on, what `document` tells to be booked twice is undone. */
  readonly keepOne: (document: LiveDocument, pair: Pair) => void;
  /** Pairs with a booking on this device that is finished, or noted, beside their open document. */
  readonly unfinished: () => Promise<readonly PairId[]>;
}

/** All of it is loaded on demand, but for looking whether there is something to undo. */
export const createBookings = ({ preload, ...parts }: BookingsParts): Bookings => {
  const { me, clock, remembered } = parts;
  const begun = createBegunBookings(remembered);
  const code = createLateCode(
    async () => (await import("./bookingCode")).createBookingCode({ ...parts, begun }),
    preload,
  );
  const leaveOne: LeaveOneMeeting = async (pair) => (await code.get())?.leaveOne(pair) ?? false;
  const watch = {
    ...{ me, clock, begun, leaveOne },
    later: (run: () => void, ms: number) => void setTimeout(run, ms),
  };
  return {
    bookTime: code.call(({ bookTime }) => bookTime),
    bookedMeetings: {
      check: code.call(({ check }) => check),
      note: code.call(({ note }) => note),
      noteSent: code.call(({ noteSent }) => noteSent),
      forgetUnsent: async (...asked) => (await code.get())?.forgetUnsent(...asked),
      move: code.call(({ move }) => move),
      callOff: code.call(({ callOff }) => callOff),
      findInCalendar: code.call(({ findInCalendar }) => findInCalendar),
    },
    moveInvitation: code.call(({ moveInvitation }) => moveInvitation),
    findEvent: code.call(({ findEvent }) => findEvent),
    leaveOne,
    keepOne: (document, pair) => keepOneMeeting(document, pair, watch),
    unfinished: async () => (await begun.all()).map(({ pair }) => pair),
  };
};
