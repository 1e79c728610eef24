import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import { useText } from "../context";

// Its words stand at the edge, like all that stands above.
const useStyles = makeStyles({ subtle: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` } });

export interface WelcomeProps {
  readonly onBegin: () => void;
  readonly onInvitation: () => void;
  readonly onTimes: () => void;
}

/** The first time: nobody is here yet. One thing to do, and the way in for those who were invited. */
export const Welcome = ({ onBegin, onInvitation, onTimes }: WelcomeProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Page title={text("setup.welcome")} wide>
      <NothingYet>
        <p>{text("setup.welcomeHint")}</p>
        <Button appearance="primary" onClick={onBegin}>
          {text("setup.begin")}
        </Button>
        <Button onClick={onInvitation}>{text("setup.haveLink")}</Button>
        <Button className={styles.subtle} appearance="subtle" onClick={onTimes}>
          {text("setup.anybody")}
        </Button>
      </NothingYet>
    </Page>
  );
};
