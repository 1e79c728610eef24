import type { SessionState } from "../conversation/session";
import type { Pair } from "../people/pair";
import type { EntryId, PersonId } from "../shared/ids";
import { MS_PER_DAY, type Instant } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";
import { confirmationsIn } from "./agreements";
import { absentFrom, meetingsOf, upcomingIn } from "./bookedMeetings";
import { concernsIn } from "./concerns";
import { type Entry, type EntryContent, type EntryOf, isOf } from "./entry";
import type { ForWhom } from "./facts";
import { entriesOf, foldedOf, foldedOfAny, newestIds, type FoldedEntry } from "./fold";
import { toTalkOver } from "./lived";
import { availabilityOf } from "./members";
import { closedAt, meetingsHeld, meetingToAskAbout } from "./meetingsHeld";
import { currentOffers, meetingInstead, toAskAgain } from "./offers";
import { learnedToReview, rulesToReview } from "./parts/reviews";
import { openCommitments, progressIn, standingOf, type Standing, whoseToSay } from "./promises";

/** What another member wrote for the person, who has not answered. A door has a kind of its own. */
type AskedKind = "commitment" | "goal" | "budget" | "visibility" | "case";

/** One thing in a pair's document that waits for a person. */
export type Waiting =
  /** An offer of times that they have not answered: `only`, where it is one; `instead`: in place of the meeting at that time. */
  | {
      readonly kind: "offer";
      readonly by: PersonId;
      readonly count: number;
      readonly only?: Instant;
      readonly instead?: Instant;
      /** It asks for other times of this and later meetings. */
      readonly isOnward?: boolean;
    }
  /** They booked a meeting to which nobody else can come: to be moved or skipped. */
  | { readonly kind: "absent"; readonly who: readonly PersonId[]; readonly start: Instant }
  /** They may ask again for a time: nothing fitted when they offered some. */
  | { readonly kind: "ask-again"; readonly by: PersonId }
  /** A booked meeting of which nobody said whether it took place. */
  | { readonly kind: "met"; readonly start: Instant }
  /** Another member proposes them a promise, a goal, a moment to be seen, or hours and money, or asks for a case with their words. */
  | { readonly kind: "asked"; readonly by: PersonId; readonly entry: EntryOf<AskedKind> }
  /** Another member offers them a door. */
  | { readonly kind: "door"; readonly by: PersonId; readonly entry: EntryOf<"introduction"> }
  /** A promise of theirs whose day has come, or comes soon. */
  | { readonly kind: "promise"; readonly entry: EntryOf<"commitment">; readonly isPast: boolean }
  /** A step towards a goal of theirs whose day has passed. */
  | { readonly kind: "step"; readonly entry: EntryOf<"milestone"> }
  /** A rule or a word that they have not agreed to, in its newest version. */
  | { readonly kind: "confirm"; readonly by: PersonId; readonly entry: EntryOf<"agreement" | "term"> }
  /** Another member says back what they said. */
  | { readonly kind: "heard"; readonly by: PersonId; readonly entry: EntryOf<"insight"> }
  /** What another member noticed about them. */
  | { readonly kind: "feedback"; readonly by: PersonId; readonly entry: EntryOf<"feedback"> }
  /** An experience that was lived and not talked over. */
  | { readonly kind: "debrief"; readonly entry: EntryOf<"experience"> }
  /** The day has come to look at it again. */
  | {
      readonly kind: "again";
      readonly entry: EntryOf<"agreement" | "concern" | "checkin" | "learned">;
      readonly since: LocalDate;
    }
  /** What they told of their time has ended: the others know nothing of it from now on. */
  | { readonly kind: "told-ended" }
  /** The last conversation was 90 days ago. */
  | { readonly kind: "after-end" }
  /** What another member wrote since they last looked: a page of a journal, or other words. */
  | { readonly kind: "page" | "words"; readonly by: PersonId; readonly entry: Entry };

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
/** After so many days the pair looks at what has lasted, for two weeks. */
const AFTER_END_DAYS = 90;
const AFTER_END_FOR_DAYS = 14;
/** So long the other person is asked whether they agree to what a word means. */
const NEW_WORD_MS = 28 * MS_PER_DAY;

