import { endIfAbandoned, newestStep, type SessionState } from "../domain/conversation/session";
import type { LiveSession, SessionSnapshot, SessionStore } from "../domain/conversation/liveSession";
import type { Failure } from "../domain/shared/failure";
import { type Clock, type Elapsed, systemElapsed } from "../domain/time/clock";
import { MS_PER_MINUTE, type Instant } from "../domain/time/interval";
import { createBackOff, createPolling, LIVELY_MS } from "./polling";
import { createObservable } from "./observable";
import { browserTimer, browserPage, type Timer, type BrowserPage } from "./page";

/** What a followed session is made of. */
interface FollowedSessionOptions {
  readonly store: Pick<SessionStore, "latest">;
  readonly clock: Clock;
  readonly page?: BrowserPage;
  readonly timer?: Timer;
  readonly elapsed?: Elapsed;
}

/** A meeting, read only: it needs no person and moves nothing. */
type FollowedSession = Pick<LiveSession, "snapshot" | "subscribe" | "refresh">;

interface Followed {
  readonly phase: SessionSnapshot["phase"];
  readonly asOf: Instant;
  readonly latest?: SessionState;
  readonly problem?: Failure;
}

const SLOWEST_MS = 15_000;
/** How long a newly opened screen expects a meeting to begin or go on. */
const EXPECTED_FOR_MS = 10 * MS_PER_MINUTE;

/** The pair's meeting, followed within five seconds. */
export const createFollowedSession = (options: FollowedSessionOptions): FollowedSession => {
  const { store, clock, page = browserPage, timer = browserTimer, elapsed = systemElapsed } = options;
  const memory = createObservable<Followed, SessionSnapshot>(
    { phase: "opening", asOf: clock.now() },
    show,
    looksTheSame,
  );
  const backOff = createBackOff({ livelyMs: LIVELY_MS, slowestMs: SLOWEST_MS });
  let expectedUntil = elapsed() + EXPECTED_FOR_MS;
  const polling = createPolling({
    pass: async () => {
      const answer = await store.latest();
      const asOf = clock.now();
      memory.update((before) =>
        answer.ok
          ? { phase: "open", asOf, ...newestOf(before.latest, answer.value?.state) }
          : { ...before, asOf, problem: answer.error },
      );
      if (memory.snapshot().session?.ended === false) expectedUntil = elapsed() + EXPECTED_FOR_MS;
      return backOff.next(elapsed() < expectedUntil, answer.ok ? undefined : answer.error);
    },
    interest: () => (memory.isWatched() ? "while-seen" : "none"),
    page,
    timer,
    elapsed,
  });
  return {
    snapshot: memory.snapshot,
    subscribe: (listener) => {
      const unsubscribe = memory.subscribe(listener);
      polling.consider();
      return () => {
        unsubscribe();
        polling.consider();
      };
    },
    refresh: polling.now,
  };
};

/** A store may answer with something older than it has shown before. */
const newestOf = (before: SessionState | undefined, now: SessionState | undefined): { latest?: SessionState } => {
  const latest = before && now ? newestStep(before, now) : (now ?? before);
  return latest ? { latest } : {};
};

const show = ({ phase, asOf, latest, problem }: Followed): SessionSnapshot => ({
  phase,
  moving: false,
  ...(latest && { session: endIfAbandoned(latest, asOf) }),
  ...(problem && { problem }),
});

const looksTheSame = (a: Followed, b: Followed): boolean => JSON.stringify(show(a)) === JSON.stringify(show(b));
