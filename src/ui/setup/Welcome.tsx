import { Button } from "@fluentui/react-components";
import { Row } from "../controls/layout";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import { QuietButton } from "../controls/QuietButton";
import { useText } from "../context";

export interface WelcomeProps {
  readonly onBegin: () => void;
  readonly onInvitation: () => void;
  readonly onTimes: () => void;
}

/** The first time: nobody is here yet. One thing to do, and the way in for those who were invited, after what this is and for whom. */
export const Welcome = ({ onBegin, onInvitation, onTimes }: WelcomeProps) => {
  const text = useText();
  return (
    <Page title={text("setup.welcome")} wide>
      <NothingYet>
        <p>{text("setup.about")}</p>
        <p>{text("setup.welcomeHint")}</p>
        <Button appearance="primary" onClick={onBegin}>
          {text("setup.begin")}
        </Button>
        <Button onClick={onInvitation}>{text("setup.haveLink")}</Button>
        <Row>
          <QuietButton onClick={onTimes}>{text("setup.anybody")}</QuietButton>
        </Row>
      </NothingYet>
    </Page>
  );
};
