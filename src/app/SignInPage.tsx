import { Button } from "@fluentui/react-components";
import type { Text } from "../locales/text";
import { FirstStep } from "../ui/controls/FirstStep";

interface SignInPageProps {
  readonly text: Text;
  readonly onSignIn: () => void;
}

/** Nobody is here yet: what this is, the one press, and what Microsoft will be asked for. */
const SignInPage = ({ text, onSignIn }: SignInPageProps) => (
  <FirstStep title="Meridian">
    <p>{text("signIn.about")}</p>
    <p role="status">{text("failure.SignInNeeded")}</p>
    <Button appearance="primary" onClick={onSignIn}>
      {text("action.signIn")}
    </Button>
    <p>{text("signIn.what")}</p>
  </FirstStep>
);

// React.lazy takes a default export.
export default SignInPage;
