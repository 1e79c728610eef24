import { doublesOf, placedMeetings, type NotedMeeting } from "../domain/document/bookedMeetings";
import { entriesOf, type FoldedEntry } from "../domain/document/fold";
import type { CalendarWriter } from "../domain/people/appointment/calendarWriter";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Clock } from "../domain/time/clock";
import { isSame, MS_PER_HOUR, overlapMinutes } from "../domain/time/interval";
import type { BookedMeetings } from "./bookedMeetings";
import type { BegunBooking, BegunBookings } from "./bookTime";
import type { FindInCalendar, NoteCalledOff } from "./callOff";

interface OneMeetingParts {
  readonly me: Person;
  readonly clock: Clock;
  readonly events: Pick<CalendarWriter, "find" | "cancel">;
  readonly begun: BegunBookings;
  readonly findInCalendar: FindInCalendar;
  readonly noteCalledOff: NoteCalledOff;
  readonly note: BookedMeetings["note"];
  /** The pair's document as this device knows it now, with what is on its way. */
  readonly entries: (pair: Pair) => readonly FoldedEntry[];
}

/** True: nothing is left to do. False: something could not be done yet, and is worth another try. */
export type LeaveOneMeeting = (pair: Pair) => Promise<boolean>;

/**
 * Leaves one meeting where several were booked at once, by two people or on two devices (D50). Each device undoes only
 * bookings of its own person, by the same rule on the same entries. It does so only after it has seen the other meeting in
 * its own calendar: what somebody writes in the document alone takes no meeting away.
 *
 * Before that, a booking or a move that broke off on this device is finished: the calendar says whether it was made.
 */
export const createLeaveOneMeeting =
  (parts: OneMeetingParts): LeaveOneMeeting =>
  async (pair) => {
    const { me, clock, begun, entries } = parts;
    let isDone = true;
    for (const one of await begun.all()) {
      if (one.pair === pair.id) isDone = (await finish(parts, one, pair)) && isDone;
    }
    for (const { mine, standing } of doublesOf(entries(pair), pair, me.id, clock.now()))
      isDone = (await undo(parts, mine, standing, pair)) && isDone;
    return isDone;
  };

/** Until then the press itself may still be waiting for its answer, here or in another window. */
const IN_FLIGHT_MS = 30_000;
/** After that no request of that press is on its way any more. */
const FORGOTTEN_AFTER_MS = MS_PER_HOUR;

const finish = async (parts: OneMeetingParts, one: BegunBooking, pair: Pair): Promise<boolean> => {
  const { me, clock, begun, entries } = parts;
  if (clock.now() - one.at < IN_FLIGHT_MS) return false;
  const window = { start: one.start, end: one.end };
  const found = await eventOf(parts, one, pair);
  if (!found.ok) return false;
  if (!found.value || !isSame(found.value.window, window)) {
    const isOver = clock.now() - one.at > FORGOTTEN_AFTER_MS;
    if (isOver) await begun.forget(pair.id, one.start);
    return isOver;
  }
  const eventId = one.moved ?? found.value.eventId;
  const meeting = placedMeetings(entries(pair)).find((placed) => isOwn(placed.meeting, eventId, me))?.meeting;
  // What was moved and called off since stays off.
  const isToNote = one.moved === undefined ? !isKnown(eventId, entries(pair), me) : meeting && !isSame(meeting, window);
  if (isToNote) {
    const { chatId } = meeting ?? {};
    const at = { ...window, eventId, ...(chatId !== undefined && { chatId }), brokeOff: true };
    const noted = await parts.note([at], pair);
    if (!noted.ok || !noted.value) return false;
  }
  await begun.forget(pair.id, one.start);
  return true;
};

/** What came of a press, as the calendar has it. */
const eventOf = ({ me, events, findInCalendar }: OneMeetingParts, one: BegunBooking, pair: Pair) => {
  const { start, end, moved, transactionId = "" } = one;
  if (moved !== undefined) return findInCalendar({ author: me.id, eventId: moved, start, end }, pair);
  return events.find({ by: "transaction", transactionId, window: { start, end } });
};

const isOwn = ({ author, eventId }: NotedMeeting, id: string, me: Person): boolean =>
  author === me.id && eventId === id;

const isKnown = (eventId: string, entries: readonly FoldedEntry[], me: Person): boolean =>
  placedMeetings(entries).some(({ meeting }) => isOwn(meeting, eventId, me)) ||
  entriesOf("calledOff", entries).some(
    ({ author, content }) => author === me.id && content.calledOff.eventId === eventId,
  );

/** The calendar first, then the document, as in `callOff`. What is gone already is only noted. */
const undo = async (
  { events, findInCalendar, noteCalledOff }: OneMeetingParts,
  mine: NotedMeeting,
  standing: NotedMeeting,
  pair: Pair,
): Promise<boolean> => {
  const there = await findInCalendar(standing, pair);
  if (!there.ok || !there.value || there.value.isCancelled || overlapMinutes(there.value.window, mine) <= 0)
    return false;
  const cancelled = await events.cancel(mine.eventId, "");
  if (!cancelled.ok && cancelled.error.type !== "NotFound") return false;
  return noteCalledOff(mine, pair, { double: true });
};
