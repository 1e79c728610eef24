import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Text } from "../locales/text";
import { Drawing } from "../ui/controls/Drawing";
import { Page } from "../ui/controls/Page";

const useStyles = makeStyles({
  centre: {
    display: "grid",
    justifyItems: "center",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXXL,
    textAlign: "center",
  },
  words: { margin: "0", maxWidth: "32em", textWrap: "balance" },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { minHeight: "32px" },
});

interface SignInPageProps {
  readonly text: Text;
  readonly onSignIn: () => void;
}

/** Nobody is here yet: what this is, the one press, and what Microsoft will be asked for. */
const SignInPage = ({ text, onSignIn }: SignInPageProps) => {
  const styles = useStyles();
  return (
    <Page title="Meridian" wide>
      <div className={styles.centre}>
        <Drawing of="apart" />
        <p className={styles.words}>{text("signIn.about")}</p>
        <p className={styles.words} role="status">
          {text("failure.SignInNeeded")}
        </p>
        <Button className={styles.button} appearance="primary" onClick={onSignIn}>
          {text("action.signIn")}
        </Button>
        <p className={mergeClasses(styles.words, styles.quiet)}>{text("signIn.what")}</p>
      </div>
    </Page>
  );
};

// React.lazy takes a default export.
export default SignInPage;
