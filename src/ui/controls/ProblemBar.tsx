import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { Failure, SignInObstacle } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { failureWords } from "../format/failureWords";
import { createLatePart } from "./latePart";
import { useReleases, useText } from "../context";

const PermissionHelp = createLatePart(() => import("./PermissionHelp"));

export interface ProblemBarProps {
  readonly failure: Failure;
  /** Nothing is tried again by itself, so no sentence may promise it: true for what a press does. */
  readonly byHand?: boolean;
  /** What this means here, after the sentence about the failure. */
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
  /** Opens the door to sign-in or consent. */
  readonly onAsk?: () => void;
  /** Where an administrator can agree. With it, the bar says what a missing permission is for. */
  readonly consentLink?: (scopes: readonly string[]) => string;
}

interface NextStep {
  readonly label: MessageId;
  readonly press: () => void;
}

/**
 * What went wrong in a plain sentence, and the one thing to do next. A permission that nobody was asked for is no fault.
 * After an update an open page finds its parts gone, as if it were offline: the only cure is to load it again.
 */
export const ProblemBar = (props: ProblemBarProps) => {
  const text = useText();
  const { failure, byHand = false, children, consentLink } = props;
  const { look, isNewerThere } = useReleases();
  const isOffline = failure.type === "Offline";
  useEffect(() => {
    if (isOffline) void look();
  }, [isOffline, look]);
  if (failure.type === "Cancelled") return null;
  const isOutdated = isOffline && isNewerThere;
  const step = isOutdated ? RELOAD : nextStep(props);
  return (
    <div role="alert">
      <MessageBar intent={isOutdated || failure.type === "ConsentMissing" ? "info" : "warning"} layout="multiline">
        <MessageBarBody>
          {isOutdated ? text("release.newer") : failureWords(failure, text, byHand)} {children}
          {consentLink && isAboutPermission(failure) && (
            <PermissionHelp
              scopes={failure.scopes}
              adminNeeded={failure.type === "AdminNeeded"}
              consentLink={consentLink}
            />
          )}
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

const RELOAD: NextStep = { label: "action.reload", press: () => window.location.reload() };

const isAboutPermission = (failure: Failure): failure is Extract<Failure, { type: "ConsentMissing" | "AdminNeeded" }> =>
  failure.type === "ConsentMissing" || failure.type === "AdminNeeded";

const nextStep = ({ failure, onRetry, onAsk }: ProblemBarProps): NextStep | undefined => {
  if (onAsk && isForSignIn(failure)) return { label: "action.signIn", press: onAsk };
  if (onAsk && failure.type === "ConsentMissing") return { label: "action.askPermission", press: onAsk };
  return onRetry && { label: "action.tryAgain", press: onRetry };
};

/** Where another press, or another account, may well succeed. */
const isForSignIn = (failure: Failure): boolean =>
  failure.type === "SignInNeeded" || (failure.type === "SignInRefused" && PRESS_AGAIN.has(failure.why));

const PRESS_AGAIN: ReadonlySet<SignInObstacle> = new Set([
  "window",
  "windowOpen",
  "windowIgnored",
  "windowLost",
  "account",
]);
