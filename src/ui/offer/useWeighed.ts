import { useCallback, useEffect, useMemo, useState } from "react";
import type { OfferFacts } from "../../domain/document/entry";
import { slotsToCome } from "../../domain/document/offers";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { whenWorthwhile } from "../controls/whenWorthwhile";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, usePlanning } from "../context";

/** How the weighing of an offer stands. */
export type WeighedState =
  | { readonly phase: "weighing" }
  | { readonly phase: "weighed"; readonly found: FoundTimes }
  | { readonly phase: "failed"; readonly failure: Failure };

export interface Weighed {
  readonly state: WeighedState;
  readonly again: () => void;
}

/** Weighs the times of an offer on this device. An offer never changes, so it is weighed once, and again on request. */
export const useWeighed = (company: Company, offer: OfferFacts): Weighed => {
  const { clock } = useFormat();
  const { weighTimes } = usePlanning();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly attempt: number; readonly state: WeighedState }>();
  const slots = useMemo(() => slotsToCome(offer, clock.now()), [offer, clock]);
  useEffect(() => {
    if (slots.length === 0) return undefined;
    const controller = new AbortController();
    void weighTimes(company, slots, controller.signal).then((result) => {
      if (!controller.signal.aborted) setAnswer({ attempt, state: stateOf(result) });
    });
    return () => controller.abort();
  }, [weighTimes, company, slots, attempt]);
  const state = answer?.attempt === attempt ? answer.state : WEIGHING;
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => whenWorthwhile(state.phase === "failed" ? state.failure : undefined, again), [state, again]);
  return { state, again };
};

const WEIGHING: WeighedState = { phase: "weighing" };

const stateOf = (result: Result<FoundTimes, Failure>): WeighedState =>
  result.ok ? { phase: "weighed", found: result.value } : { phase: "failed", failure: result.error };
