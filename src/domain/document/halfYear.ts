import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import { MS_PER_DAY, type Instant, type Interval } from "../time/interval";
import { isOf, type EntryOf } from "./entry";
import { meetingsOf, tookPlace, type NotedMeeting } from "./bookedMeetings";
import { type FoldedEntry, entriesOf } from "./fold";
import { bookedAround, meetingsHeld } from "./meetingsHeld";
import { doorsOf } from "./parts/doors";
import { planOf, type Plan } from "./plan";
import { commitmentsIn, type Standing } from "./promises";

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
  /** So many were booked, and nothing tells whether the pair met. */
  readonly unsaid: number;
  /** Early and late hours of each member, in the order of the members. */
  readonly hours: readonly { readonly person: PersonId; readonly count: number }[];
  /** What the pair works for, and how it stands. */
  readonly goals: Plan["goals"];
  readonly steps: readonly EntryOf<"milestone">[];
  readonly doors: readonly EntryOf<"introduction">[];
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
  const met = new Set(meetings.map(({ at }) => at));
  const isDone = ({ status, saidIn }: Standing): boolean => status === "done" && saidIn !== undefined && isIn(saidIn);
  const { goals } = planOf(ours, { members });
  const doors = doorsOf(ours, { members }).directions.flatMap((direction) => direction.doors);
  const first = [...meetings.map(({ at }) => at), ...ours.map(({ entry }) => entry.at).filter((at) => isIn({ at }))];
  return {
    span: { start: first.reduce((a, b) => (b < a ? b : a), now), end: now },
    meetings,
    hours: members.map(({ id }) => ({ person: id, count: meetings.filter(({ hardFor }) => hardFor.has(id)).length })),
    unsaid: booked.filter(({ start }) => isIn({ at: start }) && !met.has(start)).length,
    goals,
    steps: goals.flatMap(({ steps }) => steps.filter(isDone).map(({ entry }) => entry)),
    doors: doors.flatMap(({ shown: { entry }, ...standing }) =>
      isOf("introduction", entry) && (isDone(standing) || (entry.content.introduction.state === "made" && isIn(entry)))
        ? [entry]
        : [],
    ),
    kept: commitmentsIn(ours)
      .filter(isDone)
      .map(({ entry }) => entry),
    words: entriesOf("term", ours).filter(isIn),
    shifts: entriesOf("shift", ours).filter(isIn),
  };
};

/** Each meeting that was held or said to be held, once, at the time for which it was booked, where one was. */
const metIn = (ours: readonly FoldedEntry[], booked: readonly NotedMeeting[]): readonly MetMeeting[] => {
  const met = new Map<Instant, MetMeeting>();
  const byEvent = new Map(booked.map((meeting) => [meeting.eventId, meeting]));
  for (const { at, guide, eventId } of meetingsHeld(ours)) {
    const meeting = (eventId !== undefined && byEvent.get(eventId)) || bookedAround(booked, at);
    const start = meeting?.start ?? at;
    const hard = Object.entries(meeting?.burden ?? {}).flatMap(([id, minutes]) =>
      minutes > 0 ? [id as PersonId] : [],
    );
    met.set(start, {
      ...{ at: start, hardFor: new Set(hard), isBooked: meeting !== undefined },
      ...met.get(start),
      ...(guide !== undefined && { guide }),
    });
  }
  return [...met.values()].sort((a, b) => a.at - b.at);
};
