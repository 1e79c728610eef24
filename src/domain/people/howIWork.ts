import { among, filled, isRecord, listOf, record, valueOf, words, type Shape } from "../shared/shape";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { OwnFile, OwnState } from "./ownFile";

/** Topics of a person's name and of how to read them (S12, S16). */
export const READING_TOPICS = ["called", "said", "pace", "eyes", "camera", "silence"] as const;

/** Situations of a working day (S1), whether a start is firm (S17), and the one that is asked of every pair. */
export const SITUATION_TOPICS = [
  "mistake",
  "decided",
  "disagree",
  "decides",
  "trust",
  "start",
  "tuesday",
  "example",
  "quiet",
  "praise",
  "advice",
] as const;

/** A topic of "How I work" that is asked. */
export type AskedTopic = (typeof READING_TOPICS)[number] | (typeof SITUATION_TOPICS)[number];

/** A topic of "How I work". `colour` is chosen: its only answer is one of `CARD_COLOURS`. */
export type ReadingTopic = AskedTopic | "colour";

/** All topics that are asked, in their order. */
export const ALL_TOPICS: readonly AskedTopic[] = [...READING_TOPICS, ...SITUATION_TOPICS];

/** The three lines of the card, below the name and how to say it. */
export const CARD_LINES = ["pace", "silence", "advice"] as const;

/** What stands on the card itself; the rest is more about how somebody works. */
export const CARD_TOPICS: readonly ReadingTopic[] = ["called", "said", ...CARD_LINES, "colour"];

/** The colours that a card can have, as their owner chooses. */
export const CARD_COLOURS = ["marigold", "forest", "teal", "steel", "plum", "berry"] as const;

/** One of them. */
export type CardColour = (typeof CARD_COLOURS)[number];

/** The colour that the author of a card chose, if any. */
export const colourOn = (card: HowIWork | undefined): CardColour | undefined =>
  CARD_COLOURS.find((colour) => colour === card?.colour?.answers[0]);

const STORED_TOPICS: readonly ReadingTopic[] = [...ALL_TOPICS, "colour"];

/** A person's own words about one topic. Several answers may all be true. */
export interface TopicAnswers {
  readonly answers: readonly string[];
  /** "When is it different?" */
  readonly differs?: string;
}

/** What a person wrote about how they work. Never filled in for them (P2). */
export type HowIWork = Readonly<Partial<Record<ReadingTopic, TopicAnswers>>>;

/** A copy of chosen topics, as their author shows it to the pair. */
export type ReadingCard = HowIWork;

/** The chosen topics of `own` that say something, in the order in which they are asked. */
export const cardOf = (own: HowIWork, chosen: ReadonlySet<ReadingTopic>): ReadingCard =>
  Object.fromEntries(
    STORED_TOPICS.flatMap((topic) => {
      const told = own[topic];
      return told !== undefined && chosen.has(topic) ? [[topic, told] as const] : [];
    }),
  );

/** Longest name to be called by, in characters. */
export const LONGEST_CALLED = 32;
/** Letters with at most three marks each, and what stands between them in a name. Joiners only between letters. */
const NAME = /^(?:\p{L}\p{M}{0,3}(?:[\u200c\u200d](?=\p{L})|[ .'\u2019\u00b7-]{0,2}))+$/u;
/** Letters that nobody sees, such as the fillers of Hangul. */
const UNSEEN = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;

/** A typed name, when it is one that people can be called by on a screen. */
export const calledName = (typed: string): string | undefined => {
  const name = typed.normalize("NFC").trim().replace(/ +/g, " ");
  return name.length <= LONGEST_CALLED && NAME.test(name) && !UNSEEN.test(name) ? name : undefined;
};

/** What the author of a card likes to be called. */
export const calledOn = (card: ReadingCard | undefined): string | undefined => {
  const [first] = card?.called?.answers ?? [];
  return first === undefined ? undefined : calledName(first);
};

/** Typed answers without empty ones; undefined when none is left. */
export const toldOf = (answers: readonly string[], differs: string): TopicAnswers | undefined => {
  const said = answers.map((answer) => answer.trim()).filter((answer) => answer !== "");
  if (said.length === 0) return undefined;
  return { answers: said, ...(differs.trim() !== "" && { differs: differs.trim() }) };
};

/** What a screen shows of the owner's words at one moment. A new object whenever something changed. */
interface HowIWorkSnapshot extends OwnState {
  readonly own: HowIWork;
}

/**
 * Port: the signed-in person's "How I work", on the device first, then in their own app folder (P6). Private to the
 * owner.
 */
export interface HowIWorkStore extends OwnFile {
  readonly snapshot: () => HowIWorkSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads the device's copy, and the folder's in the background. Also "try again". */
  readonly load: () => Promise<void>;
  /** Replaces the answers to `topic`; undefined removes them. Resolves when that is durable on this device. */
  readonly save: (topic: ReadingTopic, told: TopicAnswers | undefined) => Promise<Result<void, Failure>>;
}

/** Longest answer in a file, in characters. */
export const LONGEST_ANSWER = 2_000;
const WORDS = filled(LONGEST_ANSWER);
/** An answer being typed: boxes may be empty. */
export interface ToldDraft {
  readonly answers: readonly string[];
  readonly differs: string;
}

const TYPED = words(LONGEST_ANSWER);

/** The card while it is typed. */
export interface CardDraft extends Readonly<Record<"called" | "said" | (typeof CARD_LINES)[number], string>> {
  readonly colour?: CardColour | undefined;
}

/** Reads a card that is being typed. */
export const CARD_DRAFT: Shape<CardDraft> = record(
  { called: TYPED, said: TYPED, pace: TYPED, silence: TYPED, advice: TYPED },
  { colour: among(CARD_COLOURS) },
);

/** The card as its owner can change it: the first answer of each of its topics. */
export const draftOfCard = (own: HowIWork): CardDraft => {
  const first = (topic: ReadingTopic): string => own[topic]?.answers[0] ?? "";
  return {
    called: first("called"),
    said: first("said"),
    pace: first("pace"),
    silence: first("silence"),
    advice: first("advice"),
    colour: colourOn(own),
  };
};

/** A topic after its first answer became `typed`. Other answers stay; undefined when nothing is left. */
export const withFirst = (told: TopicAnswers | undefined, typed: string): TopicAnswers | undefined =>
  toldOf([typed, ...(told?.answers.slice(1) ?? [])], told?.differs ?? "");

/** Reads a draft of an answer. */
export const TOLD_DRAFT: Shape<ToldDraft> = record({ answers: listOf(TYPED), differs: TYPED });

const TOLD: Shape<TopicAnswers> = record({ answers: listOf(WORDS) }, { differs: WORDS });

/** Reads answers by topic. Topics of other versions are left out. */
export const readHowIWork = (raw: unknown): HowIWork => {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    STORED_TOPICS.flatMap((topic) => {
      const told = Object.hasOwn(raw, topic) ? valueOf(TOLD, raw[topic]) : undefined;
      return told === undefined || told.answers.length === 0 ? [] : [[topic, told] as const];
    }),
  );
};
