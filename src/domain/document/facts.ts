import type { EntryId, PersonId, PairId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import type { Member } from "../people/pair";

/** Whom something is for: one person of the pair, or all of them. */
export type ForWhom = PersonId | "both";

/** How something that was intended stands. "changed" and "dropped" are as normal as "done". */
export const STATUSES = ["open", "doing", "done", "changed", "dropped"] as const;
/** One of `STATUSES`. */
export type Status = (typeof STATUSES)[number];

/** What a goal is about. */
export const GOAL_AREAS = ["cultural-awareness", "skill", "opportunity", "mentor-learning"] as const;

/** What somebody wants to reach; the goal itself is the entry's text. Only the person it is for says how it stands. */
export interface GoalFacts {
  readonly area: (typeof GOAL_AREAS)[number];
  readonly of: ForWhom;
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

/** What somebody will do; the deed is the entry's text. Only its owner says how it stands. */
export interface CommitmentFacts {
  readonly owner: PersonId;
  readonly due: LocalDate;
  /** The situation that the deed belongs to: "when I open Monday's meeting". */
  readonly ifSituation?: string;
  /** The concern that this answers. */
  readonly concern?: EntryId;
  readonly stretch?: StretchFacts;
}

/** What makes a task a stretch: hard, possible here, with help that has a day, and a way back (S14). */
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

/** How a concern is for its author since they raised it. */
export const FELT = ["better", "same", "worse"] as const;

/** How a goal, a milestone, a commitment or a concern stands now; the entry's text is a note about it. Counts only from whom it concerns. */
export interface ProgressFacts {
  readonly of: EntryId;
  readonly status: Status;
  /** How it is now for whoever raised a concern. */
  readonly felt?: (typeof FELT)[number];
}

/** What a pair looks back on at a check-in: what was planned is the entry's text. */
export interface CheckinFacts {
  readonly keep: readonly string[];
  readonly change: readonly string[];
  readonly stop: readonly string[];
}

/** What money or hours for learning are spent on. */
export const BUDGET_FOR = ["book", "course", "language", "experience", "event", "other"] as const;
/** How far a wish for money or hours has come. */
export const BUDGET_STATES = ["wish", "asked", "approved", "used"] as const;

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
 * Something that troubles its author, in the entry's text. Whoever wants no record of it writes none.
 * "act" asks for at least one commitment. Only its author closes it.
 */
export interface ConcernFacts {
  readonly wish: (typeof CONCERN_WISHES)[number];
  readonly reviewOn?: LocalDate;
}

/** What somebody would like another person, or the pair's way of working, to know. */
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

/** "I used your idea": advice that somebody used, in the entry's text. */
export interface ThanksFacts {
  /** Where the idea stands. */
  readonly of?: EntryId;
}

/** The forms that an experience can take. */
export const EXPERIENCE_FORMS = ["shadowing", "cross-team-project", "virtual-exchange", "event", "other"] as const;

/** Something to live through and talk about afterwards. */
export interface ExperienceFacts {
  readonly form: (typeof EXPERIENCE_FORMS)[number];
  readonly who: readonly string[];
  /** What it asks for before it can happen. */
  readonly needs?: { readonly language?: string; readonly credential?: string };
  readonly debriefed?: boolean;
}

/** How far an introduction has come. */
export const INTRODUCTION_STATES = ["offered", "accepted", "made", "declined"] as const;
/** How far from one's own team an introduction leads. */
export const REACHES = ["other-team", "other-office", "other-country", "senior", "outside"] as const;

/** A door that somebody opens; what it is for is the entry's text. */
export interface IntroductionFacts {
  readonly state: (typeof INTRODUCTION_STATES)[number];
  readonly reach?: (typeof REACHES)[number];
}

/** What a rule of the pair can be about. */
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

/** A rule of the pair, in the words of the entry. Its author agrees by writing it, the others by a confirmation of this very version. */
export interface AgreementFacts {
  readonly topic: AgreementTopic;
  /** When the pair looks at it again. */
  readonly reviewOn: LocalDate;
}

/** "I agree", said to one version of an agreement or of a term. */
export interface ConfirmationFacts {
  readonly of: EntryId;
}

/** A word that the pair uses in its own sense; what its author means by it is the entry's text. */
export interface TermFacts {
  readonly term: string;
  /** What the pair does not mean by it. */
  readonly notThis?: string;
}

/** What another person means by a term, in the entry's text. */
export interface MeaningFacts {
  readonly of: EntryId;
}

/** Something that became clear to its author. */
export interface InsightFacts {
  readonly topic?: string;
  /** Whose words the text says back. A confirmation by that person means "yes, that is it", a meaning "not quite". */
  readonly heard?: PersonId;
  /** The text is a way to go: where it works, and what it costs. */
  readonly option?: { readonly worksWhere: string; readonly costs: string };
  /** How something is in two places; the text is what that shows. */
  readonly contrast?: { readonly here: string; readonly there: string };
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

/** A meeting took place, or did not. Nobody's words are in it. */
export interface HeldFacts {
  readonly met: boolean;
  /** The booked meeting that this is about. */
  readonly eventId?: string;
  /** Absent when there was no guide, or one that is not to be written down (repair, barrier). */
  readonly guide?: { readonly id: string; readonly version: string };
  /** Steps of the guide that were not reached, in their order. */
  readonly notReached: readonly string[];
}

/** What somebody wishes for the next meeting. Never why. */
export type WishFacts =
  | { readonly want: "guide"; readonly guide: string }
  /** Not this guide, for a while. */
  | { readonly want: "not-now"; readonly guide: string }
  | { readonly want: "light" };

/** Who belongs to a document, as somebody wrote it down who belongs to it: what an invited person reads first. */
export interface MembersFacts {
  readonly members: readonly Member[];
  /** The document that this one goes on from, when it was moved here. */
  readonly movedFrom?: PairId;
}

/** A word of the pair's own, put on an entry to find it again, or taken off it. */
export interface TagFacts {
  readonly of: EntryId;
  readonly tag: string;
  /** Taken off. */
  readonly off?: boolean;
}

/** Who translated: a person, or a machine whose words a person took over. */
export const TRANSLATED_BY = ["person", "machine"] as const;

/** An entry in another language, in the entry's text. Whoever confirms it says that it means the same. */
export interface TranslationFacts {
  /** The version that was translated. */
  readonly of: EntryId;
  /** BCP 47 language of the translated words, which need not be that of their author's screens. */
  readonly lang: string;
  readonly by: (typeof TRANSLATED_BY)[number];
}
