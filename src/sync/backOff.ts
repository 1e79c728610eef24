import type { Failure } from "../domain/shared/failure";
import type { Pace } from "./polling";

/** The pace of a conversation: what one person does shows on the other screen within five seconds. */
export const LIVELY_MS = 3_000;

export interface BackOff {
  /** After a round: quick again while something happens, slower and slower while nothing does. */
  readonly next: (lively: boolean, failure?: Failure) => Pace;
}

/** How often a store may be asked. */
export interface Rhythm {
  readonly livelyMs: number;
  readonly slowestMs: number;
  /** How long after somebody wrote an answer is likely. */
  readonly livelyForMs: number;
}

/** From `livelyMs` up to `slowestMs`. A service that asks us to wait is waited for, at least as long as it says. */
export const createBackOff = ({ livelyMs, slowestMs }: Pick<Rhythm, "livelyMs" | "slowestMs">): BackOff => {
  let afterMs = livelyMs;
  return {
    next: (lively, failure) => {
      afterMs = lively && failure === undefined ? livelyMs : Math.min(slowestMs, afterMs * 1.5);
      return failure?.type === "Throttled"
        ? { afterMs: Math.max(afterMs, failure.retryAfterMs), firm: true }
        : { afterMs };
    },
  };
};
