/** How many meetings the pair plans. */
export interface RhythmFacts {
  readonly meetings: number;
}

/** A meeting took place, or did not. Nobody's words are in it. */
export interface HeldFacts {
  readonly met: boolean;
  /** The booked meeting that this is about. */
  readonly eventId?: string;
  /** Absent when there was no guide, or one that is not to be written down (repair, barrier). */
  readonly guide?: { readonly id: string; readonly version: string };
  /** Steps of the guide that were not reached, in their order. */
  readonly notReached: readonly string[];
}

/** What somebody wishes for the next meeting. Never why. */
export type WishFacts =
  | { readonly want: "guide"; readonly guide: string }
  /** Not this guide, for a while. */
  | { readonly want: "not-now"; readonly guide: string }
  | { readonly want: "light" };
