import type { Interval } from "../time/interval";
import type { LocalDate, Weekday, Zone } from "../time/zoneData";

/** Where somebody is. Said by the person, never looked up (P2). */
export interface Place {
  readonly zone: Zone;
  /** Region whose public holidays apply: `NG`, `DE-BY`. */
  readonly region?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** A place for a time: travel and relocation. Both dates are local and inclusive; absent means open. */
export interface Stay {
  readonly place: Place;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Working hours on some weekdays, in minutes after 00:00 local. `toMinutes` above 1440 runs into the next day. */
export interface WorkBlock {
  readonly days: readonly Weekday[];
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** A daily span of the clock, such as a night. It runs over midnight when `toMinutes` is not after `fromMinutes`. */
export interface DailySpan {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** How strongly somebody wants a time kept or avoided. */
export type Strength = "never" | "avoid" | "rather-not" | "fine" | "welcome";

/** A weekly pattern at clock times. */
export interface ClockPattern extends DailySpan {
  readonly days: readonly Weekday[];
  readonly strength: Strength;
}

/** A plain window of the published overlay: no reason, no label. */
export interface PublishedWindow {
  readonly window: Interval;
  readonly level: "no" | "rather-not";
}

/**
 * What a person lets the pair know about their time. Every field may be absent: the product works with nothing declared (P8).
 * It is written to the shared document only by its owner.
 */
export interface PublishedAvailability {
  readonly stays: readonly Stay[];
  readonly work: readonly WorkBlock[];
  readonly closedDays: readonly Weekday[];
  /** null: no hour is closed as night. Absent: 22:00 to 07:00. */
  readonly night?: DailySpan | null;
  readonly overlay: readonly PublishedWindow[];
}
