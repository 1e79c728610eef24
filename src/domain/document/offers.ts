import type { EntryId, PersonId } from "../shared/ids";
import { MS_PER_DAY, plusMinutes, type Instant, type Interval } from "../time/interval";
import type { Pair } from "../people/pair";
import { groupedBy } from "../shared/grouped";
import { dayNumberOf } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";
import { isOf, type AskedMove, type Entry, type EntryOf, type MeetingAt, type OfferFacts } from "./entry";
import { meetingsOf, type NotedMeeting } from "./bookedMeetings";
import { compareIds, type FoldedEntry, entriesOf, foldedOf } from "./fold";

/** How an offer stands. */
export type OfferStanding =
  | { readonly kind: "open" }
  /** One of its times was taken. */
  | { readonly kind: "taken"; readonly answer: Entry; readonly start: Instant; readonly eventId: string }
  | {
      readonly kind: "none-fits";
      readonly answer: Entry;
      /** The day from which its receiver asks to be asked again. */
      readonly askFrom?: LocalDate;
    }
  /** All its times have passed without an answer. */
  | { readonly kind: "passed" }
  /** Its meeting was moved by its booker, without this offer. */
  | { readonly kind: "overtaken" };

/** An offer that its author has not withdrawn, in its newest version. */
export interface StandingOffer {
  readonly entry: Entry;
  readonly offer: OfferFacts;
  readonly standing: OfferStanding;
}

/** The most times that one offer holds. */
export const MOST_OFFERED = 8;

/**
 * The offers of a folded document, oldest first.
 * A taken time stays taken when a newer version of the offer crossed the answer: it is already in two calendars. "None
 * fits" counts for one version only. The first of two answers counts. An author's answer to their own offer is ignored.
 */
export const offersIn = (folded: readonly FoldedEntry[], now: Instant): readonly StandingOffer[] => {
  const answers = groupedBy(entriesOf("answer", folded), ({ content }) => content.answer.offer);
  const meetings = groupedBy(meetingsOf(folded), ({ eventId }) => eventId);
  return foldedOf("offer", folded).flatMap(({ entry, earlier }): readonly StandingOffer[] => {
    if (!isOf("offer", entry)) return [];
    const { offer } = entry.content;
    const versions = [entry, ...earlier];
    const others = versions
      .flatMap(({ id }) => answers.get(id) ?? [])
      .filter(({ author }) => author !== entry.author)
      .toSorted((a, b) => compareIds(a.id, b.id));
    const standing = standingOf(versions, others, offer, now);
    const isOvertaken = standing.kind === "open" && wasMoved(meetings, offer, entry.author);
    return [{ entry, offer, standing: isOvertaken ? { kind: "overtaken" } : standing }];
  });
};

/**
 * The booked meeting that a time of this offer moves. Undefined: it offers a new one, or that meeting was called off, so
 * that a new one is wanted.
 */
export const meetingInstead = (
  meetings: readonly NotedMeeting[],
  { instead }: OfferFacts,
  offeredBy: PersonId,
): NotedMeeting | undefined =>
  // Who booked it moves it. So its offer comes from somebody else.
  meetings.find(({ eventId, author }) => eventId === instead?.eventId && author !== offeredBy);

/** All moves of an offer that asks for other times from a meeting on, that meeting first; none of any other offer. */
export const movesAsked = ({ starts: [to], instead, onward }: OfferFacts): readonly AskedMove[] =>
  instead && to !== undefined && onward ? [{ ...instead, to }, ...onward] : [];

/** The moves of `asked` whose meetings still stand where they were, as somebody else than `askedBy` booked them. */
export const movesLeft = (
  asked: readonly AskedMove[],
  meetings: readonly NotedMeeting[],
  askedBy: PersonId,
): readonly AskedMove[] =>
  asked.filter((move) =>
    meetings.some(
      ({ eventId, start, author }) => eventId === move.eventId && start === move.start && author !== askedBy,
    ),
  );

const wasMoved = (
  meetings: ReadonlyMap<string, readonly NotedMeeting[]>,
  offer: OfferFacts,
  offeredBy: PersonId,
): boolean => {
  const asked = movesAsked(offer);
  if (asked.length > 0) {
    const noted = asked.flatMap(({ eventId }) => meetings.get(eventId) ?? []);
    return movesLeft(asked, noted, offeredBy).length === 0;
  }
  const meeting = meetingInstead(meetings.get(offer.instead?.eventId ?? "") ?? [], offer, offeredBy);
  return meeting !== undefined && meeting.start !== offer.instead?.start;
};

