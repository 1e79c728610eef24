import type { SessionSnapshot, SessionStore, StoredSession } from "../domain/conversation/liveSession";
import { isNewerStep, joinSteps, type SessionState } from "../domain/conversation/session";
import type { Failure } from "../domain/shared/failure";
import { ok } from "../domain/shared/result";
import type { Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { MS_PER_MINUTE, type Instant } from "../domain/time/interval";
import type { Observable } from "./observable";

/** A meeting as the store last showed it, and where we have moved it since. */
export interface SessionMemory {
  readonly phase: SessionSnapshot["phase"];
  /** When we last looked: time alone ends a meeting that nobody moves. */
  readonly asOf: Instant;
  readonly stored?: StoredSession;
  /** Our newest move, until the store has it or a newer one. */
  readonly wished?: SessionState;
  readonly problem?: Failure;
}

type Memory = Observable<SessionMemory, SessionSnapshot>;

/** Somebody who moves at the very same moment wins or loses within a few tries; more would only be noise for the store. */
const TRIES = 4;
/** Two people who each start a meeting within this time mean the same meeting. */
const SAME_START_MS = 2 * MS_PER_MINUTE;

/** One round: put our move into the store, or see where the other person is. Answers with what stood in the way. */
export const createSessionRound = (
  store: SessionStore,
  memory: Memory,
  clock: Clock,
): (() => Promise<Failure | undefined>) => {
  return async () => {
    const { stored, wished } = memory.state();
    const answer =
      wished !== undefined && stored !== undefined ? await putMove(store, stored, wished) : await store.latest();
    memory.update((state) => afterRound(state, answer, clock.now()));
    return answer.ok ? undefined : answer.error;
  };
};

/** Opens `wanted`, or joins the meeting that the other person has just opened. */
export const openOrJoin = async (
  store: SessionStore,
  wanted: SessionState,
): Promise<Result<StoredSession, Failure>> => {
  const latest = await store.latest();
  if (!latest.ok) return latest;
  if (latest.value !== undefined && isSameStart(latest.value.state, wanted)) return ok(latest.value);
  const opened = await store.open(wanted);
  if (opened.ok || !isWorthALook(opened.error)) return opened;
  const there = await store.read(wanted.id);
  if (!there.ok) return there;
  return there.value === undefined ? opened : ok(there.value);
};

/** Puts `wished` in place of `stored`; where the other person was quicker, the newest step wins and no press is lost. */
const putMove = async (
  store: SessionStore,
  stored: StoredSession,
  wished: SessionState,
): Promise<Result<StoredSession | undefined, Failure>> => {
  let [version, next] = [stored.version, wished];
  for (let tries = 1; ; tries++) {
    const answer = await store.move(next, version);
    if (answer.ok || tries === TRIES) return answer;
    if (answer.error.type === "NotFound") return store.open(next);
    if (!isWorthALook(answer.error)) return answer;
    const theirs = await store.read(wished.id);
    if (!theirs.ok) return theirs;
    if (theirs.value === undefined) return store.open(next);
    if (isSameState(theirs.value.state, next)) return theirs;
    next = joinSteps(stored.state, wished, theirs.value.state);
    if (next === theirs.value.state) return theirs;
    version = theirs.value.version;
  }
};

/** What the store showed stands, unless it lags behind; a wish ends when the store has it or something newer. */
const afterRound = (
  state: SessionMemory,
  answer: Result<StoredSession | undefined, Failure>,
  asOf: Instant,
): SessionMemory => {
  const { stored, wished } = state;
  const seen = answer.ok ? (newerOf(stored, answer.value) ?? stored) : stored;
  const isOpenWish = wished !== undefined && (seen === undefined || isNewerStep(wished, seen.state));
  const problem = answer.ok || answer.error.type === "Cancelled" ? undefined : answer.error;
  return {
    phase: answer.ok ? "open" : state.phase,
    asOf,
    ...(seen !== undefined && { stored: seen }),
    ...(isOpenWish && wished !== undefined && { wished }),
    ...(problem !== undefined && { problem }),
  };
};

/** Reads may come from a replica that has not seen our last move yet. Equal states: the version that came last. */
const newerOf = (before: StoredSession | undefined, now: StoredSession | undefined): StoredSession | undefined =>
  before === undefined || now === undefined || !isNewerStep(before.state, now.state) ? now : before;

/** Our own move, whose answer was lost. */
const isSameState = (a: SessionState, b: SessionState): boolean => !isNewerStep(a, b) && !isNewerStep(b, a);

const isSameStart = (theirs: SessionState, wanted: SessionState): boolean =>
  !theirs.ended &&
  (theirs.movedBy !== wanted.movedBy || theirs.guide.id === wanted.guide.id) &&
  Math.abs(wanted.startedAt - theirs.startedAt) < SAME_START_MS;

/** Somebody was there before us, or our own write may have arrived: the store knows. */
const isWorthALook = ({ type }: Failure): boolean =>
  type === "ChangedMeanwhile" || type === "AlreadyThere" || type === "OutcomeUnknown";
