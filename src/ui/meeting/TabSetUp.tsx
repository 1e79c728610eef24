import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { type Pair, isKeptIn, type TeamPlace } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { WhichPair } from "./WhichPair";
import { useLinks, useText } from "../context";

const useStyles = makeStyles({ line: { margin: "0" }, open: { justifySelf: "start" } });

export interface TabSetUpProps {
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
      <p className={styles.line}>{text(pairs.length > 0 ? "channel.intro" : "meeting.nobody")}</p>
      {pairs.length > 0 ? (
        <>
          <p className={styles.line}>{text("channel.which")}</p>
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
      <p role="status" className={styles.line}>
        {chosen && !failed && text("channel.save")}
      </p>
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
