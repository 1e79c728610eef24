import { useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import { useLinks } from "../context";

export interface Asking {
  /** The newest word on `failure`: why asking about it came to nothing, else the failure itself. */
  readonly newest: (failure: Failure) => Failure;
  readonly ask: (failure: Failure) => void;
}

/** Opens the door to sign-in or consent, and goes on with `then` when the person agreed. Closing that door changes nothing. */
export const useAsk = (then: () => void): Asking => {
  const { askPermission } = useLinks();
  const [refusal, setRefusal] = useState<Refusal>();
  const ask = (asked: Failure): void => {
    void askPermission(asked).then((result) => {
      if (result.ok) return then();
      return result.error.type === "Cancelled" ? undefined : setRefusal({ asked, answer: result.error });
    });
  };
  return { newest: (failure) => (refusal?.asked === failure ? refusal.answer : failure), ask };
};

interface Refusal {
  readonly asked: Failure;
  readonly answer: Failure;
}