/**
 * What waits for `me`, most pressing first. From shared entries alone; it is shown to `me` only, and nothing is written
 * or sent (P1).
 */
export const waitingFor = (folded: readonly FoldedEntry[], asked: WaitingFor): readonly Waiting[] => {
  const { pair, me, now, today, seen, session } = asked;
  const members = new Set(pair.members.map(({ id }) => id));
  // What a stranger wrote in the same place asks nothing of anybody.
  const ours = byMembers(folded, members);
  const held = meetingsHeld(folded, session?.latest);
  const met = session && meetingToAskAbout(folded, meetingsOf(folded), held, now);
  const mine = promisesOf(ours, me, today);
  const unconfirmed = toConfirm(ours, me, now);
  const unagreed = new Set(unconfirmed.flatMap((one) => ("entry" in one ? one.entry.id : [])));
  const waiting: readonly Waiting[] = [
    ...offersTo(folded, members, me, now),
    ...nobodyComes(ours, asked),
    ...askAgain(folded, asked),
    ...(met ? [{ kind: "met", start: met.start } as const] : []),
    ...proposedTo(ours, me),
    ...mine.filter(({ isPast }) => isPast),
    ...lateSteps(ours, me, today),
    ...unconfirmed,
    ...toAnswer(ours, me),
    ...toTalkOver(ours, held, { today, now }).map((entry) => ({ kind: "debrief", entry }) as const),
    ...mine.filter(({ isPast }) => !isPast),
    // Whoever has not agreed yet looks at it for their yes.
    ...toLookAt(ours, me, today).filter((one) => !("entry" in one && unagreed.has(one.entry.id))),
    ...toldEnded(ours, me, now),
    ...afterEnd(folded, now),
  ];
  const told = new Set(waiting.flatMap((one) => ("entry" in one ? one.entry.id : [])));
  return [
    ...waiting,
    ...newIn(
      ours.filter(({ entry }) => !told.has(entry.id)),
      me,
      seen,
    ),
  ];
};

/** The same array where there are no strangers: what is known of it already is not worked out again. */
const byMembers = (folded: readonly FoldedEntry[], members: ReadonlySet<PersonId>): readonly FoldedEntry[] =>
  folded.every(({ entry }) => members.has(entry.author))
    ? folded
    : folded.filter(({ entry }) => members.has(entry.author));

const offersTo = (
  folded: readonly FoldedEntry[],
  members: ReadonlySet<PersonId>,
  me: PersonId,
  now: Instant,
): readonly Waiting[] => {
  const booked = meetingsOf(folded);
  return currentOffers(folded, now).flatMap(({ entry, offer, standing }): readonly Waiting[] =>
    standing.kind === "open" &&
    entry.author !== me &&
    members.has(entry.author) &&
    (meetingInstead(booked, offer, entry.author)?.author ?? me) === me
      ? [
          {
            kind: "offer",
            by: entry.author,
            ...countOf(offer.starts.filter((start) => start > now)),
            ...(offer.instead && { instead: offer.instead.start }),
            ...(offer.onward && { isOnward: true }),
          },
        ]
      : [],
  );
};

const countOf = (starts: readonly Instant[]) => {
  const [only, ...more] = starts;
  return { count: starts.length, ...(only !== undefined && more.length === 0 && { only }) };
};

/** In a circle in which somebody else still comes there is nothing to decide. */
const nobodyComes = (ours: readonly FoldedEntry[], { pair, me, now }: WaitingFor): readonly Waiting[] => {
  if (entriesOf("calledOff", ours).length === 0) return [];
  return upcomingIn(ours, pair, now).flatMap((meeting): readonly Waiting[] => {
    if (meeting.author !== me || meeting.start <= now) return [];
    const who = absentFrom(meeting, ours, pair);
    return who.length > 0 && who.length === pair.members.length - 1
      ? [{ kind: "absent", who, start: meeting.start }]
      : [];
  });
};

