import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId, Text } from "../../locales/text";
import { failureWords } from "./failureWords";

export interface ProblemBarProps {
  readonly failure: Failure;
  readonly text: Text;
  /** Nothing is tried again by itself, so no sentence may promise it: true for what a press does. */
  readonly byHand?: boolean;
  /** What this means here, after the sentence about the failure. */
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
  /** Opens the door to sign-in or consent. */
  readonly onAsk?: () => void;
}

interface NextStep {
  readonly label: MessageId;
  readonly press: () => void;
}

/** What went wrong in a plain sentence, and the one thing to do next. */
export const ProblemBar = (props: ProblemBarProps) => {
  const { failure, text, byHand = false, children } = props;
  if (failure.type === "Cancelled") return null;
  const step = nextStep(props);
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {failureWords(failure, text, byHand)} {children}
        </MessageBarBody>
        {step && (
          <MessageBarActions>
            <Button onClick={step.press}>{text(step.label)}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
};

const nextStep = ({ failure, onRetry, onAsk }: ProblemBarProps): NextStep | undefined => {
  if (onAsk && failure.type === "SignInNeeded") return { label: "action.signIn", press: onAsk };
  if (onAsk && failure.type === "ConsentMissing") return { label: "action.askPermission", press: onAsk };
  return onRetry && { label: "action.tryAgain", press: onRetry };
};
