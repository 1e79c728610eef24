import type { EntryId, PersonId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";

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

export const EXPERIENCE_FORMS = ["shadowing", "cross-team-project", "virtual-exchange", "event", "other"] as const;

/** Something to live through and talk about afterwards. */
export interface ExperienceFacts {
  readonly form: (typeof EXPERIENCE_FORMS)[number];
  readonly who: readonly string[];
  /** What it asks for before it can happen. */
  readonly needs?: { readonly language?: string; readonly credential?: string };
  readonly debriefed?: boolean;
}

export const INTRODUCTION_STATES = ["offered", "accepted", "made", "declined"] as const;
export const REACHES = ["other-team", "other-office", "other-country", "senior", "outside"] as const;

/** A door that somebody opens; what it is for is the entry's text. */
export interface IntroductionFacts {
  readonly state: (typeof INTRODUCTION_STATES)[number];
  readonly reach?: (typeof REACHES)[number];
}
