import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MeetingStage, StageOutcome } from "../../domain/conversation/meetingStage";
import { Quiet } from "../controls/layout";
import { SteadyButton } from "../controls/SteadyButton";
import { usePageEdges } from "../controls/usePageEdges";
import { useText } from "../context";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
  },
  button: { minHeight: "32px" },
});

interface OnStageProps {
  readonly stage: MeetingStage;
  /** The page that everybody in the meeting opens. */
  readonly address: string;
}

/** The press that shows the shared question to the whole meeting, with what others then see said before it. */
export const OnStage = ({ stage, address }: OnStageProps) => {
  const text = useText();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const { shown, busy, outcome, press } = useStage(stage, address);
  return (
    <div className={mergeClasses(edges, styles.bar)}>
      <SteadyButton className={styles.button} off={busy} onClick={press}>
        {text(shown ? "stage.hide" : "stage.show")}
      </SteadyButton>
      <Quiet role="status">{outcome === undefined ? text("stage.hint") : text(`stage.${outcome}`)}</Quiet>
    </div>
  );
};

/** What this person sees of the meeting's stage from their side panel. */
interface StageView {
  readonly shown: boolean;
  readonly busy: boolean;
  /** What came of the last press, as long as it still holds. */
  readonly outcome?: "shown" | "hidden" | Exclude<StageOutcome, "done">;
  readonly press: () => void;
}

/** The others in the meeting, and Teams' own "Stop sharing", change the stage as well. Teams says so only when it is asked. */
const LOOK_EVERY_MS = 3_000;

/** One press shows `address` to everybody in the meeting, the next one takes it away. */
const useStage = (stage: MeetingStage, address: string): StageView => {
  const [view, setView] = useState<Omit<StageView, "press">>({ shown: false, busy: false });
  const presses = useRef(0);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const before = presses.current;
      const shown = await stage.isShown();
      // An answer from before a press knows less than the press.
      if (gone || shown === undefined || before !== presses.current) return;
      setView((now) => (now.busy || now.shown === shown ? now : { shown, busy: false }));
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [stage]);
  const { shown } = view;
  const press = useCallback(() => {
    presses.current += 1;
    setView({ shown, busy: true });
    void (shown ? stage.hide() : stage.show(address)).then((answer) =>
      setView(
        answer === "done"
          ? { shown: !shown, busy: false, outcome: shown ? "hidden" : "shown" }
          : { shown, busy: false, outcome: answer },
      ),
    );
  }, [stage, address, shown]);
  return { ...view, press };
};
