import type { Failure } from "../shared/failure";
import type { PersonId, SessionId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Duration, Guide } from "./guide";
import type { Press, SessionState, Sign } from "./session";

/** What a screen knows about the meeting at one moment. */
export interface SessionSnapshot {
  readonly phase: "opening" | "open";
  /** The running or last session; absent when there was none. */
  readonly session?: SessionState;
  /** True while a move of ours has not been confirmed by the store. */
  readonly moving: boolean;
  readonly problem?: Failure;
}

/** What somebody can press in a running meeting. It shows at once here and within five seconds there. */
export interface Presses {
  /** To a step index; also how one goes back. A tender meeting stays at its first step until everybody said "yes, today". */
  readonly goTo: (step: number) => Promise<void>;
  /** Past the step where everybody is. */
  readonly skip: () => Promise<void>;
  /** Says something by a press, for the whole meeting. */
  readonly say: (press: Press) => Promise<void>;
  readonly putUp: (kind: Sign["kind"]) => Promise<void>;
  readonly takeDown: () => Promise<void>;
  /** "Another day", before a tender meeting began. */
  readonly putOff: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The pair's meeting, kept in step on all screens. */
export interface LiveSession extends Presses {
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Among equals with `host`; without, the usual one. */
  readonly start: (guide: Guide, minutes: Duration, host?: PersonId) => Promise<Result<SessionId, Failure>>;
  readonly refresh: () => Promise<void>;
}
