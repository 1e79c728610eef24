import type { Ledger } from "../fairness/burden";
import type { Participant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";
import type { Instant, Interval } from "../time/interval";

/** Input of the slot engine: complete, so that the engine fetches nothing. */
export interface ProposeRequest {
  readonly now: Instant;
  readonly viewer?: PersonId;
  readonly horizon: Interval;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly limit: number;
  readonly people: readonly Participant[];
  readonly ledger: Ledger;
  /** Meetings of these people, held and to come, from which a month's late hours are counted (E17). Absent: none. */
  readonly held?: readonly Interval[];
  /** Meetings that stand: the days on which they begin come last (E8). Absent: none. */
  readonly apartFrom?: readonly Interval[];
}

/** A series of meetings, one in each period (E12). */
export interface SeriesWish {
  readonly count: number;
  /** Period k begins k times as many days of 24 hours after the start of the horizon. */
  readonly everyDays: number;
  /** How long each period is open for its meeting; at most `everyDays`, so that no two meetings overlap. */
  readonly windowDays: number;
  /** Upper limit of total burden, in minutes, that fairness may add over the cheapest series. Absent: no limit. */
  readonly mostAddedMinutes?: number;
}

/** A request that may include a series. */
export interface PlanRequest extends ProposeRequest {
  readonly series?: SeriesWish;
}
