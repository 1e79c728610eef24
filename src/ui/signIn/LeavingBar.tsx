import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { Failure } from "../../domain/shared/failure";
import { isFocusFree } from "../controls/focus/focusPlace";
import { TextLink } from "../controls/TextLink";
import type { Leaving } from "./leaving";
import { useText } from "../context";
import { useEffect, useRef } from "react";
import { joinSentences } from "../format/sentences";

export interface LeavingBarProps {
  readonly leaving: Exclude<Leaving, { step: "left" }>;
  /** Where Microsoft lets somebody go without a press of ours. */
  readonly signOutPage: string;
  readonly onSignOut: () => void;
}

/** Somebody has left this page, and Microsoft may not know: what to do about that. */
export const LeavingBar = ({ leaving, signOutPage, onSignOut }: LeavingBarProps) => {
  const text = useText();
  return (
    <div role={leaving.step === "asked" ? "status" : "alert"}>
      <MessageBar intent={leaving.step === "asked" ? "info" : "warning"} layout="multiline">
        <MessageBarBody>
          {joinSentences(
            leaving.step === "asked" ? text("leave.asked") : text("leave.unsure", { why: whyOf(leaving.failure) }),
            text("leave.mayStay"),
          )}{" "}
          {leaving.step === "unsure" && whyOf(leaving.failure) === "window" && (
            <TextLink href={signOutPage} target="_blank" rel="noopener noreferrer">
              {text("leave.page")}
            </TextLink>
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onSignOut}>{text("leave.again")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
};

const whyOf = (failure: Failure): "window" | "offline" | "other" => {
  if (failure.type === "Offline") return "offline";
  return failure.type === "SignInRefused" && failure.why === "window" ? "window" : "other";
};

const useStyles = makeStyles({ line: { outlineStyle: "none" } });

interface StatusLineProps {
  readonly words: string;
  /** What led here, where that was a button that is gone now: the focus goes on from these words. */
  readonly after: string | undefined;
}

/** How things stand. It never takes the focus from where somebody is. */
export const StatusLine = ({ words, after }: StatusLineProps) => {
  const styles = useStyles();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (after && isFocusFree()) line.current?.focus();
  }, [after]);
  return (
    <p ref={line} className={styles.line} role="status" tabIndex={-1}>
      {words}
    </p>
  );
};
