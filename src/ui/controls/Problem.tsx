import { ProblemBar, type ProblemBarProps } from "./ProblemBar";
import { useLinks } from "../context";
import { useState } from "react";
import type { Failure } from "../../domain/shared/failure";

export interface ProblemProps extends Omit<ProblemBarProps, "onAsk" | "onRetry" | "consentLink"> {
  /** Does again what failed: by a press, or because the person agreed to what was missing. */
  readonly onRetry: () => void;
}

/** What went wrong between us and Microsoft 365, with the press that tries again, signs in or asks for permission. */
export const Problem = ({ failure, onRetry, ...rest }: ProblemProps) => {
  const { consentLink } = useLinks();
  const { newest, ask } = useAsk(onRetry);
  return (
    <ProblemBar
      {...rest}
      failure={newest(failure)}
      consentLink={consentLink}
      onRetry={onRetry}
      onAsk={() => ask(failure)}
    />
  );
};

interface Asking {
  /** The newest word on `failure`: why asking about it came to nothing, else the failure itself. */
  readonly newest: (failure: Failure) => Failure;
  readonly ask: (failure: Failure) => void;
}

/** Opens the door to sign-in or consent, and goes on with `then` when the person agreed. Closing that door changes nothing. */
const useAsk = (then: () => void): Asking => {
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
