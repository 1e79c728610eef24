import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Instant } from "../time/interval";
import type { SealedContribution } from "./contribution";
import type { FollowUp, ResultRow, WaveResult } from "./result";

/** One row of sealed answers, and what the service says about it. */
export interface GivenRow {
  readonly id: string;
  readonly author?: PersonId;
  /** Nobody but its author changed it. */
  readonly isOwnHand: boolean;
  readonly changedAt?: Instant;
  /** JSON of anybody. */
  readonly sealed: unknown;
}

/** What the signed-in person gave to a wave. */
export interface OwnGift {
  /** False: somebody else changed the row, so it counts for nothing until its author gives again. */
  readonly isWhole: boolean;
}

/** Rows of sealed answers, by wave. */
export type GivenRows = ReadonlyMap<string, readonly GivenRow[]>;

/** How a reading is followed, and stopped. */
export interface RowReading {
  readonly onRead?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Port: the lists of a programme, as the signed-in person may use them. Whoever can open the site sees who gave and when;
 * what was given only a steward opens.
 */
export interface ProgrammeSite {
  /** Undefined when nothing was given. */
  readonly given: (wave: string, signal?: AbortSignal) => Promise<Result<OwnGift | undefined, Failure>>;
  /** Gives, or replaces what was given. One row of a person counts. */
  readonly give: (wave: string, sealed: SealedContribution) => Promise<Result<void, Failure>>;
  /** Removes what the signed-in person gave. */
  readonly takeBack: (wave: string) => Promise<Result<void, Failure>>;
  /** All rows of these waves, by wave, in one reading. `onRead` hears how many rows of the list have come. */
  readonly rows: (waves: readonly string[], options?: RowReading) => Promise<Result<GivenRows, Failure>>;
  /** Rows of results, by anybody: `resultsIn` says which count. */
  readonly results: (signal?: AbortSignal) => Promise<Result<readonly ResultRow[], Failure>>;
  readonly publish: (result: WaveResult) => Promise<Result<void, Failure>>;
  /** Says what became of the change that a wave's page announced; the row stands among the results. */
  readonly followUp: (wave: string, said: FollowUp) => Promise<Result<void, Failure>>;
}
