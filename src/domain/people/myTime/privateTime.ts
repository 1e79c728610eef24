import type { Moment, WhenNoSun } from "../../calendars/moment";
import type { Effect, ObservanceChoice, ObservanceId, Strength } from "../../calendars/observance";
import type { LocalDate, Weekday } from "../../time/zoneData";
import type { HardHours } from "./hardHours";

/** Two local dates, both included. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A weekly pattern: lunch, a school run, a rest day that follows the sun. */
export interface Pattern {
  readonly days: readonly Weekday[];
  readonly from: Moment;
  readonly to: Moment;
  /** 1: `to` is on the next day. Absent: on the first day after `from`. */
  readonly toDayOffset?: 0 | 1;
  readonly noSun?: WhenNoSun;
  readonly strength: Strength;
  /** Absent: always. */
  readonly valid?: readonly DateSpan[];
  /** Only while this observance lasts. */
  readonly during?: ObservanceId;
  /** Not while this observance lasts. */
  readonly notDuring?: ObservanceId;
  /** Only inside the school terms that the person typed in, if any, and not on public holidays. */
  readonly inSchoolTerms?: boolean;
}

/** An observance that a person keeps, as they keep it. */
export interface KeptObservance extends ObservanceChoice {
  readonly id: ObservanceId;
  /** Absent: the usual effects of its facts. */
  readonly effects?: readonly Effect[];
  readonly noSun?: WhenNoSun;
}

/** A date that a person typed in: a feast that no table has, days of mourning, a shutdown of their employer. */
export interface OwnDate extends DateSpan {
  readonly kind: "own" | "shutdown" | "mourning" | "half-day" | "make-up-workday";
  readonly strength: Strength;
  /** For part of each day; for `half-day` the time from which it is off. */
  readonly fromMinutes?: number;
  readonly toMinutes?: number;
  /** Repeats on the same dates every year. */
  readonly yearly?: boolean;
}

/**
 * How close together, how soon and how late a person wants to meet (E17). Private: it follows a calendar, so that
 * windows of it would tell of other meetings.
 */
export interface OwnPace {
  /** Minutes to breathe between the meeting before and this one. */
  readonly minutesBefore?: number;
  /** Minutes to breathe between this meeting and the next one. */
  readonly minutesAfter?: number;
  /** Nothing that begins sooner than so many hours from now. */
  readonly noticeHours?: number;
  /** Hours outside of one's own working hours, of meetings with the same people, in a month of one's own calendar. */
  readonly lateHoursAMonth?: number;
  readonly meetingsADay?: number;
  /** Days that cost something after a change of the time zone; the day of arrival is the first. */
  readonly softDays?: number;
}

/** The part of `MyTime` that is never published as it is. It reaches the engine only on its owner's own screen (P1). */
export interface PrivateTime {
  readonly patterns: readonly Pattern[];
  readonly observances: readonly KeptObservance[];
  readonly ownDates: readonly OwnDate[];
  readonly schoolTerms: readonly DateSpan[];
  readonly pace?: OwnPace;
  /** Absent: the distance from the working hours says how hard an hour is (E3). */
  readonly hardHours?: HardHours;
}

/** Nothing declared (P8). */
export const NOTHING_PRIVATE: PrivateTime = { patterns: [], observances: [], ownDates: [], schoolTerms: [] };
