import type { Duration, Guide } from "../domain/conversation/guide";
import type {
  LiveSession,
  SessionActions,
  SessionSnapshot,
  SessionStore,
  StoredSession,
} from "../domain/conversation/liveSession";
import {
  addPress,
  clearSignal,
  endIfAbandoned,
  endSession,
  hasPressed,
  isNewerStep,
  joinSteps,
  moveTo,
  newestStep,
  postpone,
  type Press,
  raiseSignal,
  type SessionState,
  skipStep,
  startSession,
  usualHost,
  waitsForYes,
  withPresses,
} from "../domain/conversation/session";
import { askedIn, hasHost, type Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { PersonId, SessionId } from "../domain/shared/ids";
import { ok, type Result } from "../domain/shared/result";
import { type Clock, type Elapsed, systemElapsed } from "../domain/time/clock";
import { type Instant, MS_PER_MINUTE } from "../domain/time/interval";
import { createObservable, type Observable } from "./observable";
import { browserPage, browserTimer, type BrowserPage, type Timer } from "./page";
import { createBackOff, createPolling, LIVELY_MS } from "./polling";

/** What a live session is made of. */
interface LiveSessionOptions {
  readonly pair: Pair;
  readonly me: Person;
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly newSessionId: () => SessionId;
  readonly page?: BrowserPage;
  readonly timer?: Timer;
  readonly elapsed?: Elapsed;
}

/** What the pair's document needs to know of their meeting. */
export interface MeetingPulse {
  /** A meeting runs, as far as this page has seen lately. */
  readonly isRunning: () => boolean;
  /** Calls back when the meeting begins, moves or ends. It makes nobody look at the store. */
  readonly onMove: (listener: () => void) => () => void;
}

/** A live session that the pair's document can listen to. */
export interface PulsingSession extends LiveSession {
  readonly pulse: MeetingPulse;
}

const SLOWEST_MS = 15_000;
/** How long a newly opened screen expects a meeting to begin; after that it was only left open. */
const EXPECTED_FOR_MS = 10 * MS_PER_MINUTE;

/** The pair's meeting, in step with its store: our moves show at once, theirs with the next read. */
export const createLiveSession = (parts: LiveSessionOptions): PulsingSession => {
  const { pair, me, store, clock, page = browserPage, timer = browserTimer, elapsed = systemElapsed } = parts;
  const show = (state: SessionMemory): SessionSnapshot => showSession(state, me.id);
  const memory = createObservable<SessionMemory, SessionSnapshot>(
    { phase: "opening", asOf: clock.now(), unsentPresses: [] },
    show,
    // Ten lines of plain data: comparing their text is quick and cannot miss a field.
    (a, b) => JSON.stringify(show(a)) === JSON.stringify(show(b)),
  );
  const backOff = createBackOff({ livelyMs: LIVELY_MS, slowestMs: SLOWEST_MS });
  const runPass = createSessionPass(parts, memory);

  const isRunning = (): boolean => {
    const { session } = memory.snapshot();
    return session !== undefined && !session.ended;
  };
  const pulse = createPulse(memory, elapsed);
  let expectedUntil = Number.NEGATIVE_INFINITY;
  const polling = createPolling({
    pass: async () => {
      const problem = await runPass();
      pulse.looked();
      if (isRunning()) expectedUntil = Number.NEGATIVE_INFINITY;
      return backOff.next(isRunning() || memory.snapshot().moving || elapsed() < expectedUntil, problem);
    },
    interest: () => (memory.isWatched() ? "while-seen" : "none"),
    page,
    timer,
    elapsed,
  });

  const start = async (guide: Guide, minutes: Duration, chosen?: PersonId): Promise<Result<SessionId, Failure>> => {
    const host = hasHost(pair) ? (chosen ?? usualHost(guide, pair, me.id)) : undefined;
    const wanted = startSession(parts.newSessionId(), guide, minutes, me.id, clock.now(), host);
    const opened = await openOrJoin(store, wanted);
    if (!opened.ok) return opened;
    memory.update(() => ({ phase: "open", asOf: clock.now(), stored: opened.value, unsentPresses: [] }));
    void polling.now();
    return ok(opened.value.state.id);
  };

  const move = async (change: (state: SessionState) => SessionState): Promise<void> => {
    memory.update((state) => {
      const current = currentOf(state, me.id);
      if (current === undefined) return state;
      const unsentMove = change(current);
      return unsentMove === current ? state : { ...state, unsentMove };
    });
    await polling.now();
  };

  const press = async (pressed: Press): Promise<void> => {
    memory.update((state) => {
      const current = currentOf(state, me.id);
      if (current === undefined || addPress(current, pressed, me.id) === current) return state;
      return { ...state, unsentPresses: [...state.unsentPresses, pressed] };
    });
    await polling.now();
  };

  const subscribe = (listener: () => void): (() => void) => {
    if (!memory.isWatched()) expectedUntil = elapsed() + EXPECTED_FOR_MS;
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
    press,
    ...movesOf(parts, move),
    refresh: polling.now,
    pulse,
  };
};

/** A page that has not looked for so long knows nothing of a meeting any more. */
const SEEN_FOR_MS = 5 * MS_PER_MINUTE;

const createPulse = (memory: Memory, elapsed: Elapsed): MeetingPulse & { readonly looked: () => void } => {
  const listeners = new Set<{ readonly call: () => void }>();
  let [lookedAt, seen] = [Number.NEGATIVE_INFINITY, ""];
  const isOn = (): boolean => memory.snapshot().session?.ended === false;
  return {
    isRunning: () => isOn() && elapsed() - lookedAt < SEEN_FOR_MS,
    onMove: (call) => {
      const listener = { call };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    looked: () => {
      lookedAt = elapsed();
      const { session } = memory.snapshot();
      const now = session ? `${session.id} ${session.move} ${session.ended}` : "";
      if (now === seen) return;
      seen = now;
      for (const { call } of [...listeners]) call();
    },
  };
};

type Move = (change: (state: SessionState) => SessionState) => Promise<void>;

/** The actions of a running meeting that move it. */
const movesOf = ({ pair, me, clock }: LiveSessionOptions, move: Move): Omit<SessionActions, "press"> => {
  const asked = askedIn(pair, me.id);
  const onward: Move = (change) => move((state) => (waitsForYes(state, asked) ? state : change(state)));
  return {
    goTo: (step) => onward((state) => moveTo(state, step, me.id, clock.now())),
    skip: () => onward((state) => skipStep(state, me.id, clock.now())),
    raiseSignal: (kind) => move((state) => raiseSignal(state, kind, me.id, clock.now())),
    clearSignal: () => move((state) => clearSignal(state, clock.now())),
    postpone: () => move((state) => postpone(state, asked, clock.now())),
    end: () => move((state) => endSession(state, me.id, clock.now())),
  };
};

const showSession = (state: SessionMemory, me: PersonId): SessionSnapshot => {
  const { phase, asOf, unsentMove, unsentPresses, problem } = state;
  const session = currentOf(state, me);
  return {
    phase,
    moving: unsentMove !== undefined || unsentPresses.length > 0,
    ...(session !== undefined && { session: endIfAbandoned(session, asOf) }),
    ...(problem !== undefined && { problem }),
  };
};

/** The meeting with all that we did in it, sent or not. */
const currentOf = ({ stored, unsentMove, unsentPresses }: SessionMemory, me: PersonId): SessionState | undefined => {
  if (stored === undefined) return undefined;
  const step = unsentMove === undefined ? stored.state : newestStep(stored.state, unsentMove);
  const ours = unsentPresses.map((press) => ({ press, by: me }));
  return withPresses(withPresses(step, stored.state.said ?? []), ours);
};

/** A meeting as the store last showed it, and where we have moved it since. */
interface SessionMemory {
  readonly phase: SessionSnapshot["phase"];
  /** When the store was last read: a meeting without moves ends by time alone. */
  readonly asOf: Instant;
  readonly stored?: StoredSession;
  /** Our newest move, until the store has it or a newer one. */
  readonly unsentMove?: SessionState;
  /** Our presses in the stored meeting, until the store has them. */
  readonly unsentPresses: readonly Press[];
  readonly problem?: Failure;
}

type Memory = Observable<SessionMemory, SessionSnapshot>;

/** Simultaneous moves settle within a few tries; more would only load the store. */
const TRIES = 4;
/** Two people who each start a meeting within this time mean the same meeting. */
const SAME_START_MS = 2 * MS_PER_MINUTE;

/**
 * One pass: put our presses and our move into the store, or see where the other person is. Answers with what stood in
 * the way.
 */
const createSessionPass = (
  { store, clock, me }: Pick<LiveSessionOptions, "store" | "clock" | "me">,
  memory: Memory,
): (() => Promise<Failure | undefined>) => {
  const take = (answer: Result<StoredSession | undefined, Failure>, sent?: Press): Failure | undefined => {
    memory.update((state) => afterPass(state, answer, clock.now(), sent));
    return answer.ok ? undefined : answer.error;
  };
  return async () => {
    const { stored, unsentMove, unsentPresses } = memory.state();
    if (stored === undefined) return take(await store.latest());
    for (const press of unsentPresses) {
      const problem = take(await putPress(store, stored.state.id, press, me.id), press);
      if (problem) return problem;
    }
    if (unsentMove !== undefined) return take(await putMove(store, stored, unsentMove));
    return unsentPresses.length > 0 ? undefined : take(await store.latest());
  };
};

/** Puts a press into the store. It is not sent again where the lost answer was a yes. */
const putPress = async (
  store: SessionStore,
  id: SessionId,
  press: Press,
  me: PersonId,
): Promise<Result<StoredSession | undefined, Failure>> => {
  const answer = await store.press(id, press);
  if (answer.ok || answer.error.type !== "OutcomeUnknown") return answer;
  const there = await store.read(id);
  return there.ok && there.value !== undefined && hasPressed(there.value.state, press, me) ? there : answer;
};

/** Opens `wanted`, or joins the meeting that the other person has just opened. */
const openOrJoin = async (store: SessionStore, wanted: SessionState): Promise<Result<StoredSession, Failure>> => {
  const latest = await store.latest();
  if (!latest.ok) return latest;
  if (latest.value !== undefined && isSameStart(latest.value.state, wanted)) return ok(latest.value);
  const opened = await store.open(wanted);
  if (opened.ok || !isWorthALook(opened.error)) return opened;
  const there = await store.read(wanted.id);
  if (!there.ok) return there;
  return there.value === undefined ? opened : ok(there.value);
};

/**
 * Puts `unsentMove` in place of `stored`; where the other person was quicker, the newest step wins and no press is lost.
 */
const putMove = async (
  store: SessionStore,
  stored: StoredSession,
  unsentMove: SessionState,
): Promise<Result<StoredSession | undefined, Failure>> => {
  let [version, next] = [stored.version, unsentMove];
  for (let tries = 1; ; tries++) {
    const answer = await store.move(next, version);
    if (answer.ok || tries === TRIES) return answer;
    if (answer.error.type === "NotFound") return store.open(next);
    if (!isWorthALook(answer.error)) return answer;
    const theirs = await store.read(unsentMove.id);
    if (!theirs.ok) return theirs;
    if (theirs.value === undefined) return store.open(next);
    if (isSameState(theirs.value.state, next)) return theirs;
    next = joinSteps(stored.state, unsentMove, theirs.value.state);
    if (next === theirs.value.state) return theirs;
    version = theirs.value.version;
  }
};

/**
 * What the store showed stands, unless it lags behind; an unsent move is dropped when the store has it or something
 * newer, and `sent` when it arrived or when its meeting is gone.
 */
const afterPass = (
  state: SessionMemory,
  answer: Result<StoredSession | undefined, Failure>,
  asOf: Instant,
  sent: Press | undefined,
): SessionMemory => {
  const { stored, unsentMove } = state;
  const seen = answer.ok ? (newerOf(stored, answer.value) ?? stored) : stored;
  const isUnsent = unsentMove !== undefined && (seen === undefined || isNewerStep(unsentMove, seen.state));
  const problem = answer.ok || answer.error.type === "Cancelled" ? undefined : answer.error;
  const isSent = answer.ok || answer.error.type === "NotFound";
  const isSameMeeting = seen?.state.id === stored?.state.id;
  return {
    phase: answer.ok ? "open" : state.phase,
    asOf,
    ...(seen !== undefined && { stored: seen }),
    ...(isUnsent && { unsentMove }),
    unsentPresses: isSameMeeting ? state.unsentPresses.filter((press) => press !== sent || !isSent) : [],
    ...(problem !== undefined && { problem }),
  };
};

/**
 * Reads may come from a replica that has not seen our last move or press yet. Equal states: the version that came last.
 */
const newerOf = (before: StoredSession | undefined, now: StoredSession | undefined): StoredSession | undefined => {
  if (before === undefined || now === undefined) return now;
  const newer = isNewerStep(before.state, now.state) ? before : now;
  const older = newer === now ? before : now;
  return older.state.id === newer.state.id
    ? { ...newer, state: withPresses(newer.state, older.state.said ?? []) }
    : newer;
};

/** Our own move, whose answer was lost. */
const isSameState = (a: SessionState, b: SessionState): boolean => !isNewerStep(a, b) && !isNewerStep(b, a);

const isSameStart = (theirs: SessionState, wanted: SessionState): boolean =>
  !theirs.ended &&
  (theirs.movedBy !== wanted.movedBy || theirs.guide.id === wanted.guide.id) &&
  Math.abs(wanted.startedAt - theirs.startedAt) < SAME_START_MS;

/** Another write came first, or our own may have arrived: read the store. */
const isWorthALook = ({ type }: Failure): boolean =>
  type === "ChangedMeanwhile" || type === "AlreadyThere" || type === "OutcomeUnknown";