/** From what was told alone: whether they declare anything now is theirs to know. */
const toldEnded = (ours: readonly FoldedEntry[], me: PersonId, now: Instant): readonly Waiting[] => {
  const told = availabilityOf(ours, me);
  return told?.overlayUntil !== undefined && told.overlayUntil <= now && told.overlay.length > 0
    ? [{ kind: "told-ended" }]
    : [];
};

const askAgain = (folded: readonly FoldedEntry[], { pair, me, now, today }: WaitingFor): readonly Waiting[] => {
  const again = toAskAgain(folded, pair, me, now);
  return again && again.from <= today ? [{ kind: "ask-again", by: again.by }] : [];
};

const ASKED: readonly AskedKind[] = ["commitment", "goal", "budget", "visibility", "case"];

/** What others wrote for them counts only with their yes (S7). */
const proposedTo = (ours: readonly FoldedEntry[], me: PersonId): readonly Waiting[] => {
  const said = progressIn(ours);
  return foldedOfAny([...ASKED, "introduction"], ours).flatMap(({ entry, earlier }): readonly Waiting[] => {
    if (whoseToSay(entry) !== me || standingOf([entry, ...earlier], me, said).status !== "asked") return [];
    const by = entry.author;
    if (isOf("introduction", entry)) return [{ kind: "door", by, entry }];
    return ASKED.some((kind) => isOf(kind, entry)) ? [{ kind: "asked", by, entry: entry as EntryOf<AskedKind> }] : [];
  });
};

const promisesOf = (ours: readonly FoldedEntry[], me: PersonId, today: LocalDate) => {
  const soon = dateOfDay(dayNumberOf(today) + SOON_DAYS);
  return openCommitments(ours)
    .filter(({ entry, status }) => status !== "asked" && entry.content.commitment.owner === me)
    .filter(({ entry }) => entry.content.commitment.due <= soon)
    .toSorted((a, b) => (a.entry.content.commitment.due < b.entry.content.commitment.due ? -1 : 1))
    .map(({ entry }) => ({ kind: "promise", entry, isPast: entry.content.commitment.due < today }) as const);
};

/** Steps of a goal that was given up wait for nobody. */
const lateSteps = (ours: readonly FoldedEntry[], me: PersonId, today: LocalDate): readonly Waiting[] => {
  const said = progressIn(ours);
  const isRunning = ({ entry, earlier }: FoldedEntry, whose: ForWhom): boolean =>
    RUNNING.has(standingOf([entry, ...earlier], whose, said).status);
  const goals = new Set(
    foldedOf("goal", ours)
      .filter((folded) => {
        const whose = whoseToSay(folded.entry);
        return (whose === me || whose === "both") && isRunning(folded, whose);
      })
      .map(({ entry }) => entry.id),
  );
  const newest = newestIds(ours);
  return foldedOf("milestone", ours).flatMap((folded): readonly Waiting[] => {
    const { entry } = folded;
    if (!isOf("milestone", entry) || entry.content.milestone.due >= today || !isRunning(folded, "both")) return [];
    const goal = newest.get(entry.content.milestone.goal);
    return goal !== undefined && goals.has(goal) ? [{ kind: "step", entry }] : [];
  });
};

const RUNNING: ReadonlySet<Standing["status"]> = new Set<Standing["status"]>(["open", "doing"]);

/**
 * A yes is to one version. A word waits for it while it is new: of what a pair wrote before words were agreed on, nobody
 * is asked years later. It still stands among their words, with its press.
 */
