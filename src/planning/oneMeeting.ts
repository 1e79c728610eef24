import { doublesOf, placedMeetings, type NotedMeeting } from "../domain/document/bookedMeetings";
import { entriesOf, type FoldedEntry } from "../domain/document/fold";
import type { CalendarWriter } from "../domain/people/appointment/calendarWriter";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Clock } from "../domain/time/clock";
import { groupedBy } from "../domain/shared/grouped";
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
 * Before that, a booking or a move that broke off on this device is finished: the calendar says whether it was made. What
 * was to be noted once it is sent from Outlook is noted when the calendar has it so.
 */
export const createLeaveOneMeeting =
  (parts: OneMeetingParts): LeaveOneMeeting =>
  async (pair) => {
    const { me, clock, begun, entries } = parts;
    let isDone = true;
    const all = (await begun.all()).filter((one) => one.pair === pair.id);
    for (const one of all) if (one.sent === undefined) isDone = (await finish(parts, one, pair)) && isDone;
    isDone = (await noteWhatWasSent(parts, all, pair)) && isDone;
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
    const guests = meeting?.guests ?? one.guests;
    const known = { ...(chatId !== undefined && { chatId }), ...(guests !== undefined && { guests }) };
    const at = { ...window, eventId, ...known, brokeOff: true };
    const noted = await parts.note([at], pair);
    if (!noted.ok || !noted.value) return false;
  }
  await begun.forget(pair.id, one.start);
  return true;
};

const noteWhatWasSent = async (parts: OneMeetingParts, all: readonly BegunBooking[], pair: Pair): Promise<boolean> => {
  const { me, clock, begun, entries, findInCalendar } = parts;
  // One press each: a single meeting, or a series that is sent as one.
  const presses = groupedBy(
    all.filter(({ sent }) => sent !== undefined),
    ({ at }) => at,
  );
  let isDone = true;
  for (const meetings of presses.values()) {
    const [first] = meetings.toSorted((a, b) => a.start - b.start);
    if (!first) continue;
    const { start, end, sent: eventId = "" } = first;
    const found = await findInCalendar({ author: me.id, eventId, start, end }, pair);
    if (!found.ok) return false;
    const isSent = found.value?.isSent === true && !found.value.isCancelled;
    const toNote = meetings.filter(({ sent = "" }) => !isKnown(sent, entries(pair), me));
    if (isSent && toNote.length > 0) {
      const noted = await parts.note(
        toNote.map((one) => ({ start: one.start, end: one.end, eventId: one.sent ?? "" })),
        pair,
      );
      if (!noted.ok || !noted.value) return false;
    }
    // What was not sent until it would have begun is not sent any more.
    if (isSent || start <= clock.now()) for (const one of meetings) await begun.forget(pair.id, one.start);
    else isDone = false;
  }
  return isDone;
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
