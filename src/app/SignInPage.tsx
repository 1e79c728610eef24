import { Button } from "@fluentui/react-components";
import type { Text } from "../locales/text";
import { NothingYet } from "../ui/controls/NothingYet";
import { Page } from "../ui/controls/Page";

interface SignInPageProps {
  readonly text: Text;
  readonly onSignIn: () => void;
}

/** Nobody is here yet: what this is, the one press, and what Microsoft will be asked for. */
const SignInPage = ({ text, onSignIn }: SignInPageProps) => (
  <Page title="Meridian" wide>
    <NothingYet>
      <p>{text("signIn.about")}</p>
      <p role="status">{text("failure.SignInNeeded")}</p>
      <Button appearance="primary" onClick={onSignIn}>
        {text("action.signIn")}
      </Button>
      <p>{text("signIn.what")}</p>
    </NothingYet>
  </Page>
);

// React.lazy takes a default export.
export default SignInPage;