const toConfirm = (ours: readonly FoldedEntry[], me: PersonId, now: Instant): readonly Waiting[] => {
  const confirmed = confirmationsIn(ours);
  return foldedOfAny(["agreement", "term"], ours).flatMap(({ entry }): readonly Waiting[] => {
    const isAsked = entry.author !== me && confirmed.get(entry.id)?.includes(me) !== true;
    return isAsked && (isOf("agreement", entry) || (isOf("term", entry) && now - entry.at < NEW_WORD_MS))
      ? [{ kind: "confirm", by: entry.author, entry }]
      : [];
  });
};

/** What was said back of theirs, and what was noticed about them. */
const toAnswer = (ours: readonly FoldedEntry[], me: PersonId): readonly Waiting[] => {
  const confirmed = confirmationsIn(ours);
  const own = ours.filter(({ entry }) => entry.author === me);
  const answered = new Set([
    ...entriesOf("meaning", own).map(({ content }) => content.meaning.of),
    ...entriesOf("response", own).map(({ content }) => content.response.of),
  ]);
  return foldedOfAny(["insight", "feedback"], ours).flatMap(({ entry, earlier }): readonly Waiting[] => {
    const by = entry.author;
    if (by === me) return [];
    if (isOf("insight", entry) && entry.content.insight.heard === me) {
      const isAnswered = answered.has(entry.id) || confirmed.get(entry.id)?.includes(me) === true;
      return isAnswered ? [] : [{ kind: "heard", by, entry }];
    }
    if (!isOf("feedback", entry) || entry.content.feedback.about !== me) return [];
    return [entry, ...earlier].some(({ id }) => answered.has(id)) ? [] : [{ kind: "feedback", by, entry }];
  });
};

/** A review day ends with a newer version, a newer look back, or for each person with their "still so" to a rule. */
const toLookAt = (ours: readonly FoldedEntry[], me: PersonId, today: LocalDate): readonly Waiting[] => {
  const reviews = [...rulesToReview(ours, today), ...learnedToReview(ours, today)].filter(
    ({ lookedAgain }) => !lookedAgain.has(me),
  );
  const concerns = concernsIn(ours)
    .filter(({ phase }) => phase !== "closed")
    .map(({ entry }) => ({ entry, since: entry.content.concern.reviewOn }));
  const looks = entriesOf("checkin", ours)
    .slice(-1)
    .map((entry) => ({ entry, since: entry.content.checkin.on }));
  return [...reviews, ...concerns, ...looks]
    .flatMap(({ entry, since }) =>
      since !== undefined && since <= today ? [{ kind: "again", entry, since } as const] : [],
    )
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
};

const afterEnd = (folded: readonly FoldedEntry[], now: Instant): readonly Waiting[] => {
  const ended = closedAt(folded);
  const days = ended === undefined ? 0 : (now - ended) / MS_PER_DAY;
  return days >= AFTER_END_DAYS && days < AFTER_END_DAYS + AFTER_END_FOR_DAYS ? [{ kind: "after-end" }] : [];
};

/** What is told elsewhere, or is nothing to read. */
const NOTHING_TO_READ: ReadonlySet<EntryContent["kind"]> = new Set<EntryContent["kind"]>([
  ...(["meeting", "offer", "answer", "calledOff", "held", "availability"] as const),
  ...(["members", "steps", "moved", "confirmation", "progress", "rhythm", "wish", "commitment"] as const),
]);

const newIn = (ours: readonly FoldedEntry[], me: PersonId, seen: EntryId | undefined): readonly Waiting[] => {
  if (seen === undefined) return [];
  const news = ours
    .map(({ entry }) => entry)
    .filter(({ id, author, content }) => id > seen && author !== me && !NOTHING_TO_READ.has(content.kind));
  const newest = news.findLast(({ content }) => content.kind === "reflection") ?? news.at(-1);
  const kind = newest?.content.kind === "reflection" ? "page" : "words";
  return newest ? [{ kind, by: newest.author, entry: newest }] : [];
};
