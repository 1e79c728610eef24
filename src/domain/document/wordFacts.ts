import type { EntryId, PersonId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";

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

export const STILL_SO = ["yes", "partly", "no", "depends"] as const;
export type StillSo = (typeof STILL_SO)[number];

/** A view then and now: the entry's text is how its author sees it now. Never rated. */
export interface ShiftFacts {
  readonly before: string;
  readonly topic?: string;
  readonly whatMovedMe?: string;
  /** The author's own older entry that this looks back on. */
  readonly earlier?: EntryId;
  readonly still?: StillSo;
}
