import {
  addPress,
  clearSignal,
  endIfAbandoned,
  endSession,
  moveTo,
  newestStep,
  postpone,
  raiseSignal,
  type SessionState,
  skipStep,
  startSession,
  usualHost,
  waitsForYes,
} from "../domain/conversation/session";
import type { LiveSession, SessionActions, SessionSnapshot, SessionStore } from "../domain/conversation/liveSession";
import type { Duration, Guide } from "../domain/conversation/guide";
import { askedIn, hasHost, type Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { PersonId, SessionId } from "../domain/shared/ids";
import { ok } from "../domain/shared/result";
import type { Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { createBackOff, LIVELY_MS } from "./backOff";
import { createObservable } from "./observable";
import { browserTimer, browserPage } from "./page";
import type { Timer, Page } from "./page";
import { createPolling } from "./polling";
import { createSessionRound, openOrJoin } from "./sessionRound";
import type { SessionMemory } from "./sessionRound";
import { MS_PER_MINUTE } from "../domain/time/interval";

/** What a live session is made of. */
export interface LiveSessionParts {
  readonly pair: Pair;
  readonly me: Person;
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly newSessionId: () => SessionId;
  readonly page?: Page;
  readonly timer?: Timer;
}

const SLOWEST_MS = 15_000;
/** Somebody who opened this screen waits for a meeting to begin; later it was only left open. */
const EXPECTED_FOR_MS = 10 * MS_PER_MINUTE;

/** The pair's meeting, in step with its store: our moves show at once, theirs with the next read. */
export const createLiveSession = (parts: LiveSessionParts): LiveSession => {
  const { pair, me, store, clock, page = browserPage, timer = browserTimer } = parts;
  const memory = createObservable<SessionMemory, SessionSnapshot>(
    { phase: "opening", asOf: clock.now() },
    showSession,
    looksTheSame,
  );
  const backOff = createBackOff({ livelyMs: LIVELY_MS, slowestMs: SLOWEST_MS });
  const makeRound = createSessionRound(store, memory, clock);

  const isRunning = (): boolean => {
    const { session } = memory.snapshot();
    return session !== undefined && !session.ended;
  };
  let expectedUntil = 0;
  const polling = createPolling({
    round: async () => {
      const problem = await makeRound();
      if (isRunning()) expectedUntil = 0;
      return backOff.next(isRunning() || memory.snapshot().moving || clock.now() < expectedUntil, problem);
    },
    interest: () => (memory.isWatched() ? "while-seen" : "none"),
    page,
    timer,
    clock,
  });

  const start = async (guide: Guide, minutes: Duration, chosen?: PersonId): Promise<Result<SessionId, Failure>> => {
    const host = hasHost(pair) ? (chosen ?? usualHost(guide, pair, me.id)) : undefined;
    const wanted = startSession(parts.newSessionId(), guide, minutes, me.id, clock.now(), host);
    const opened = await openOrJoin(store, wanted);
    if (!opened.ok) return opened;
    memory.update(() => ({ phase: "open", asOf: clock.now(), stored: opened.value }));
    void polling.now();
    return ok(opened.value.state.id);
  };

  const move = async (change: (state: SessionState) => SessionState): Promise<void> => {
    memory.update((state) => {
      const current = state.wished ?? state.stored?.state;
      if (current === undefined) return state;
      const wished = change(current);
      return wished === current ? state : { ...state, wished };
    });
    await polling.now();
  };

  const subscribe = (listener: () => void): (() => void) => {
    if (!memory.isWatched()) expectedUntil = clock.now() + EXPECTED_FOR_MS;
    const unsubscribe = memory.subscribe(listener);
    polling.consider();
    return () => {
      unsubscribe();
      polling.consider();
    };
  };

  return {
    snapshot: memory.snapshot,
    subscribe,
    start,
    ...actionsOf(parts, move),
    refresh: polling.now,
  };
};

type Move = (change: (state: SessionState) => SessionState) => Promise<void>;

/** What somebody can press in a running meeting. */
const actionsOf = ({ pair, me, clock }: LiveSessionParts, move: Move): SessionActions => {
  const onward: Move = (change) => move((state) => (waitsForYes(state, askedIn(pair, me.id)) ? state : change(state)));
  return {
    goTo: (step) => onward((state) => moveTo(state, step, me.id, clock.now())),
    skip: () => onward((state) => skipStep(state, me.id, clock.now())),
    press: (press) => move((state) => addPress(state, press, me.id)),
    raiseSignal: (kind) => move((state) => raiseSignal(state, kind, me.id, clock.now())),
    clearSignal: () => move((state) => clearSignal(state, clock.now())),
    postpone: () => move((state) => postpone(state, me.id, clock.now())),
    end: () => move((state) => endSession(state, me.id, clock.now())),
  };
};

const showSession = ({ phase, asOf, stored, wished, problem }: SessionMemory): SessionSnapshot => {
  const session = wished !== undefined && stored !== undefined ? newestStep(stored.state, wished) : stored?.state;
  return {
    phase,
    moving: wished !== undefined,
    ...(session !== undefined && { session: endIfAbandoned(session, asOf) }),
    ...(problem !== undefined && { problem }),
  };
};

/** Ten lines of plain data: comparing their text is quick and cannot miss a field. */
const looksTheSame = (a: SessionMemory, b: SessionMemory): boolean =>
  JSON.stringify(showSession(a)) === JSON.stringify(showSession(b));
