import type { EntryId, PersonId, PairId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { LocalDate } from "../time/zoneData";
import type { DocumentPlace, Member } from "../people/pair";

/** The addressee: one person of the pair, or all of them. */
export type ForWhom = PersonId | "both";

/** Status of an intention. "changed" and "dropped" are as normal as "done". */
export const STATUSES = ["open", "doing", "done", "changed", "dropped"] as const;
/** One of `STATUSES`. */
export type Status = (typeof STATUSES)[number];

/** What a goal is about. */
export const GOAL_AREAS = ["cultural-awareness", "skill", "opportunity", "mentor-learning"] as const;

/** A goal; the entry's text says it. Only the person it is for sets its status. */
export interface GoalFacts {
  readonly area: (typeof GOAL_AREAS)[number];
  readonly of: ForWhom;
  /** Where its owner starts from (S26). */
  readonly startsFrom?: string;
  readonly why?: string;
  readonly successLooksLike?: string;
}

/** The kinds of targets of a plan; a plan has one of each (S27). */
export const MILESTONE_KINDS = ["cultural-awareness", "skill", "outcome"] as const;

/** A step towards a goal. */
export interface MilestoneFacts {
  readonly goal: EntryId;
  readonly due: LocalDate;
  readonly kindOf: (typeof MILESTONE_KINDS)[number];
  /** How both will see that it is reached. */
  readonly evidence?: string;
  readonly measure?: { readonly unit: string; readonly from?: number; readonly to: number; readonly now?: number };
}

/** A commitment; the entry's text says the deed. Only its owner sets its status. */
export interface CommitmentFacts {
  readonly owner: PersonId;
  readonly due: LocalDate;
  /** The situation that the deed belongs to: "when I open Monday's meeting". */
  readonly ifSituation?: string;
  /** The concern that this answers. */
  readonly concern?: EntryId;
  readonly stretch?: StretchFacts;
}

/** A stretch task (S14): hard, possible here, with dated support and a way back. */
interface StretchFacts {
  /** Where it becomes hard for its owner. */
  readonly edge: string;
  /** What limits it where its owner works. */
  readonly limits: string;
  /** What the mentor does, and by which day. */
  readonly support: string;
  readonly supportDue: LocalDate;
  /** How its owner stops or does less, without blame. */
  readonly wayBack: string;
}

/** How a concern is for its author now, compared with when they raised it. */
export const FELT = ["better", "same", "worse"] as const;

/**
 * Status of what `whoseToSay` knows: a promise, a goal, a door, money; the entry's text is a note about it. Counts only
 * from the person concerned.
 */
export interface ProgressFacts {
  readonly of: EntryId;
  readonly status: Status;
  /** How it is now for the author of the concern. */
  readonly felt?: (typeof FELT)[number];
}

/** What a pair looks back on at a check-in: what was planned is the entry's text. */
export interface CheckinFacts {
  readonly keep: readonly string[];
  readonly change: readonly string[];
  readonly stop: readonly string[];
  /** The day of the next one. */
  readonly on?: LocalDate;
}

/** What success is for the entry's author; the entry's text says it (S28). */
export type SuccessFacts = Readonly<Record<string, never>>;

/** What money or hours for learning are spent on. */
export const BUDGET_FOR = ["book", "course", "language", "experience", "event", "other"] as const;
/** How far a wish for money or hours has come. */
export const BUDGET_STATES = ["wish", "asked", "approved", "used"] as const;

/** Largest number of hours of one budget entry. */
export const MOST_HOURS = 10_000;

/** Largest sum of one budget entry, in whatever currency. */
export const MOST_MONEY = 1e9;

/** Money or hours for learning. Hours count like money. */
export interface BudgetFacts {
  readonly what: (typeof BUDGET_FOR)[number];
  readonly forWhom: ForWhom;
  readonly amount?: { readonly value: number; /** ISO 4217. */ readonly currency: string };
  readonly hours?: number;
  readonly state: (typeof BUDGET_STATES)[number];
  readonly learned?: string;
}

/** What the author of a concern wishes the other person to do. */
export const CONCERN_WISHES = ["be-heard", "options", "act"] as const;

/**
 * Something that troubles its author, in the entry's text. "act" asks for at least one commitment. Only its author
 * closes it.
 */
export interface ConcernFacts {
  readonly wish: (typeof CONCERN_WISHES)[number];
  readonly reviewOn?: LocalDate;
}

/** Feedback to another person, or on the pair's way of working. */
export interface FeedbackFacts {
  readonly about: PersonId | "process";
  readonly prompt?: string;
}

/** The answer to feedback: how it landed is the entry's text. */
export interface ResponseFacts {
  readonly of: EntryId;
  /** The commitment that follows from it. */
  readonly change?: EntryId;
}

/** "I used your idea": the advice is in the entry's text. */
export interface ThanksFacts {
  /** The entry that holds the idea. */
  readonly of?: EntryId;
}

/** The forms that an experience can take. */
export const EXPERIENCE_FORMS = ["shadowing", "cross-team-project", "virtual-exchange", "event", "other"] as const;

/** Something to live through and talk about afterwards. */
export interface ExperienceFacts {
  readonly form: (typeof EXPERIENCE_FORMS)[number];
  readonly who: readonly string[];
  /** What it asks for before it can happen. */
  readonly needs?: {
    readonly language?: string;
    readonly credential?: string;
    /** Who helps with that (S42). */
    readonly help?: string;
  };
  readonly on?: LocalDate;
  readonly debriefed?: boolean;
}

/** A moment in which one's work is seen; the entry's text says what is shown (S25). */
export interface VisibilityFacts {
  readonly forWhom: ForWhom;
  readonly on?: LocalDate;
  readonly place?: string;
  /** Who will be there. */
  readonly audience?: string;
}

/** How far an introduction has come. */
export const INTRODUCTION_STATES = ["offered", "asked", "accepted", "made", "declined"] as const;
/** How far from one's own team an introduction leads. */
export const REACHES = ["other-team", "other-office", "other-country", "senior", "outside"] as const;

/** An introduction; its purpose is the entry's text. */
export interface IntroductionFacts {
  /** How far it had come when this was written. */
  readonly state: (typeof INTRODUCTION_STATES)[number];
  /** Whom it leads to: a name or a role. */
  readonly to?: string;
  /** Absent in entries of older versions: then both say how it stands. */
  readonly forWhom?: ForWhom;
  /** Who makes it. */
  readonly by?: PersonId;
  readonly reach?: (typeof REACHES)[number];
}

/** The ways in which somebody likes to hear advice. */
export const HEARING_WAYS = ["spoken", "written", "time"] as const;
/** One of `HEARING_WAYS`. */
export type HearingWay = (typeof HEARING_WAYS)[number];

/** How the entry's author likes to hear advice (S33); the text may say more. Their newest entry counts. */
export interface HearingFacts {
  readonly ways: readonly HearingWay[];
}

/** The answers to "Does one of you decide on the other's pay, rating, contract or visa?" */
export const POWER_ANSWERS = ["yes", "no", "rather-not"] as const;
/** One of `POWER_ANSWERS`. */
export type PowerAnswer = (typeof POWER_ANSWERS)[number];

/** The answer of the entry's author (S41). Their newest entry counts. */
export interface PowerFacts {
  readonly decides: PowerAnswer;
}

/** Topics of the pair's rules. */
export const AGREEMENT_TOPICS = [
  "confidentiality",
  "voice",
  "rhythm",
  "notes",
  "language",
  "feedback",
  "ending",
  "other",
] as const;
/** One of `AGREEMENT_TOPICS`. */
export type AgreementTopic = (typeof AGREEMENT_TOPICS)[number];

/**
 * A rule of the pair, in the words of the entry. Its author agrees by writing it, the others by confirming this very
 * version.
 */
export interface AgreementFacts {
  readonly topic: AgreementTopic;
  /** When the pair reviews it. */
  readonly reviewOn: LocalDate;
  /** Who interprets between them: the rule is their own line on what stays in the room (S45). */
  readonly interpreter?: string;
}

/** "I agree", said to one version of an agreement or of a term. */
export interface ConfirmationFacts {
  readonly of: EntryId;
}

/** A word with a meaning of the pair's own; the author's meaning is the entry's text. */
export interface TermFacts {
  readonly term: string;
  /** What the pair does not mean by it. */
  readonly notThis?: string;
  /** How sentences say it where no rule of its language would find it: a plural, a verb of the past. At most six. */
  readonly otherForms?: readonly string[];
}

/** What another person means by a term, in the entry's text. */
export interface MeaningFacts {
  readonly of: EntryId;
}

/** Something that became clear to its author. */
export interface InsightFacts {
  readonly topic?: string;
  /**
   * The person whose words the text says back. Their confirmation means "yes, that is it"; a `meaning` by them, "not
   * quite".
   */
  readonly heard?: PersonId;
  /** The text is an option: where it works, and what it costs. */
  readonly option?: { readonly worksWhere: string; readonly costs: string };
  /** The same thing in two places; the text says what that shows. */
  readonly contrast?: { readonly here: string; readonly there: string };
  /** The experience that this looks back on; the topic is the question that it answers (S23). */
  readonly lived?: EntryId;
}

/** The answers to "still so?" about an older sentence. */
export const STILL_SO = ["yes", "partly", "no", "depends"] as const;
/** One of `STILL_SO`. */
export type StillSoAnswer = (typeof STILL_SO)[number];

/** A view then and now: the entry's text is how its author sees it now. Never rated. */
export interface ShiftFacts {
  readonly before: string;
  readonly topic?: string;
  readonly whatMovedMe?: string;
  /** The author's own older entry that this looks back on. */
  readonly earlier?: EntryId;
  readonly still?: StillSoAnswer;
}

/** How many meetings the pair plans. */
export interface RhythmFacts {
  readonly meetings: number;
}

/** Whether a meeting took place. Holds no words. */
export interface HeldFacts {
  readonly met: boolean;
  /** The booked meeting that this is about. */
  readonly eventId?: string;
  /** Absent when there was no guide, or one that is not recorded (repair, barrier). */
  readonly guide?: { readonly id: string; readonly version: string };
  /** Steps of the guide that were not reached, in their order. */
  readonly notReached: readonly string[];
}

/**
 * A booked meeting will not take place for this entry's author. Who booked it calls it off for everybody; anybody else
 * will not come to it at this time. `word` is what they say about it, never a reason that was asked for.
 */
export interface CalledOffFacts {
  readonly eventId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly word?: string;
  /** Two people had booked the same time at once: the other meeting stands. */
  readonly double?: boolean;
}

/** A wish for the next meeting. Never why. */
export type WishFacts =
  | { readonly want: "guide"; readonly guide: string }
  /** Not this guide, for a while. */
  | { readonly want: "not-now"; readonly guide: string }
  | { readonly want: "light" };

/** The members of a document, written by one of them: what an invited person reads first. */
export interface MembersFacts {
  readonly members: readonly Member[];
  /** The document that this one continues, when it was moved here. */
  readonly movedFrom?: PairId;
}

/**
 * Where the document goes on, written into the old one by the member who moves it. Only this, and never what the new
 * place says of itself, lets the others' words follow.
 */
export interface MovedFacts {
  readonly to: PairId;
  readonly place: DocumentPlace;
}

/** What a circle is called; what it is for is the entry's text. The newest by a member counts (S55). */
export interface CircleFacts {
  readonly name: string;
}

/**
 * A case for a circle, with names removed, in the entry's text (S56). In the circle's own document it holds nothing
 * else. In a pair's document it waits for the yes of the person whose words it holds.
 */
export interface CaseFacts {
  /** Whose words it holds: never its author, and never more than one person. */
  readonly words?: PersonId;
  /** The name of the circle that it is meant for: a yes is to one circle. */
  readonly circle?: string;
}

/** A way that worked, in the entry's text: what a circle has learned. It is looked at again twice a year. */
export interface LearnedFacts {
  readonly option?: { readonly worksWhere: string; readonly costs: string };
  readonly contrast?: { readonly here: string; readonly there: string };
  /** The first day on which the circle asks "still so?". */
  readonly reviewOn: LocalDate;
}

/** Something to celebrate: one sentence, in the entry's text (S58). Nothing else, so that nobody can be counted by it. */
export type CelebrationFacts = Readonly<Record<string, never>>;

/** Longest sentence of a celebration, in characters. */
export const LONGEST_CELEBRATION = 240;

/** A tag put on an entry or taken off it. */
export interface TagFacts {
  readonly of: EntryId;
  readonly tag: string;
  /** True: the tag is taken off. */
  readonly off?: boolean;
}

/** Translated by a person, or by a machine and accepted by a person. */
export const TRANSLATED_BY = ["person", "machine"] as const;

/** An entry in another language, in the entry's text. A confirmation says that it means the same. */
export interface TranslationFacts {
  /** The version that was translated. */
  readonly of: EntryId;
  /** BCP 47 language of the translation, which may differ from the language of its author's screens. */
  readonly lang: string;
  readonly by: (typeof TRANSLATED_BY)[number];
  /** Of a word of the pair: that word. The entry's text says what it means. */
  readonly term?: string;
}
