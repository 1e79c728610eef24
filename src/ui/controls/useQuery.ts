import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";

/** How a question stands that may fail. */
export type QueryState<T> =
  | { readonly phase: "loading" }
  | { readonly phase: "there"; readonly value: T }
  | { readonly phase: "failed"; readonly failure: Failure };

type Ask<T> = (signal: AbortSignal) => Promise<Result<T, Failure>>;

/**
 * Asks once for each `ask`, after it has stood for `restMs`, and drops an answer that comes too late.
 *
 * Keeps what the failure sentences promise: it asks again when the device is back online, and when a wait is over.
 */
export const useQuery = <T>(ask: Ask<T> | undefined, restMs?: number) => {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly ask: Ask<T>;
    readonly attempt: number;
    readonly state: QueryState<T>;
  }>();
  useEffect(() => {
    if (!ask) return undefined;
    const controller = new AbortController();
    const run = (): void =>
      void ask(controller.signal).then((result) => {
        if (!controller.signal.aborted) setAnswer({ ask, attempt, state: stateOf(result) });
      });
    const timer = restMs === undefined ? undefined : setTimeout(run, restMs);
    if (timer === undefined) run();
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ask, attempt, restMs]);
  const state = answer?.ask === ask && answer?.attempt === attempt ? answer.state : LOADING;
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => whenWorthwhile(state.phase === "failed" ? state.failure : undefined, again), [state, again]);
  return { state, again };
};

const LOADING = { phase: "loading" } as const;

const stateOf = <T>(result: Result<T, Failure>): QueryState<T> =>
  result.ok ? { phase: "there", value: result.value } : { phase: "failed", failure: result.error };

/** Nothing tells when Microsoft can be reached again, so it is tried. */
const UNREACHABLE_MS = 20_000;

/** Keeps what the failure sentences promise: calls `again` when the device is back online, or when a wait is over. The answer takes that back. */
export const whenWorthwhile = (failure: Failure | undefined, again: () => void): (() => void) | undefined => {
  if (failure?.type === "Offline") {
    window.addEventListener("online", again, { once: true });
    return () => window.removeEventListener("online", again);
  }
  const waitMs = failure && waitMsOf(failure);
  if (waitMs === undefined) return undefined;
  const timer = setTimeout(again, waitMs);
  return () => clearTimeout(timer);
};

const waitMsOf = (failure: Failure): number | undefined => {
  if (failure.type === "Throttled") return failure.retryAfterMs;
  return failure.type === "SignInRefused" && failure.why === "unreachable" ? UNREACHABLE_MS : undefined;
};
