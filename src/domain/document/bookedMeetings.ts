import type { Ledger } from "../fairness/burden";
import type { PersonId } from "../shared/ids";
import { isSame, lengthMinutes, type Interval } from "../time/interval";
import type { MeetingFacts } from "./entry";
import type { FoldedEntry } from "./fold";

const MINUTES_PER_DAY = 24 * 60;

/** A meeting and who booked it: only that person can move it. */
export interface NotedMeeting extends MeetingFacts {
  readonly author: PersonId;
}

/**
 * The pair's meetings, without removed ones, earliest first. A moved meeting is noted twice by its author: the later
 * note counts.
 */
export const meetingsOf = (folded: readonly FoldedEntry[]): readonly NotedMeeting[] => {
  const meetings = new Map<string, NotedMeeting>();
  for (const { entry } of folded) {
    if (entry.content.kind === "meeting") {
      const { meeting } = entry.content;
      meetings.set(JSON.stringify([entry.author, meeting.eventId]), { ...meeting, author: entry.author });
    }
  }
  return [...meetings.values()].sort((a, b) => a.start - b.start);
};

/**
 * The meeting with this id, when the document has it at another time than `now`: it was moved since. All-day meetings
 * are ignored: they do not tell when people meet.
 */
export const movedFrom = (
  meetings: readonly NotedMeeting[],
  eventId: string,
  now: Interval,
): NotedMeeting | undefined =>
  lengthMinutes(now) >= MINUTES_PER_DAY
    ? undefined
    : meetings.find((one) => one.eventId === eventId && !isSame(one, now));

/**
 * Burden of these meetings by person, summed. From published entries only, so both screens compute the same numbers
 * (P1).
 */
export const carriedIn = (meetings: readonly MeetingFacts[]): Ledger => {
  const carried = new Map<PersonId, number>();
  for (const { burden } of meetings) {
    for (const [name, minutes] of Object.entries(burden)) {
      const person = name as PersonId;
      carried.set(person, (carried.get(person) ?? 0) + minutes);
    }
  }
  return carried;
};
