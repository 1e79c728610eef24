import { Button, Spinner } from "@fluentui/react-components";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import type { Leaving } from "./leaving";
import { LeavingBar, StatusLine } from "./LeavingBar";
import { useText } from "../context";

interface SignInPageProps {
  readonly onSignIn: () => void;
  /** Microsoft is being asked without a window, which takes its time: they may also press. */
  readonly isAsking: boolean;
  /** What is known of whoever has just left. */
  readonly leaving: Leaving | undefined;
  readonly signOutPage: string;
  readonly onSignOut: () => void;
}

/** Nobody is here yet, or any more: what this is, the one press, and what Microsoft will be asked for. */
const SignInPage = ({ onSignIn, isAsking, leaving, signOutPage, onSignOut }: SignInPageProps) => {
  const text = useText();
  const status = isAsking ? "signIn.asking" : leaving?.step === "left" ? "leave.left" : "failure.SignInNeeded";
  return (
    <Page title="Meridian" wide>
      {leaving && leaving.step !== "left" && (
        <LeavingBar leaving={leaving} signOutPage={signOutPage} onSignOut={onSignOut} />
      )}
      <NothingYet>
        <p>{text("signIn.about")}</p>
        {isAsking && <Spinner size="tiny" aria-hidden="true" />}
        <StatusLine words={text(status)} after={leaving?.step} />
        <Button appearance="primary" onClick={onSignIn}>
          {text(isAsking ? "signIn.now" : "action.signIn")}
        </Button>
        <p>{text(isAsking ? "signIn.kept" : "signIn.what")}</p>
      </NothingYet>
    </Page>
  );
};

// A late part is a default export.
export default SignInPage;
