import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import { MS_PER_DAY, type Instant, type Interval } from "../time/interval";
import type { EntryOf } from "./entry";
import { meetingsOf, tookPlace, type NotedMeeting } from "./bookedMeetings";
import { type FoldedEntry, entriesOf } from "./fold";
import { bookedAround, meetingsHeld } from "./meetingsHeld";
import { commitmentsIn } from "./promises";

/** A meeting of the half year, and for whom its hour was early or late. */
export interface MetMeeting {
  readonly at: Instant;
  readonly hardFor: ReadonlySet<PersonId>;
  /** Whether its hour was early or late is known: it was booked. */
  readonly isBooked: boolean;
  /** The conversation that it had; absent where none was recorded. */
  readonly guide?: string;
}

/** What half a year of a pair left in its document: from shared words only, and the same for both (P1). */
export interface HalfYear {
  readonly span: Interval;
  readonly meetings: readonly MetMeeting[];
  /** Early and late hours of each member, in the order of the members. */
  readonly hours: readonly { readonly person: PersonId; readonly count: number }[];
  readonly kept: readonly EntryOf<"commitment">[];
  readonly words: readonly EntryOf<"term">[];
  readonly shifts: readonly EntryOf<"shift">[];
}

/** The longest time that one page tells. */
const HALF_A_YEAR_MS = 184 * MS_PER_DAY;

/** The pair's last half year, or less where it is younger. Words of people who are no members are not in it. */
export const halfYearOf = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  now: Instant,
): HalfYear => {
  const isMember = ({ author }: { readonly author: PersonId }): boolean => members.some(({ id }) => id === author);
  const since = Math.max(now - HALF_A_YEAR_MS, -HALF_A_YEAR_MS) as Instant;
  const isIn = ({ at }: { readonly at: Instant }): boolean => at >= since && at <= now;
  const ours = folded.filter(({ entry }) => isMember(entry));
  const booked = tookPlace(meetingsOf(ours), ours, members).filter(({ end }) => end <= now);
  const meetings = metIn(ours, booked).filter(isIn);
  const kept = commitmentsIn(ours)
    .filter(({ status, saidIn }) => status === "done" && saidIn !== undefined && isIn(saidIn))
    .map(({ entry }) => entry);
  const first = [...meetings.map(({ at }) => at), ...ours.map(({ entry }) => entry.at).filter((at) => isIn({ at }))];
  return {
    span: { start: first.reduce((a, b) => (b < a ? b : a), now), end: now },
    meetings,
    hours: members.map(({ id }) => ({ person: id, count: meetings.filter(({ hardFor }) => hardFor.has(id)).length })),
    kept,
    words: entriesOf("term", ours).filter(isIn),
    shifts: entriesOf("shift", ours).filter(isIn),
  };
};

/** Each meeting once, at the time for which it was booked, where one was. */
const metIn = (ours: readonly FoldedEntry[], booked: readonly NotedMeeting[]): readonly MetMeeting[] => {
  const met = new Map<Instant, MetMeeting>();
  for (const { start, burden } of booked) {
    const hard = Object.entries(burden).flatMap(([id, minutes]) => (minutes > 0 ? [id as PersonId] : []));
    met.set(start, { at: start, hardFor: new Set(hard), isBooked: true });
  }
  for (const { at, guide } of meetingsHeld(ours)) {
    const start = bookedAround(booked, at)?.start ?? at;
    const known = met.get(start) ?? { at: start, hardFor: new Set(), isBooked: false };
    met.set(start, { ...known, ...(guide !== undefined && { guide }) });
  }
  return [...met.values()].sort((a, b) => a.at - b.at);
};
