import type { NotedMeeting } from "../domain/document/bookedMeetings";
import {
  isSentMeetingId,
  type CalendarWriter,
  type EventInCalendar,
  type EventSought,
} from "../domain/people/appointment/calendarWriter";
import { others, type Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";

/** What came of calling off. */
export interface CallingOff {
  /** Who booked it took it out of all calendars; anybody else declined, and it stands until its booker moves it. */
  readonly for: "everybody" | "me";
  /** False: the device could not keep the note for the pair's document. */
  readonly inDocument: boolean;
}

/**
 * Calls a booked meeting off, in the calendars and in the pair's document. Who booked it cancels it for everybody;
 * anybody else declines. `word` is sent along and noted, for both to read.
 */
export type CallOff = (meeting: NotedMeeting, pair: Pair, word?: string) => Promise<Result<CallingOff, Failure>>;

/** Where a meeting stands or stood, and whose it is. */
type Whose = Pick<NotedMeeting, "author" | "eventId" | "start" | "end">;

/** Finds a noted meeting in the signed-in person's own calendar, with its link to join; undefined when it is not there. */
export type FindInCalendar = (
  meeting: Whose,
  pair: Pair,
  signal?: AbortSignal,
) => Promise<Result<EventInCalendar | undefined, Failure>>;

/** Notes in the pair's document that a meeting will not take place. False: the device could not store it. */
export type NoteCalledOff = (
  meeting: NotedMeeting,
  pair: Pair,
  why: { readonly word?: string; readonly double?: true },
) => Promise<boolean>;

interface CallOffParts {
  readonly me: Person;
  readonly events: Pick<CalendarWriter, "find" | "cancel" | "decline">;
  readonly note: NoteCalledOff;
}

/** Longest word that goes with a calling off, in characters. */
export const LONGEST_PARTING_WORD = 500;

/**
 * The calendar first, then the document: a meeting that is still in the calendars is never noted as called off. One that
 * is gone from the calendar already is only noted.
 */
export const createCallOff =
  ({ me, events, note }: CallOffParts): CallOff =>
  async (meeting, pair, said = "") => {
    const word = said.trim().slice(0, LONGEST_PARTING_WORD);
    const isMine = meeting.author === me.id;
    const done = await (isMine ? cancel(events, meeting, pair, me, word) : decline(events, meeting, pair, me, word));
    if (!done.ok) return done;
    const inDocument = await note(meeting, pair, { ...(word !== "" && { word }) });
    return ok({ for: isMine ? "everybody" : "me", inDocument });
  };

/** Looks by the calendar's id, or by time and people where there is none: in each calendar an invitation has its own id. */
export const createFindInCalendar =
  ({ me, events }: Pick<CallOffParts, "me"> & { readonly events: Pick<CalendarWriter, "find"> }): FindInCalendar =>
  async (meeting, pair, signal) => {
    const sought = soughtOf(meeting, pair, me);
    return sought ? events.find(sought, signal) : ok(undefined);
  };

const soughtOf = (meeting: Whose, pair: Pair, me: Person): EventSought | undefined => {
  const { author, eventId, start, end } = meeting;
  const window = { start, end };
  if (author !== me.id) {
    const organizer = pair.members.find(({ id }) => id === author);
    return organizer && { by: "organizer", organizer, window };
  }
  if (isSentMeetingId(eventId)) return { by: "attendees", attendees: others(pair, me.id), window };
  return { by: "id", eventId, window };
};

const cancel = async (
  events: CallOffParts["events"],
  meeting: NotedMeeting,
  pair: Pair,
  me: Person,
  word: string,
): Promise<Result<void, Failure>> => {
  let { eventId } = meeting;
  if (isSentMeetingId(eventId)) {
    const found = await createFindInCalendar({ me, events })(meeting, pair);
    if (!found.ok) return found;
    // It may have been moved by hand, so that it is gone is not known.
    if (!found.value) return err({ type: "NotFound", what: "event" });
    ({ eventId } = found.value);
  }
  return goneIsDone(await events.cancel(eventId, word));
};

const decline = async (
  events: CallOffParts["events"],
  meeting: NotedMeeting,
  pair: Pair,
  me: Person,
  word: string,
): Promise<Result<void, Failure>> => {
  const found = await createFindInCalendar({ me, events })(meeting, pair);
  if (!found.ok) return found;
  // Without an invitation the document alone tells it.
  return found.value ? goneIsDone(await events.decline(found.value.eventId, word)) : ok(undefined);
};

const goneIsDone = (answer: Result<void, Failure>): Result<void, Failure> =>
  !answer.ok && answer.error.type === "NotFound" ? ok(undefined) : answer;
