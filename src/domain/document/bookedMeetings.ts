import type { Ledger } from "../fairness/burden";
import type { Member, Pair } from "../people/pair";
import type { EntryId, PersonId } from "../shared/ids";
import type { SessionState } from "../conversation/session";
import {
  isSame,
  lengthMinutes,
  MS_PER_DAY,
  MS_PER_HOUR,
  overlapMinutes,
  type Instant,
  type Interval,
} from "../time/interval";
import { groupedBy } from "../shared/grouped";
import type { MeetingFacts } from "./entry";
import { compareIds, entriesOf, type FoldedEntry, knownOnce } from "./fold";
import { isSentMeetingId } from "../people/appointment/calendarWriter";

const MINUTES_PER_DAY = 24 * 60;

/** A meeting and who booked it: only that person can move it. */
export interface NotedMeeting extends MeetingFacts {
  readonly author: PersonId;
}

/**
 * The pair's meetings, without removed ones and those that their booker called off, earliest first. A moved meeting is
 * noted twice by its author: the later note counts.
 */
export const meetingsOf = (folded: readonly FoldedEntry[]): readonly NotedMeeting[] =>
  placedMeetings(folded).map(({ meeting }) => meeting);

/** A standing meeting, and the note that put it at its present time. */
export interface PlacedMeeting {
  readonly meeting: NotedMeeting;
  readonly note: EntryId;
}

/** The notes that moved a meeting: its author had noted it at another time before. */
export const movesIn = (folded: readonly FoldedEntry[]): ReadonlySet<EntryId> => {
  const starts = new Map<string, Instant>();
  const moves = new Set<EntryId>();
  for (const { id, author, content } of entriesOf("meeting", folded)) {
    const key = keyOf(author, content.meeting);
    const before = starts.get(key);
    if (before !== undefined && before !== content.meeting.start) moves.add(id);
    starts.set(key, content.meeting.start);
  }
  return moves;
};

/** The meetings of `meetingsOf` with their notes, earliest first. */
export const placedMeetings = knownOnce((folded): readonly PlacedMeeting[] => {
  const off = new Set(entriesOf("calledOff", folded).map(({ author, content }) => keyOf(author, content.calledOff)));
  const meetings = new Map<string, PlacedMeeting>();
  for (const entry of entriesOf("meeting", folded)) {
    const { id, author, content } = entry;
    const key = keyOf(author, content.meeting);
    if (!off.has(key)) meetings.set(key, { meeting: { ...content.meeting, author }, note: id });
  }
  return [...meetings.values()].sort((a, b) => a.meeting.start - b.meeting.start);
});

const keyOf = (author: PersonId, { eventId }: Pick<MeetingFacts, "eventId">): string =>
  JSON.stringify([author, eventId]);

/** A booked meeting by what tells it from others. */
export type BookedSlot = Pick<NotedMeeting, "author" | "eventId" | "start" | "end">;

/** True for a meeting that changes together with `chosen`, when somebody wants that: same length, same booker. */
export const belongsWith = (chosen: BookedSlot, { author, start, end, guests }: NotedMeeting): boolean =>
  // Whether a guest can come at another time is looked at for that meeting alone.
  author === chosen.author && guests === undefined && lengthMinutes({ start, end }) === lengthMinutes(chosen);

/**
 * The meetings of `pair` that are not over, earliest first. Others may write in the place of the document as well, and one
 * of a day or longer does not tell when people meet.
 */
export const upcomingIn = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  now: Instant,
): readonly NotedMeeting[] => meetingsOf(folded).filter((meeting) => isUpcoming(meeting, members, now));

const isUpcoming = (meeting: NotedMeeting, members: Pair["members"], now: Instant): boolean =>
  meeting.end > now &&
  meeting.end > meeting.start &&
  lengthMinutes(meeting) < MINUTES_PER_DAY &&
  members.some(({ id }) => id === meeting.author);

/** People come early and talk long after. */
export const isAround = ({ start, end }: Interval, at: Instant): boolean =>
  at >= start - MS_PER_HOUR && at < end + MS_PER_DAY;

/**
 * True when the conversation of a meeting is over although its hour is not: `latest`, the pair's latest one, has ended, or a
 * member says so.
 */
export const isOver = (
  meeting: NotedMeeting,
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  latest: SessionState | undefined,
): boolean =>
  (latest?.ended === true && latest.step > 0 && isAround(meeting, latest.startedAt)) ||
  entriesOf("held", folded).some(
    ({ author, content: { held } }) => held.eventId === meeting.eventId && members.some(({ id }) => id === author),
  );

/** How many meetings that `author` once noted for `start` are not there any more: moved or called off. */
export const endedAt = (start: Instant, folded: readonly FoldedEntry[], author: PersonId): number => {
  const [noted, off] = [entriesOf("meeting", folded), entriesOf("calledOff", folded)];
  const ids = [
    ...noted
      .filter((one) => one.author === author && one.content.meeting.start === start)
      .map((one) => one.content.meeting),
    ...off
      .filter((one) => one.author === author && one.content.calledOff.start === start)
      .map((one) => one.content.calledOff),
  ].map(({ eventId }) => eventId);
  const there = meetingsOf(folded).filter((one) => one.author === author && one.start === start);
  return new Set(ids.filter((id) => there.every(({ eventId }) => eventId !== id))).size;
};

