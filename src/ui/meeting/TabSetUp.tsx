import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { type Pair, isKeptIn, type TeamPlace } from "../../domain/people/pair";
import { Body } from "../controls/layout";
import { Page } from "../controls/Page";
import { WhichPair } from "./WhichPair";
import { useLinks, useText } from "../context";

const useStyles = makeStyles({ open: { justifySelf: "start" } });

interface TabSetUpProps {
  readonly pairs: readonly Pair[];
  readonly team: TeamPlace;
  /** The person chose: from now on Teams can make this tab. It hears whether Teams did. */
  readonly onChoose: (pair: Pair, onSaved: (saved: boolean) => void) => void;
}

/** Sets a tab of a channel up: one choice, then Teams' own "Save". */
export const TabSetUp = ({ pairs, team, onChoose }: TabSetUpProps) => {
  const text = useText();
  const { openLink, links } = useLinks();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Pair>();
  const [failed, setFailed] = useState(false);
  const choose = (pair: Pair): void => {
    setChosen(pair);
    setFailed(false);
    onChoose(pair, (saved) => setFailed(!saved));
  };
  // Those who live in this team come first.
  const inOrder = [...pairs.filter((pair) => isKeptIn(pair, team)), ...pairs.filter((pair) => !isKeptIn(pair, team))];
  return (
    <Page title={text("channel.title")}>
      <Body>{text(pairs.length > 0 ? "channel.intro" : "meeting.nobody")}</Body>
      {pairs.length > 0 ? (
        <>
          <Body>{text("channel.which")}</Body>
          <WhichPair
            chosen={chosen}
            pairs={inOrder}
            onChoose={choose}
            noteOn={(pair) => (isKeptIn(pair, team) ? text("channel.suggested") : undefined)}
          />
        </>
      ) : (
        <Button
          className={styles.open}
          appearance="primary"
          onClick={() => openLink(links.inTeams({ screen: "setup" }))}
        >
          {text("meeting.open")}
        </Button>
      )}
      <Body role="status">{chosen && !failed && text("channel.save")}</Body>
      {failed && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text("channel.notSaved")}</MessageBarBody>
          </MessageBar>
        </div>
      )}
    </Page>
  );
};
