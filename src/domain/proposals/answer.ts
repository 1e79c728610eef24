import type { ObservanceId } from "../calendars/observance";
import type { RegionId } from "../calendars/place";
import type { PersonId } from "../shared/ids";
import type { Instant, Interval } from "../time/interval";
import type { LocalDate, LocalReading, Weekday, Zone } from "../time/zoneData";
import type { BlockKind } from "../timeline/span";

/** Kinds of findings about a slot. */
export type FindingKind = BlockKind | "calendar-unknown";

/**
 * A fact about one person in one slot (E9): no prose and no score arithmetic, so that it can be translated and
 * compared.
 */
export interface Finding {
  readonly kind: FindingKind;
  readonly person: PersonId;
  /** True when it rules the slot out; false when it only burdens. */
  readonly hard: boolean;
  /** Minutes of the slot that it overlaps. */
  readonly minutes: number;
  /** Weight per minute (E3); 0 for hard findings, welcome and unknown. */
  readonly weight: number;
  /** The block it came from, clipped to the slot. */
  readonly window: Interval;
}

/** Compared left to right, lower is better (E7): nothing soft can outweigh something hard. */
export interface Score {
  /** People who cannot come at all. Counts people, not reasons: the number of reasons would reveal some of them. */
  readonly away: number;
  /** People with an unknown: their calendar could not be read, or they must be asked (E5). */
  readonly unknown: number;
  /** Loads (ledger plus added) of all people, heaviest first. */
  readonly loads: readonly number[];
  /** Burden in weighted minutes that this slot adds, by person; has every person. */
  readonly added: ReadonlyMap<PersonId, number>;
  /** People for whom this is not a welcome time; the last tie-breaker before the start. */
  readonly notWelcome: number;
}

/** One person's side of a slot. */
export interface PersonSide {
  readonly id: PersonId;
  readonly zone: Zone;
  readonly local: LocalReading;
  readonly findings: readonly Finding[];
}

/** An evaluated slot, with everything for and against it. */
export interface Proposal {
  readonly slot: Interval;
  readonly score: Score;
  /** In the order of the request's people. */
  readonly people: readonly PersonSide[];
}

/**
 * A kind of limit, whose it is, and how many slots it rules out (E11). Nights and closed days rule out, but are counted
 * only where they leave no slot at all.
 */
export interface Limit {
  readonly person: PersonId;
  readonly kind: FindingKind;
  readonly slots: number;
}

/** One stretch of a person's time that rules out every slot in question, from the first to the last (E11). */
export interface AwayUntil {
  readonly person: PersonId;
  /** What it is; of several in a row the longest. */
  readonly kind: FindingKind;
  /** Its end, which may lie after the horizon: at most two years. */
  readonly until: Instant;
  /** The first date from then on, on the person's own clock, with time outside of their nights and closed days. */
  readonly firstDay: LocalDate;
}

/** Why nothing fits (E11). */
export interface NothingFits {
  readonly limits: readonly Limit[];
  /** Who is away all the time, longest first: no shorter meeting and no other hour would help. */
  readonly awayUntil: readonly AwayUntil[];
  /** Near misses: nobody's night, closed day or day out of the office. May be empty. */
  readonly leastBad: readonly Proposal[];
}

/** A remark about the answer itself. */
export type Notice =
  /** The runtime's zone rules are older than ours for this zone; ours were used (E14). */
  | { readonly kind: "zone-data-corrected"; readonly zone: Zone }
  | { readonly kind: "calendar-unknown"; readonly person: PersonId }
  /** Public holidays of a region that counts for a person are missing: for all of the horizon, or for a part. */
  | { readonly kind: "region-unknown" | "region-uncovered"; readonly person: PersonId; readonly region: RegionId }
  /** On a day of the horizon a public holiday that counts for a person is not confirmed yet. */
  | { readonly kind: "holiday-uncertain"; readonly person: PersonId; readonly region: RegionId }
  /** Private: an observance that a person keeps is unknown, so it was not considered. */
  | { readonly kind: "observance-unknown"; readonly person: PersonId; readonly observance: ObservanceId }
  /** Private: a moment follows the sun, and the place has no coordinates. */
  | { readonly kind: "place-unlocated"; readonly person: PersonId }
  /** The request has a field that this version does not evaluate. */
  | { readonly kind: "not-considered"; readonly field: string };

