import { ProblemBar, type ProblemBarProps } from "./ProblemBar";
import { useAsk } from "./useAsk";
import { useLinks } from "../context";

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
