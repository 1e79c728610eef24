import type { Ledger } from "../fairness/ledger";
import type { PersonId } from "../shared/ids";
import { isSame, lengthMinutes, type Interval } from "../time/interval";
import type { MeetingFacts } from "./entry";
import type { FoldedEntry } from "./fold";

const MINUTES_PER_DAY = 24 * 60;

/** A meeting, and who booked it: only they can move it. */
export interface NotedMeeting extends MeetingFacts {
  readonly author: PersonId;
}

/**
 * The meetings of a pair that their author has not removed, the earliest first. Of one that the same person noted twice,
 * because it was moved, the later note counts.
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
 * The meeting with this id, when the document knows it at another time than `now`: somebody has moved it since. A meeting
 * that was made to last a whole day says nothing about when people meet.
 */
export const movedFrom = (
  meetings: readonly NotedMeeting[],
  eventId: string,
  now: Interval,
): NotedMeeting | undefined =>
  lengthMinutes(now) >= MINUTES_PER_DAY
    ? undefined
    : meetings.find((one) => one.eventId === eventId && !isSame(one, now));

/** What these meetings have cost each person together. Made of published entries only, so both screens get the same numbers (P1). */
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
