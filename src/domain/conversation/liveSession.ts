import type { Failure } from "../shared/failure";
import type { PersonId, SessionId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Duration, Guide } from "./guide";
import type { Press, SessionState, Signal } from "./session";

/** What a screen knows about the meeting at one moment. */
export interface SessionSnapshot {
  readonly phase: "opening" | "open";
  /** The running or last session; absent when there was none. */
  readonly session?: SessionState;
  /** True while the store has not confirmed a move of ours. */
  readonly moving: boolean;
  readonly problem?: Failure;
}

/** Actions of a person in a running meeting. They show at once here and within five seconds on the other screens. */
export interface SessionActions {
  /** To a step index, also back. A tender meeting stays at its first step until everybody has pressed "yes, today". */
  readonly goTo: (step: number) => Promise<void>;
  /** Past the current step. */
  readonly skip: () => Promise<void>;
  /** Once for the whole meeting. */
  readonly press: (press: Press) => Promise<void>;
  readonly raiseSignal: (kind: Signal["kind"]) => Promise<void>;
  readonly clearSignal: () => Promise<void>;
  /** "Another day", before a tender meeting began. */
  readonly postpone: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The pair's meeting, synced between all screens. */
export interface LiveSession extends SessionActions {
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** `host`: the host among equals; absent, the usual one. */
  readonly start: (guide: Guide, minutes: Duration, host?: PersonId) => Promise<Result<SessionId, Failure>>;
  readonly refresh: () => Promise<void>;
}

/** A state with the version of the row that holds its step. */
export interface StoredSession {
  readonly state: SessionState;
  readonly version: string;
}

/** Port: where the pair's meetings are stored, shared between its members. */
export interface SessionStore {
  /** The pair's newest session, ended or not; undefined when there was none yet. */
  readonly latest: (signal?: AbortSignal) => Promise<Result<StoredSession | undefined, Failure>>;
  /** The state of one session, or undefined. */
  readonly read: (id: SessionId, signal?: AbortSignal) => Promise<Result<StoredSession | undefined, Failure>>;
  /**
   * Opens a session. It comes back with the time at which the service took it. `AlreadyThere`
   * when the other person opened it first: then read it.
   */
  readonly open: (state: SessionState, signal?: AbortSignal) => Promise<Result<StoredSession, Failure>>;
  /**
   * Replaces the state, but for its presses. `ChangedMeanwhile` when `version` is not the newest: read again, join
   * (`joinSteps`), retry. A state that was put off takes the presses out of the store as well.
   */
  readonly move: (
    state: SessionState,
    version: string,
    signal?: AbortSignal,
  ) => Promise<Result<StoredSession, Failure>>;
  /** Adds a press of the person who is signed in: nobody can make it for another. Twice is once. */
  readonly press: (id: SessionId, press: Press, signal?: AbortSignal) => Promise<Result<StoredSession, Failure>>;
}
