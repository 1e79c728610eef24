import { endedAt } from "../domain/document/bookedMeetings";
import type { FoldedEntry } from "../domain/document/fold";
import type { AppointmentWords, PairMeeting } from "../domain/people/appointment/appointment";
import type { BookedEvent, CalendarWriter, MeetingRequest } from "../domain/people/appointment/calendarWriter";
import { chatOfJoinLink, type MeetingChats } from "../domain/people/appointment/meetingChats";
import type { Person } from "../domain/people/person";
import type { PairId } from "../domain/shared/ids";
import { err, ok, type Result } from "../domain/shared/result";
import type { MeetingFacts } from "../domain/document/entry";
import type { Pair } from "../domain/people/pair";
import type { Proposal } from "../domain/proposals/answer";
import type { Failure } from "../domain/shared/failure";
import type { Clock } from "../domain/time/clock";
import { isSame, MS_PER_MINUTE, type Instant, type Interval } from "../domain/time/interval";
import { inInvitation, type Company, type FoundTimes, type SharedTimes } from "./foundTimes";
import { guestsOf } from "./guests";
import type { LookAgain } from "./lookAgain";

/** A booked meeting, and whether its burden was noted in the pair's document. */
export interface Booked extends BookedEvent {
  readonly inDocument: boolean;
  /** The invitation was written in Outlook: its text still has the old time. */
  readonly saysOldTime?: boolean;
}

/**
 * Books a proposal: looks again whether it is still free, creates the event and invitations, and a `meeting` entry when
 * there is a pair. `pressId` is made once per press.
 */
export type BookTime = (
  found: FoundTimes,
  proposal: Proposal,
  company: Company,
  pressId: string,
) => Promise<Result<Booked, Failure>>;

/** A press that has begun on this device. Until its note is durable, nobody but the calendar may know of it. */
export interface BegunBooking extends Interval {
  readonly pair: PairId;
  readonly at: Instant;
  /** Of a new meeting. */
  readonly transactionId?: string;
  /** Of a meeting that is moved there: its id in the document. */
  readonly moved?: string;
  /** Who comes besides the pair. */
  readonly guests?: readonly Person[];
  /** Of a meeting that is noted once its author has sent it from Outlook: its id in the document. */
  readonly sent?: string;
}

/** Port: bookings and moves that have begun on this device, so that none is lost when the app is closed in the middle. */
export interface BegunBookings {
  readonly all: () => Promise<readonly BegunBooking[]>;
  /** One for each pair and start, and one move of each meeting: the last press counts. */
  readonly keep: (begun: BegunBooking) => Promise<void>;
  readonly forget: (pair: PairId, start: Instant) => Promise<void>;
}

/** Texts and entries about a meeting that others read: made only of what the whole pair knows (P1). */
export interface MeetingNotes {
  /** The time at every place that the pair knows, and in UTC. */
  readonly bodyLines: (found: Pick<FoundTimes, "shared">, slot: Interval) => readonly string[];
  /** The way to prepare a meeting, for its invitation. It holds ids and no name (D25). */
  readonly prepare: (about: PairMeeting) => AppointmentWords["link"];
  /** In a series: whose wall clock changes compared with the meeting before, and from when. */
  readonly clockChanges: (found: Pick<FoundTimes, "shared">, slots: readonly Interval[]) => readonly string[];
  /**
   * Writes the meeting into the pair's document, where its burden joins the ledger. False: the device could not store
   * it.
   */
  readonly note: (
    found: { readonly people: readonly Person[]; readonly shared: SharedTimes },
    slot: Interval,
    meeting: Pick<MeetingFacts, "eventId" | "chatId" | "brokeOff" | "guests">,
    pair: Pair,
  ) => Promise<boolean>;
}

/** What booking needs. */
interface BookTimeParts {
  readonly me: Person;
  /** The title of every invitation. It never names a guide (S48). */
  readonly subject: string;
  readonly clock: Clock;
  readonly lookAgain: LookAgain;
  readonly events: Pick<CalendarWriter, "book" | "find">;
  readonly notes: MeetingNotes;
  readonly begun: Pick<BegunBookings, "keep" | "forget">;
  readonly chats: Pick<MeetingChats, "remember">;
}

/**
 * Looks whether the time is still free, books the meeting in the calendars, then notes it in the pair's document. Two who
 * book at the very same moment both find it free: `oneMeeting` leaves one of the two (D50).
 */
