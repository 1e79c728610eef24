import { useCallback, useEffect, useState } from "react";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import type { Services } from "../ui/services";

export type PairsState =
  | { readonly phase: "looking" }
  | { readonly phase: "found"; readonly pairs: readonly Pair[] }
  | { readonly phase: "failed"; readonly failure: Failure };

/** The pairs of the signed-in person, and which of them the conversation and the document are about. */
export const usePairs = ({ pairs }: Services) => {
  const [state, setState] = useState<PairsState>({ phase: "looking" });
  const [chosenId, choose] = useState<string>();
  const load = useCallback(() => {
    const controller = new AbortController();
    void pairs(controller.signal).then((found) => {
      if (controller.signal.aborted) return;
      setState(found.ok ? { phase: "found", pairs: found.value } : { phase: "failed", failure: found.error });
    });
    return () => controller.abort();
  }, [pairs]);
  useEffect(load, [load]);
  const retry = useCallback(() => void load(), [load]);
  const all = state.phase === "found" ? state.pairs : [];
  return { state, retry, choose, chosen: all.find((pair) => pair.id === chosenId) ?? all[0] };
};
