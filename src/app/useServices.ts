import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../domain/shared/failure";
import type { Services } from "../ui/services";
import type { SignedIn } from "./signedIn";

export type ServicesState =
  | { readonly phase: "signing-in" }
  | { readonly phase: "signed-in"; readonly services: Services }
  | { readonly phase: "failed"; readonly failure: Failure };

/** Signs in once, and again when asked to. */
export const useServices = (session: SignedIn) => {
  const [state, setState] = useState<ServicesState>({ phase: "signing-in" });
  const load = useCallback(() => {
    let gone = false;
    void session.services().then((services) => {
      if (gone) return;
      setState(
        services.ok ? { phase: "signed-in", services: services.value } : { phase: "failed", failure: services.error },
      );
    });
    return () => {
      gone = true;
    };
  }, [session]);
  useEffect(load, [load]);
  const retry = useCallback(() => void load(), [load]);
  const ask = useCallback(() => {
    if (state.phase !== "failed") return;
    void session
      .ask(state.failure)
      .then((asked) => (asked.ok ? retry() : setState({ phase: "failed", failure: asked.error })));
  }, [session, state, retry]);
  return { state, retry, ask };
};
