import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { whenWorthwhile } from "../controls/whenWorthwhile";
import type { FoundTimes } from "../../planning/foundTimes";

/** Found times, and what shows them, which is loaded while they are looked for. */
export interface Showable<Cards> {
  readonly found: FoundTimes;
  readonly Cards: Cards;
}

/** What shows the times, once it is here. Without a connection it does not come, which is told as for calendars. */
export const fetchedCards = <Cards>(loading: Promise<Cards>): Promise<Result<Cards, Failure>> =>
  loading.then(ok, () => err({ type: "Offline" }));

/** How the search for times stands. */
export type ProposalsState<Cards> =
  | { readonly phase: "looking" }
  | ({ readonly phase: "found" } & Showable<Cards>)
  | { readonly phase: "failed"; readonly failure: Failure };

/** A search that is ready to run. Its identity says which search it is. */
export type Find<Cards> = (signal: AbortSignal) => Promise<Result<Showable<Cards>, Failure>>;

export interface Proposals<Cards> {
  readonly state: ProposalsState<Cards>;
  readonly again: () => void;
}

/**
 * Runs `find` once per identity and forgets an answer that comes too late.
 *
 * Keeps what the failure sentences promise: it looks again when the device is back online, and when a wait is over.
 */
export const useProposals = <Cards>(find: Find<Cards> | undefined): Proposals<Cards> => {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer<Cards>>();
  useEffect(() => {
    if (!find) return undefined;
    const controller = new AbortController();
    void find(controller.signal).then((result) => {
      if (!controller.signal.aborted) setAnswer({ find, attempt, state: stateOf(result) });
    });
    return () => controller.abort();
  }, [find, attempt]);

  const current = answer?.find === find && answer?.attempt === attempt ? answer.state : LOOKING;
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => whenWorthwhile(current.phase === "failed" ? current.failure : undefined, again), [current, again]);
  return { state: current, again };
};

interface Answer<Cards> {
  readonly find: Find<Cards>;
  readonly attempt: number;
  readonly state: ProposalsState<Cards>;
}

const LOOKING = { phase: "looking" } as const;

const stateOf = <Cards>(result: Result<Showable<Cards>, Failure>): ProposalsState<Cards> =>
  result.ok ? { phase: "found", ...result.value } : { phase: "failed", failure: result.error };