/** A meeting of `me` that must go, since another one of the pair stands at the same time. */
export interface DoubleBooking {
  readonly mine: NotedMeeting;
  readonly standing: NotedMeeting;
}

/**
 * The double bookings of a document that `me` has to undo. Of meetings that overlap the one stands whose note was written
 * first: everybody's device finds the same from the same entries, and the first of all is never undone. Meetings sent from
 * Outlook stand before others, because their sender wrote them by hand: they are never undone by themselves.
 */
export const doublesOf = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  me: PersonId,
  now: Instant,
): readonly DoubleBooking[] => {
  const placed = placedMeetings(folded)
    .filter(({ meeting }) => isUpcoming(meeting, members, now))
    .toSorted((a, b) => Number(isByHand(b)) - Number(isByHand(a)) || compareIds(a.note, b.note));
  return placed.flatMap(({ meeting: mine }, index) => {
    if (mine.author !== me || isSentMeetingId(mine.eventId)) return [];
    const standing = placed.slice(0, index).find(({ meeting }) => overlapMinutes(meeting, mine) > 0);
    return standing ? [{ mine, standing: standing.meeting }] : [];
  });
};

const isByHand = ({ meeting }: PlacedMeeting): boolean => isSentMeetingId(meeting.eventId);

/** The members who said that they will not come to `meeting` at this time, without its booker: who calls it off. */
export const absentFrom = (
  { author, eventId, start }: NotedMeeting,
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
): readonly PersonId[] => {
  const saying = entriesOf("calledOff", folded).filter(
    ({ content: { calledOff } }) => calledOff.eventId === eventId && calledOff.start === start,
  );
  return members.map(({ id }) => id).filter((id) => id !== author && saying.some((entry) => entry.author === id));
};

/** The `calledOff` entries that only say that their author will not come: somebody else booked that meeting. */
export const declinedIn = (folded: readonly FoldedEntry[]): ReadonlySet<EntryId> => {
  const noted = groupedBy(entriesOf("meeting", folded), ({ content }) => content.meeting.eventId);
  const byEvent = groupedBy(entriesOf("calledOff", folded), ({ content }) => content.calledOff.eventId);
  const declined = [...byEvent].flatMap(([eventId, off]) => {
    const [last] = off.toSorted((a, b) => compareIds(b.id, a.id));
    const bookers = new Set(noted.get(eventId)?.map(({ author }) => author));
    const hasAnothers = (author: PersonId): boolean =>
      bookers.size > (bookers.has(author) ? 1 : 0) || last?.author !== author;
    return off.filter(({ author }) => hasAnothers(author));
  });
  return new Set(declined.map(({ id }) => id));
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

/** The most that a minute of a meeting costs one person (E3): no program of ours writes more. */
export const MOST_BURDEN_A_MINUTE = 4;

/**
 * The meetings that count as held: by a member, shorter than a day, and no member says that it did not take place. Of
 * those that one person noted for the same time only the first counts.
 */
export const tookPlace = (
  meetings: readonly NotedMeeting[],
  folded: readonly FoldedEntry[],
  members: readonly Pick<Member, "id">[],
): readonly NotedMeeting[] => {
  const ids = new Set<string>(members.map(({ id }) => id));
  const denied = new Set(
    entriesOf("held", folded)
      .filter(({ author, content }) => ids.has(author) && !content.held.met)
      .map(({ content }) => content.held.eventId),
  );
  const busyUntil = new Map<PersonId, number>();
  return meetings
    .toSorted((a, b) => a.start - b.start)
    .filter((meeting) => {
      const { author, start, end, eventId } = meeting;
      if (!ids.has(author) || denied.has(eventId) || lengthMinutes(meeting) >= MINUTES_PER_DAY) return false;
      if (start < (busyUntil.get(author) ?? start)) return false;
      busyUntil.set(author, end);
      return true;
    });
};

/**
 * What the members carried in these meetings of theirs, summed. From published entries only, so both screens compute the
 * same numbers (P1). Whoever may write in the document writes these numbers. So a meeting costs at most its own minutes.
 */
export const carriedIn = (
  meetings: readonly NotedMeeting[],
  folded: readonly FoldedEntry[],
  members: readonly Pick<Member, "id">[],
): Ledger => {
  const carried = new Map<PersonId, number>();
  for (const meeting of tookPlace(meetings, folded, members)) {
    const most = lengthMinutes(meeting) * MOST_BURDEN_A_MINUTE;
    for (const { id } of members) {
      const minutes = Object.hasOwn(meeting.burden, id) ? (meeting.burden[id] ?? 0) : 0;
      if (minutes > 0) carried.set(id, (carried.get(id) ?? 0) + Math.min(minutes, most));
    }
  }
  return carried;
};
