import { Button } from "@fluentui/react-components";
import { Drawing } from "../controls/Drawing";
import { Page } from "../controls/Page";
import type { Services } from "../services";
import { useSetupStyles } from "./setupStyles";

export interface WelcomeProps {
  readonly services: Services;
  readonly onBegin: () => void;
  readonly onInvitation: () => void;
}

/** The first time: nobody is here yet. One thing to do, and the way in for those who were invited. */
export const Welcome = ({ services: { text }, onBegin, onInvitation }: WelcomeProps) => {
  const styles = useSetupStyles();
  return (
    <Page title={text("setup.welcome")} wide>
      <div className={styles.centre}>
        <Drawing of="apart" />
        <p className={styles.prompt}>{text("setup.welcomeHint")}</p>
        <Button className={styles.button} appearance="primary" onClick={onBegin}>
          {text("setup.begin")}
        </Button>
        <Button className={styles.button} onClick={onInvitation}>
          {text("setup.haveLink")}
        </Button>
        <p className={styles.prompt}>{text("nav.noPair")}</p>
      </div>
    </Page>
  );
};
