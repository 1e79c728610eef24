import type { PublishedAvailability } from "../people/myTime/availability";
import type { ReadingCard } from "../people/howIWork";
import type { StepsPlace } from "../people/pair";
import type { Person } from "../people/person";
import type { EntryId, PairId, PersonId, SessionId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { LocalDate } from "../time/zoneData";
import type {
  BudgetFacts,
  CalledOffFacts,
  CaseFacts,
  CelebrationFacts,
  CircleFacts,
  LearnedFacts,
  CheckinFacts,
  CommitmentFacts,
  GoalFacts,
  MilestoneFacts,
  ProgressFacts,
  ConcernFacts,
  ExperienceFacts,
  HearingFacts,
  PowerFacts,
  FeedbackFacts,
  IntroductionFacts,
  ResponseFacts,
  ThanksFacts,
  AgreementFacts,
  ConfirmationFacts,
  InsightFacts,
  MeaningFacts,
  ShiftFacts,
  SuccessFacts,
  TermFacts,
  HeldFacts,
  RhythmFacts,
  WishFacts,
  MembersFacts,
  MovedFacts,
  TagFacts,
  TranslationFacts,
  VisibilityFacts,
} from "./facts";

/** The schema this version writes. Newer entries are kept and shown as text, never dropped. */
export const ENTRY_SCHEMA = 1;

/** Time of a meeting, and its ids in the calendar and in Teams. */
export interface MeetingAt {
  readonly start: Instant;
  readonly end: Instant;
  readonly eventId: string;
  /** Chat of the meeting in Teams, so that its side panel opens for this pair. */
  readonly chatId?: string;
}

/** A booked meeting and its burden; the pair's ledger is a fold over these. Numbers from published data only (P1). */
export interface MeetingFacts extends MeetingAt {
  /** Weighted minutes of burden by person. */
  readonly burden: Readonly<Record<string, number>>;
  /** The press that booked or moved it was cut off; its device finished it at a later look. */
  readonly brokeOff?: boolean;
  /** Who comes besides the pair. They cannot read the document. */
  readonly guests?: readonly Person[];
}

/** Times to choose from, offered by the entry's author. No preference among them is stored (P1). */
export interface OfferFacts {
  readonly durationMinutes: number;
  /** Ascending; from one to eight. */
  readonly starts: readonly Instant[];
  /** The booked meeting that takes the chosen time, and when it was. Older versions book a second one. */
  readonly instead?: Pick<MeetingAt, "eventId" | "start">;
  /**
   * Later meetings of the same series, which move too when the one time is taken. Older versions read an offer of that time
   * alone.
   */
  readonly onward?: readonly AskedMove[];
}

/** A booked meeting, when it was, and where somebody who did not book it asks to have it. */
export interface AskedMove extends Pick<MeetingAt, "eventId" | "start"> {
  readonly to: Instant;
}

/** The answer to an offer: the time taken, or that none fits. Never why. */
export interface AnswerFacts {
  readonly offer: EntryId;
  readonly choice: { readonly start: Instant; readonly eventId: string } | "none-fits";
  /** None fits now: its author asks to be asked again from this day on. Older versions read that none fits. */
  readonly askFrom?: LocalDate;
}

/** Facts of an entry beside its text, by the name of its kind. */
export interface FactsByKind {
  readonly availability: PublishedAvailability;
  readonly meeting: MeetingFacts;
  readonly offer: OfferFacts;
  readonly answer: AnswerFacts;
  readonly goal: GoalFacts;
  readonly milestone: MilestoneFacts;
  readonly success: SuccessFacts;
  readonly commitment: CommitmentFacts;
  readonly progress: ProgressFacts;
  readonly checkin: CheckinFacts;
  readonly budget: BudgetFacts;
  readonly agreement: AgreementFacts;
  readonly confirmation: ConfirmationFacts;
  readonly term: TermFacts;
  readonly meaning: MeaningFacts;
  readonly insight: InsightFacts;
  readonly shift: ShiftFacts;
  readonly concern: ConcernFacts;
  readonly feedback: FeedbackFacts;
  readonly response: ResponseFacts;
  readonly thanks: ThanksFacts;
  readonly experience: ExperienceFacts;
  readonly introduction: IntroductionFacts;
  readonly visibility: VisibilityFacts;
  readonly hearing: HearingFacts;
  readonly power: PowerFacts;
  readonly card: ReadingCard;
  readonly rhythm: RhythmFacts;
  readonly wish: WishFacts;
  readonly calledOff: CalledOffFacts;
  readonly held: HeldFacts;
  readonly circle: CircleFacts;
  readonly case: CaseFacts;
  readonly learned: LearnedFacts;
  readonly celebration: CelebrationFacts;
  readonly tag: TagFacts;
  readonly translation: TranslationFacts;
  readonly members: MembersFacts;
  readonly steps: StepsPlace;
  readonly moved: MovedFacts;
}

/** The kinds that carry facts. */
export type FactKind = keyof FactsByKind;

/** The content of an entry of kind `K`: its facts are a field with the kind's own name. */
export type ContentOf<K extends FactKind> = {
  readonly [Kind in K]: { readonly kind: Kind } & Pick<FactsByKind, Kind>;
}[K];

/**
 * Content of an entry beside its text, by kind. `reflection`: a journal page that its author shared. `other`: a kind of
 * a newer version. `by-hand`: written in OneNote itself, or in a row of a list of which nobody is proved to be the
 * author: so author and time are unknown and only give it a place.
 */
export type EntryContent =
  | { readonly kind: "note" }
  | { readonly kind: "reflection" }
  | ContentOf<FactKind>
  | { readonly kind: "by-hand"; readonly where?: "list" }
  | { readonly kind: "other"; readonly name: string; readonly data: unknown };

/**
 * One immutable entry of the document: an edit is a new entry that supersedes, a removal is a new entry that removes
 * (D3).
 */
export interface Entry {
  readonly id: EntryId;
  readonly schema: number;
  readonly pair: PairId;
  readonly session?: SessionId;
  readonly author: PersonId;
  /** The author's display name when it was written. */
  readonly authorName: string;
  readonly at: Instant;
  /** BCP 47 language of `text`. */
  readonly lang: string;
  /** Plain text. Shown as text, never as markup. May be empty where the content says it all. */
  readonly text: string;
  readonly content: EntryContent;
  /** The raw content, where this version reads only a part of it. Copies keep it. */
  readonly carried?: unknown;
  /** Where in which guide it was written. */
  readonly guide?: { readonly id: string; readonly version: string; readonly step: string };
  readonly supersedes?: EntryId;
  /** A tombstone for that entry. */
  readonly removes?: EntryId;
  /**
   * Somebody wrote in its row later. The entry is what its author wrote; of one written `by-hand` only the present words
   * are known. Never part of a copy.
   */
  readonly changedBy?: RowChanger;
}

/** Who changed a row by hand, and when, by the service's clock: as far as it tells. */
interface RowChanger {
  readonly name?: string;
  readonly at?: Instant;
}

/** An entry of kind `K`. */
export type EntryOf<K extends FactKind> = Entry & { readonly content: ContentOf<K> };

/** True for an entry of this kind. */
export const isOf = <K extends FactKind>(kind: K, entry: Entry): entry is EntryOf<K> => entry.content.kind === kind;
