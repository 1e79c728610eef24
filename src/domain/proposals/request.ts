import type { Ledger } from "../fairness/ledger";
import type { Participant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";
import type { Instant, Interval } from "../time/interval";

/** What the slot engine is asked. Everything it needs, and nothing it must fetch. */
export interface ProposeRequest {
  readonly now: Instant;
  readonly viewer?: PersonId;
  readonly horizon: Interval;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly limit: number;
  readonly people: readonly Participant[];
  readonly ledger: Ledger;
}

/** A series of meetings, one in each period (E12). */
export interface SeriesWish {
  readonly count: number;
  /** Period k begins k times as many days of 24 hours after the start of the horizon. */
  readonly everyDays: number;
  /** How long each period is open for its meeting; never longer than `everyDays`, so that no two can meet. */
  readonly windowDays: number;
  /** The most minutes of burden that fairness may add over the cheapest series, for all together. Absent: no limit. */
  readonly mostAddedMinutes?: number;
}

/** A question that may also ask for a series. */
export interface PlanRequest extends ProposeRequest {
  readonly series?: SeriesWish;
}
