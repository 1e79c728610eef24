import type { Pair } from "../people/pair";
import type { EntryId, PersonId } from "../shared/ids";
import type { Instant } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";
import { meetingsOf, type NotedMeeting } from "./bookedMeetings";
import type { EntryContent, EntryOf } from "./entry";
import type { FoldedEntry } from "./fold";
import { meetingsHeld, meetingToAskAbout } from "./meetingsHeld";
import { currentOffers, meetingInstead } from "./offers";
import { openCommitments } from "./promises";
import type { SessionState } from "../conversation/session";

/** One thing in a pair's document that waits for a person. */
export type Waiting =
  /** An offer of times that they have not answered. */
  | { readonly kind: "offer"; readonly by: PersonId; readonly count: number }
  /** A booked meeting of which nobody said whether it took place. */
  | { readonly kind: "met"; readonly start: Instant }
  /** Another member asks them for a promise. */
  | { readonly kind: "asked"; readonly by: PersonId; readonly entry: EntryOf<"commitment"> }
  /** A promise of theirs whose day has come, or comes soon. */
  | { readonly kind: "promise"; readonly entry: EntryOf<"commitment">; readonly isPast: boolean }
  /** What another member wrote since they last looked: a page of a journal, or other words. */
  | { readonly kind: "page" | "words"; readonly by: PersonId };

/** What is asked of a document. */
interface WaitingFor {
  readonly pair: Pick<Pair, "members">;
  readonly me: PersonId;
  readonly now: Instant;
  /** The day at the person's place. */
  readonly today: LocalDate;
  /** The newest entry that they have seen; undefined before their first look, when nothing is new. */
  readonly seen: EntryId | undefined;
  /** The pair's latest meeting. While it has not been read, nobody is asked whether they met. */
  readonly session: { readonly latest: SessionState | undefined } | undefined;
}

/** A promise is mentioned from so many days before its day. */
const SOON_DAYS = 2;

/** What waits for `me`, most pressing first. */
export const waitingIn = (
  folded: readonly FoldedEntry[],
  { pair, me, now, today, seen, session }: WaitingFor,
): readonly Waiting[] => {
  const members = new Set(pair.members.map(({ id }) => id));
  const soon = dateOfDay(dayNumberOf(today) + SOON_DAYS);
  const booked = meetingsOf(folded);
  const offers = currentOffers(folded, now).flatMap(({ entry, offer, standing }): readonly Waiting[] =>
    standing.kind === "open" &&
    entry.author !== me &&
    members.has(entry.author) &&
    (meetingInstead(booked, offer, entry.author)?.author ?? me) === me
      ? [{ kind: "offer", by: entry.author, count: offer.starts.filter((start) => start > now).length }]
      : [],
  );
  const met = session && askAbout(folded, session.latest, now);
  const promises = openCommitments(folded)
    .filter(({ entry }) => members.has(entry.author) && entry.content.commitment.owner === me)
    .toSorted((a, b) => (a.entry.content.commitment.due < b.entry.content.commitment.due ? -1 : 1))
    .flatMap(({ entry, status }): readonly Waiting[] => {
      const { due } = entry.content.commitment;
      if (status === "asked") return [{ kind: "asked", by: entry.author, entry }];
      return due <= soon ? [{ kind: "promise", entry, isPast: due < today }] : [];
    });
  return [
    ...offers,
    ...(met ? [{ kind: "met", start: met.start } as const] : []),
    ...promises,
    ...newIn(folded, members, me, seen),
  ];
};

/** The latest booked meeting that is over and nobody spoke of, where it is not known to have taken place. */
const askAbout = (folded: readonly FoldedEntry[], latest: SessionState | undefined, now: Instant) => {
  const booked: readonly NotedMeeting[] = meetingsOf(folded);
  return meetingToAskAbout(folded, booked, meetingsHeld(folded, latest), now);
};

/** What is told elsewhere, or is nothing to read. */
const NOTHING_TO_READ: ReadonlySet<EntryContent["kind"]> = new Set<EntryContent["kind"]>([
  ...(["meeting", "offer", "answer", "calledOff", "held", "availability"] as const),
  ...(["members", "steps", "moved", "confirmation", "progress", "rhythm", "wish", "commitment"] as const),
]);

const newIn = (
  folded: readonly FoldedEntry[],
  members: ReadonlySet<PersonId>,
  me: PersonId,
  seen: EntryId | undefined,
): readonly Waiting[] => {
  if (seen === undefined) return [];
  const news = folded
    .map(({ entry }) => entry)
    .filter(
      ({ id, author, content }) =>
        id > seen && author !== me && members.has(author) && !NOTHING_TO_READ.has(content.kind),
    );
  const newest = news.findLast(({ content }) => content.kind === "reflection") ?? news.at(-1);
  return newest ? [{ kind: newest.content.kind === "reflection" ? "page" : "words", by: newest.author }] : [];
};
