import type { Failure } from "../shared/failure";
import type { SessionId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Duration, Guide } from "./guide";
import type { SessionState } from "./session";

/** What a screen knows about the meeting at one moment. */
export interface SessionSnapshot {
  readonly phase: "opening" | "open";
  /** The running or last session; absent when there was none. */
  readonly session?: SessionState;
  /** True while a move of ours has not been confirmed by the store. */
  readonly moving: boolean;
  readonly problem?: Failure;
}

/** The pair's meeting, kept in step on all screens. A move shows at once here and within five seconds there. */
export interface LiveSession {
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (guide: Guide, minutes: Duration) => Promise<Result<SessionId, Failure>>;
  /** To a step index; also how one goes back. */
  readonly goTo: (step: number) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly refresh: () => Promise<void>;
}
