/** The little of luxon that the benchmark uses; the package brings no types. */
declare module "luxon" {
  export interface DateTime {
    readonly weekday: number;
    readonly startOf: (unit: "day") => DateTime;
    readonly plus: (length: { readonly days?: number; readonly minutes?: number }) => DateTime;
    readonly set: (clock: { readonly hour: number; readonly minute: number }) => DateTime;
    readonly toMillis: () => number;
  }
  export const DateTime: {
    readonly fromMillis: (epochMs: number, options: { readonly zone: string }) => DateTime;
  };
  export interface Interval {
    readonly start: DateTime;
    readonly end: DateTime;
    readonly difference: (...taken: readonly Interval[]) => readonly Interval[];
    readonly intersection: (other: Interval) => Interval | null;
  }
  export const Interval: {
    readonly fromDateTimes: (start: DateTime, end: DateTime) => Interval;
    readonly merge: (intervals: readonly Interval[]) => readonly Interval[];
  };
}
