import type { ObservanceId } from "../calendars/observance";
import type { RegionId } from "../calendars/place";
import type { PersonId } from "../shared/ids";
import type { Interval } from "../time/interval";
import type { LocalReading, Zone } from "../time/zoneData";
import type { BlockKind } from "../timeline/span";

/** What a constraint can say about a slot. */
export type FindingKind = BlockKind | "calendar-unknown";

/** What a constraint saw (E9). Facts only: no prose and no score arithmetic, so that it can be translated and compared. */
export interface Finding {
  readonly kind: FindingKind;
  readonly person: PersonId;
  /** True when it rules the slot out; false when it only burdens. */
  readonly hard: boolean;
  /** Minutes of the slot that it touches. */
  readonly minutes: number;
  /** Weight per minute (E3); 0 for hard findings, welcome and unknown. */
  readonly weight: number;
  /** The block it came from, clipped to the slot. */
  readonly window: Interval;
}

/** Compared left to right, lower is better (E7): nothing soft can buy back something hard. */
export interface Score {
  /** People who cannot come at all. People, not reasons: a count of reasons would give some away. */
  readonly away: number;
  /** People of whom something is not known: their calendar could not be read, or they must be asked (E5). */
  readonly unknown: number;
  /** Loads (ledger plus added) of all people, heaviest first. */
  readonly loads: readonly number[];
  /** Burden in weighted minutes that this slot adds, by person; everybody is in it. */
  readonly added: ReadonlyMap<PersonId, number>;
  /** People for whom this is not a welcome time; only a tie is decided by it. */
  readonly notWelcome: number;
}

/** One person's side of a slot. */
export interface PersonSide {
  readonly id: PersonId;
  readonly zone: Zone;
  readonly local: LocalReading;
  readonly findings: readonly Finding[];
}

/** A time that was looked at, with everything that speaks for and against it. */
export interface Proposal {
  readonly slot: Interval;
  readonly score: Score;
  /** In the order of the request's people. */
  readonly people: readonly PersonSide[];
}

/** A kind of limit that would have to give, whose it is, and in how many candidate slots it stands in the way (E11). */
export interface Limit {
  readonly person: PersonId;
  readonly kind: FindingKind;
  readonly slots: number;
}

/** Something the reader should know about the answer itself. */
export type Notice =
  /** The runtime's zone rules are older than ours for this zone; ours were used (E14). */
  | { readonly kind: "zone-data-corrected"; readonly zone: Zone }
  | { readonly kind: "calendar-unknown"; readonly person: PersonId }
  /** No public holidays are known for a region that counts for somebody: none at all, or not for all of the horizon. */
  | { readonly kind: "region-unknown" | "region-uncovered"; readonly person: PersonId; readonly region: RegionId }
  /** Private: nothing is known of an observance that somebody keeps, so it was not considered. */
  | { readonly kind: "observance-unknown"; readonly person: PersonId; readonly observance: ObservanceId }
  /** Private: something follows the sun, and the place has no coordinates. */
  | { readonly kind: "place-unlocated"; readonly person: PersonId }
  /** The request holds something that this version does not evaluate. Said, so that nobody thinks it was. */
  | { readonly kind: "not-considered"; readonly field: string };

/** What the slot engine answers. Never empty-handed without a reason (E11). */
export interface ProposeAnswer {
  readonly proposals: readonly Proposal[];
  /** Present exactly when `proposals` is empty. */
  readonly none?: { readonly limits: readonly Limit[]; readonly leastBad: readonly Proposal[] };
  readonly notices: readonly Notice[];
}

/** One meeting of a series. Its score counts what the meetings before it added. */
export interface SeriesMeeting extends Proposal {
  /** Counted from 0. */
  readonly period: number;
}

/** A period in which nobody can meet, with what stands in the way (E13). No limits: it leaves no room after now. */
export interface SkippedPeriod {
  readonly period: number;
  readonly window: Interval;
  readonly limits: readonly Limit[];
}

/** What series cost everybody together, in minutes of burden: what fairness costs can be seen. */
export interface SeriesTotals {
  readonly planned: number;
  /** Of the fairest series when fairness may cost anything. */
  readonly fairest: number;
  /** Of the series that burdens all together the least, whoever carries it. */
  readonly cheapest: number;
}

/** A planned series (E12, E13). */
export interface SeriesPlan {
  readonly meetings: readonly SeriesMeeting[];
  readonly skipped: readonly SkippedPeriod[];
  /** Ledger plus all that the meetings add, by person. */
  readonly loads: ReadonlyMap<PersonId, number>;
  readonly totals: SeriesTotals;
  /** True: no other series is fairer. False: the search was cut short, and `leastHeaviest` says what it may have missed. */
  readonly exact: boolean;
  /** No series has a heaviest load below this. Present exactly when the plan is not exact. */
  readonly leastHeaviest?: number;
  /** What the reader should know about any of the periods. */
  readonly notices: readonly Notice[];
}

/** The answer to a question that may also ask for a series. */
export interface PlanAnswer extends ProposeAnswer {
  /** Present exactly when a series was asked for. */
  readonly series?: SeriesPlan;
}