const A_WEEK_MS = 7 * MS_PER_DAY;

/**
 * The offers to show: the newest of each person, until the taken time begins or is called off, its meeting was moved, or a
 * week after the last time, and after the day from which somebody wants to be asked again.
 */
export const currentOffers = (
  folded: readonly FoldedEntry[],
  now: Instant,
  /** Being answered here: its meeting is moved a moment before the answer is written. */
  answering: readonly EntryId[] = [],
): readonly StandingOffer[] => {
  // Of this time: that somebody could not come at an earlier one is why it was moved.
  const off = new Set(
    entriesOf("calledOff", folded)
      .filter(({ content }) => content.calledOff.double !== true)
      .map(({ content: { calledOff } }) => `${calledOff.eventId} ${calledOff.start}`),
  );
  const newest = new Map(offersIn(folded, now).map((offer) => [offer.entry.author, offer]));
  return [...newest.values()].filter(({ entry, offer, standing }) => {
    if (standing.kind === "overtaken") return answering.includes(entry.id);
    if (standing.kind === "taken") return standing.start > now && !off.has(`${standing.eventId} ${standing.start}`);
    const asked = standing.kind === "none-fits" && standing.askFrom !== undefined ? midnightOf(standing.askFrom) : 0;
    return Math.max(timesOf(offer).at(-1) ?? now, asked) > now - A_WEEK_MS;
  });
};

/** A day as an instant, near enough for weeks. */
const midnightOf = (date: LocalDate): number => dayNumberOf(date) * MS_PER_DAY;

/**
 * Who asked `me` to ask again, from the day on which it may be: none of what I offered last fitted, and since that answer
 * nobody of the pair has booked a meeting.
 */
export const toAskAgain = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  me: PersonId,
  now: Instant,
): { readonly by: PersonId; readonly from: LocalDate } | undefined => {
  const mine = currentOffers(folded, now).find(({ entry }) => entry.author === me);
  if (mine?.standing.kind !== "none-fits" || mine.standing.askFrom === undefined) return undefined;
  const { answer, askFrom } = mine.standing;
  const isMember = (id: PersonId): boolean => members.some((member) => member.id === id);
  const isBooked = entriesOf("meeting", folded).some(
    ({ id, author }) => isMember(author) && compareIds(id, answer.id) > 0,
  );
  return isMember(answer.author) && !isBooked ? { by: answer.author, from: askFrom } : undefined;
};

/** All times that an offer names, ascending. */
const timesOf = ({ starts, onward = [] }: OfferFacts): readonly Instant[] =>
  [...starts, ...onward.map(({ to }) => to)].toSorted((a, b) => a - b);

/** The times to choose from that have not begun. */
export const slotsToCome = ({ starts, durationMinutes }: OfferFacts, now: Instant): readonly Interval[] =>
  starts.filter((start) => start > now).map((start) => ({ start, end: plusMinutes(start, durationMinutes) }));

const standingOf = (
  versions: readonly Entry[],
  others: readonly EntryOf<"answer">[],
  offer: OfferFacts,
  now: Instant,
): OfferStanding => {
  const byId = new Map(versions.map((version) => [version.id, version]));
  for (const answer of others) {
    const taken = takenOf(byId, answer);
    if (taken) return { kind: "taken", answer, ...taken };
  }
  const declined = others.find(
    ({ content }) => content.answer.choice === "none-fits" && content.answer.offer === versions[0]?.id,
  );
  if (declined) {
    const { askFrom } = declined.content.answer;
    return { kind: "none-fits", answer: declined, ...(askFrom !== undefined && { askFrom }) };
  }
  return timesOf(offer).some((start) => start > now) ? { kind: "open" } : { kind: "passed" };
};

/** The time that `answer` takes of one of these versions; undefined when it takes none. */
const takenOf = (
  versions: ReadonlyMap<EntryId, Entry>,
  { content }: EntryOf<"answer">,
): Pick<MeetingAt, "start" | "eventId"> | undefined => {
  const { offer, choice } = content.answer;
  if (choice === "none-fits") return undefined;
  const version = versions.get(offer);
  return version?.content.kind === "offer" && timesOf(version.content.offer).includes(choice.start)
    ? choice
    : undefined;
};
