import { Button } from "@fluentui/react-components";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { stepsPlaceOf, type Pair } from "../../domain/people/pair";
import { PressMenu } from "../controls/popUp/PressMenu";
import { useText } from "../context";

interface MomentMenuProps {
  readonly pair: Pair;
  readonly session: Pick<LiveSession, "raiseSignal">;
  readonly isSimple: boolean;
  readonly onSimple: (isSimple: boolean) => void;
}

/**
 * "I need a moment": simpler words for myself, an explanation from the others, or a pause for all (S4, S44).
 *
 * A signal reaches the others only where the steps are shared, so it is offered only there.
 */
export const MomentMenu = ({ pair, session, isSimple, onSimple }: MomentMenuProps) => {
  const text = useText();
  const simpler = text(isSimple ? "cue.simplerBack" : "cue.simpler");
  if (!stepsPlaceOf(pair)) return <Button onClick={() => onSimple(!isSimple)}>{simpler}</Button>;
  return (
    <PressMenu
      label={text("cue.title")}
      groups={[
        {
          presses: [
            { id: "simpler", label: simpler, onPress: () => onSimple(!isSimple) },
            { id: "explain", label: text("cue.explain"), onPress: () => void session.raiseSignal("explain") },
            { id: "wait", label: text("cue.wait"), onPress: () => void session.raiseSignal("wait") },
          ],
        },
      ]}
    />
  );
};
