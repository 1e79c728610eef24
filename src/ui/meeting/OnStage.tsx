import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MeetingStage } from "../../domain/conversation/meetingStage";
import { SteadyButton } from "../controls/SteadyButton";
import { useStage } from "./useStage";
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
  line: {
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface OnStageProps {
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
      <p role="status" className={styles.line}>
        {outcome === undefined ? text("stage.hint") : text(`stage.${outcome}`)}
      </p>
    </div>
  );
};
