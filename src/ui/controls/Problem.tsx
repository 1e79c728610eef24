import type { Services } from "../services";
import { ProblemBar, type ProblemBarProps } from "./ProblemBar";
import { useAsk } from "./useAsk";

export interface ProblemProps extends Omit<ProblemBarProps, "text" | "onAsk" | "onRetry" | "consentLink"> {
  readonly services: Services;
  /** Does again what failed: by a press, or because the person agreed to what was missing. */
  readonly onRetry: () => void;
}

/** What went wrong between us and Microsoft 365, with the press that tries again, signs in or asks for permission. */
export const Problem = ({ services, failure, onRetry, ...rest }: ProblemProps) => {
  const { newest, ask } = useAsk(services, onRetry);
  return (
    <ProblemBar
      {...rest}
      failure={newest(failure)}
      text={services.text}
      consentLink={services.consentLink}
      onRetry={onRetry}
      onAsk={() => ask(failure)}
    />
  );
};
