import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Explanation } from "./explain";
import { useText } from "../context";

const useStyles = makeStyles({
  reasons: { display: "grid", rowGap: tokens.spacingVerticalXS },
  line: { margin: "0" },
  next: { color: tokens.colorNeutralForeground2 },
  warning: {
    margin: "0",
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: "double",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
  details: { margin: "0", paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** Why this time: at most two sentences, warnings if there are any, numbers one press away. */
export const Reasons = ({ explanation }: { readonly explanation: Explanation }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.reasons}>
      {explanation.sentences.map((sentence, index) => (
        <p key={sentence} className={mergeClasses(styles.line, index > 0 && styles.next)}>
          {sentence}
        </p>
      ))}
      {explanation.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <details>
        <summary className={styles.summary}>{text("card.why")}</summary>
        <ul className={styles.details}>
          {explanation.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};
