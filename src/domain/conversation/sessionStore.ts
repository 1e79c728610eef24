import type { Failure } from "../shared/failure";
import type { SessionId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { SessionState } from "./session";

/** A state and the version of the row that holds it. */
export interface StoredSession {
  readonly state: SessionState;
  readonly version: string;
}

/** Port: where the pair's meetings are, shared between its members. */
export interface SessionStore {
  /** The pair's newest session, ended or not; undefined when there was none yet. */
  readonly latest: (signal?: AbortSignal) => Promise<Result<StoredSession | undefined, Failure>>;
  /** The state of one session, or undefined. */
  readonly read: (id: SessionId, signal?: AbortSignal) => Promise<Result<StoredSession | undefined, Failure>>;
  /** Opens a session. `AlreadyThere` when the other person opened it first: then read it. */
  readonly open: (state: SessionState, signal?: AbortSignal) => Promise<Result<StoredSession, Failure>>;
  /** Replaces the state; `ChangedMeanwhile` when `version` is no longer the newest: read, let the newest step win, try again. */
  readonly move: (
    state: SessionState,
    version: string,
    signal?: AbortSignal,
  ) => Promise<Result<StoredSession, Failure>>;
}
