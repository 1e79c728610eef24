/** What somebody wishes of several meetings. */
export interface SeriesWish {
  readonly count: number;
  readonly weeks: number;
  readonly share: Share;
}

/** How early and late hours are shared: as fairly as can be, fairly within a limit, or as few as can be. */
export type Share = "fair" | "between" | "least";

/** How many meetings. The engine plans at most 26 weeks ahead. */
export const COUNTS: readonly number[] = [3, 6, 12];

/** How many weeks from one to the next. */
export const RHYTHMS: readonly number[] = [1, 2, 4];

/** Ways to share, the usual one first. */
export const SHARES: readonly Share[] = ["fair", "between", "least"];

/** What the screen starts with. */
export const FIRST_SERIES: SeriesWish = { count: 6, weeks: 2, share: "fair" };

const LONGEST_WEEKS = 26;

/** Would the last meeting lie within what can be planned? */
export const isWithinPlan = (count: number, weeks: number): boolean => (count - 1) * weeks + 1 <= LONGEST_WEEKS;

/** The most that fairness may add, in weighted minutes; undefined for no limit. */
export const mostAddedBy = (share: Share): number | undefined => ({ fair: undefined, between: 60, least: 0 })[share];