export const createBookTime = (parts: BookTimeParts): BookTime => {
  const { me, lookAgain, events, notes } = parts;
  return async (found, proposal, company, pressId) => {
    const { slot } = proposal;
    const look = await lookAgain(found, proposal, company);
    if (!look.ok) return look;
    const { taken, meeting, entries } = look.value;
    // Noted before by the same person, on another device or after a lost answer: it is booked.
    if (meeting?.author === me.id && isSame(meeting, slot))
      return ok({ eventId: meeting.eventId, window: slot, inDocument: true });
    if (taken?.by === "meeting") return err(taken);
    const transactionId = company.kind === "pair" ? transactionOf(company.pair, slot, entries, me) : pressId;
    if (taken) {
      // Taken perhaps by this very press: its answer was lost, or the same person pressed on another device.
      const own = await events.find({ by: "transaction", transactionId, window: slot });
      if (!own.ok) return own;
      return own.value ? ok(await noteBooked(parts, found, slot, company, own.value)) : err(taken);
    }
    const request: MeetingRequest = {
      transactionId,
      subject: parts.subject,
      bodyLines: notes.bodyLines({ shared: inInvitation(found, guestsOf(company)) }, slot),
      ...linkTo(company, notes),
      window: slot,
      attendees: found.people.filter(({ id }) => id !== me.id),
    };
    const booked = await sendOnce(parts, request, company, pressId);
    return booked.ok ? ok(await noteBooked(parts, found, slot, company, booked.value)) : booked;
  };
};

const linkTo = (company: Company, { prepare }: Pick<MeetingNotes, "prepare">): Pick<MeetingRequest, "link"> => {
  // A guest cannot open the pair's document, and its address is nothing to them.
  const isOnlyPair = company.kind === "pair" && guestsOf(company).length === 0;
  const link = isOnlyPair ? prepare({ pair: company.pair }) : undefined;
  return link ? { link } : {};
};

const guestsIn = (company: Company): Pick<MeetingFacts, "guests"> => {
  const guests = guestsOf(company);
  return guests.length > 0 ? { guests } : {};
};

/** One press on two devices of a person is one transaction, which the calendar books once. */
const transactionOf = (pair: Pair, { start, end }: Interval, entries: readonly FoldedEntry[], me: Person): string => {
  return [pair.id, start / MS_PER_MINUTE, (end - start) / MS_PER_MINUTE, endedAt(start, entries, me.id)].join("-");
};

/**
 * Sends the invitation. Where the calendar remembers the transaction for an event that was moved or taken out since, the
 * press books one of its own.
 */
const sendOnce = async (
  { clock, events, begun }: BookTimeParts,
  request: MeetingRequest,
  company: Company,
  pressId: string,
): Promise<Result<BookedEvent, Failure>> => {
  const send = async (transactionId: string): Promise<Result<BookedEvent, Failure>> => {
    const { start, end } = request.window;
    if (company.kind === "pair")
      await begun.keep({ pair: company.pair.id, transactionId, start, end, at: clock.now(), ...guestsIn(company) });
    const booked = await events.book({ ...request, transactionId });
    if (!booked.ok && company.kind === "pair" && wasRefused(booked.error)) await begun.forget(company.pair.id, start);
    return booked;
  };
  const booked = await send(request.transactionId);
  const isOld = !booked.ok && booked.error.type === "ChangedMeanwhile" && request.transactionId !== pressId;
  return isOld ? send(`${request.transactionId}-${pressId}`) : booked;
};

/** The calendar said no: nothing has changed there. After any other failure it may have. */
export const wasRefused = ({ type }: Failure): boolean =>
  type === "ConsentMissing" || type === "NotAllowed" || type === "SignInNeeded" || type === "ChangedMeanwhile";

const noteBooked = async (
  { notes, chats, begun }: BookTimeParts,
  found: FoundTimes,
  slot: Interval,
  company: Company,
  { eventId, joinUrl }: BookedEvent,
): Promise<Booked> => {
  const booked = { eventId, window: slot, ...(joinUrl !== undefined && { joinUrl }) };
  if (company.kind !== "pair") return { ...booked, inDocument: false };
  const { pair } = company;
  const chatId = joinUrl === undefined ? undefined : chatOfJoinLink(joinUrl);
  if (chatId !== undefined) void chats.remember(chatId, pair.id);
  // The meeting stands even if its note fails.
  const meeting = { eventId, ...(chatId !== undefined && { chatId }), ...guestsIn(company) };
  const inDocument = await notes.note(found, slot, meeting, pair);
  if (inDocument) await begun.forget(pair.id, slot.start);
  return { ...booked, inDocument };
};