/** Answer of the slot engine. Never empty without a reason (E11). */
export interface ProposeAnswer {
  readonly proposals: readonly Proposal[];
  /** Present exactly when `proposals` is empty. */
  readonly none?: NothingFits;
  readonly notices: readonly Notice[];
}

/** One meeting of a series. Its score includes the burden of the meetings before it. */
export interface SeriesMeeting extends Proposal {
  /** Counted from 0. */
  readonly period: number;
}

/**
 * A period in which not everybody can meet, with the limits in the way (E13). No limits: no slot of it lies after now.
 */
export interface SkippedPeriod {
  readonly period: number;
  readonly window: Interval;
  readonly limits: readonly Limit[];
}

/** Total burden of alternative series, in minutes: shows the price of fairness. */
export interface SeriesTotals {
  readonly planned: number;
  /** The fairest series without a limit on its price. */
  readonly fairest: number;
  /** The series with the least total burden, however it is distributed. */
  readonly cheapest: number;
}

/** Why a meeting of a series is not where its rhythm would have put it (E16). */
export type RhythmBreak =
  /** Somebody cannot then; for the reasons that the viewer may see. */
  | { readonly kind: "ruled-out"; readonly findings: readonly Finding[] }
  /** On that day they meet anyway (E8). */
  | { readonly kind: "meets-then" }
  /** Somebody would have to be asked (E5). */
  | { readonly kind: "asked"; readonly findings: readonly Finding[] }
  /** It would burden somebody, and the loads at the end would be less fair. */
  | { readonly kind: "burden"; readonly findings: readonly Finding[] }
  /** It keeps the hour of others, on whose clocks nothing moved: clocks change, or somebody stays elsewhere. */
  | { readonly kind: "clocks" }
  /** That time lies before now, or outside of the meeting's period. */
  | { readonly kind: "no-room" }
  /** Nothing is against it; the fairest loads need another. */
  | { readonly kind: "fairness" };

/** A meeting that leaves the rhythm of its series. */
export interface RhythmException {
  readonly period: number;
  /** On whose clocks it leaves the rhythm: everybody's, or with "clocks" only some. */
  readonly people: readonly PersonId[];
  /** Where the rhythm would have put it. */
  readonly slot: Interval;
  readonly because: RhythmBreak;
}

/** The weekday and the hour that a series keeps (E16). */
export interface SeriesRhythm {
  /** Days from one meeting to the next. */
  readonly everyDays: number;
  /** On each person's clock, in the order of the people. Without a weekday where a series comes more often than weekly. */
  readonly people: readonly {
    readonly person: PersonId;
    readonly weekday?: Weekday;
    readonly wallMinutes: number;
  }[];
  /** In the order of the meetings. Empty: every meeting keeps the rhythm. */
  readonly exceptions: readonly RhythmException[];
}

/** A planned series (E12, E13). */
export interface SeriesPlan {
  readonly meetings: readonly SeriesMeeting[];
  /** Absent for fewer than two meetings. */
  readonly rhythm?: SeriesRhythm;
  readonly skipped: readonly SkippedPeriod[];
  /** Ledger plus all that the meetings add, by person. */
  readonly loads: ReadonlyMap<PersonId, number>;
  readonly totals: SeriesTotals;
  /**
   * True: no other series is fairer. False: the search was cut short; `leastHeaviest` bounds what it may have missed.
   */
  readonly exact: boolean;
  /** Lower bound on the heaviest load of any series. Present exactly when the plan is not exact. */
  readonly leastHeaviest?: number;
  /** Notices of all periods. */
  readonly notices: readonly Notice[];
}

/** Answer to a request that may include a series. */
export interface PlanAnswer extends ProposeAnswer {
  /** Present exactly when a series was requested. */
  readonly series?: SeriesPlan;
}
