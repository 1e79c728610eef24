import type { EntryId, PersonId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";

/** Whom something is for: one person of the pair, or all of them. */
export type ForWhom = PersonId | "both";

/** How something that was intended stands. "changed" and "dropped" are as normal as "done". */
export const STATUSES = ["open", "doing", "done", "changed", "dropped"] as const;
export type Status = (typeof STATUSES)[number];

export const GOAL_AREAS = ["cultural-awareness", "skill", "opportunity", "mentor-learning"] as const;

/** What somebody wants to reach; the goal itself is the entry's text. Only the person it is for says how it stands. */
export interface GoalFacts {
  readonly area: (typeof GOAL_AREAS)[number];
  readonly of: ForWhom;
  readonly why?: string;
  readonly successLooksLike?: string;
}

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
export interface StretchFacts {
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

export const BUDGET_FOR = ["book", "course", "language", "experience", "event", "other"] as const;
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
