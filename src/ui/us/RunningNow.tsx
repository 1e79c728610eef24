import { Button } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { List } from "../controls/layout";
import { useLatestSession } from "../document/useLatestSession";
import { useNames } from "../names";
import { PressLine } from "../nextMeeting/PressLine";

interface RunningNowProps {
  readonly pair: Pair;
  readonly onJoin: () => void;
}

/** The pair's conversation while it runs, with the way into it: somebody may have begun it without the other. */
const RunningNow = ({ pair, onJoin }: RunningNowProps) => {
  const { text, me } = useFormat();
  const names = useNames(pair);
  const { latest } = useLatestSession(pair, true) ?? {};
  const isRunning = latest?.ended === false;
  // Who moved last began it, as long as it stands at its first part.
  const starter = isRunning && latest.step === 0 ? pair.members.find(({ id }) => id === latest.movedBy) : undefined;
  const who = starter === undefined || starter.id === me.id ? "me" : "other";
  return (
    <div role="status">
      {isRunning && (
        <List>
          <PressLine words={text("us.running", { who, name: starter ? names.of(starter) : "" })}>
            <Button appearance="primary" onClick={onJoin}>
              {text("us.goThere")}
            </Button>
          </PressLine>
        </List>
      )}
    </div>
  );
};

// A late part is a default export.
export default RunningNow;
