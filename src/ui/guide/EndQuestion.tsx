import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useGuideStyles } from "../controls/guideStyles";
import { useText } from "../context";

const useStyles = makeStyles({
  question: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStrokeAccessible),
  },
  words: { margin: "0" },
});

export interface EndQuestionProps {
  /** Ending says "none this time" for this person as well. */
  readonly isUnsaid: boolean;
  readonly onEnd: () => Promise<void>;
  readonly onGoOn: () => void;
}

/** The second press before a meeting ends for everybody. It takes the focus as a whole: read out, and deaf to a double press. */
export const EndQuestion = ({ isUnsaid, onEnd, onGoOn }: EndQuestionProps) => {
  const text = useText();
  const styles = useStyles();
  const shared = useGuideStyles();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div
      ref={question}
      role="group"
      tabIndex={-1}
      aria-label={text("guide.endAsk")}
      className={styles.question}
      onKeyDown={({ key }) => {
        if (key === "Escape") onGoOn();
      }}
    >
      <p className={styles.words}>{text("guide.endAsk")}</p>
      {isUnsaid && <p className={styles.words}>{text("close.notSaid")}</p>}
      <div className={shared.row}>
        <Button onClick={onGoOn}>{text("guide.endNo")}</Button>
        <Button onClick={() => void onEnd()}>{text(isUnsaid ? "close.endNone" : "guide.endYes")}</Button>
      </div>
    </div>
  );
};
