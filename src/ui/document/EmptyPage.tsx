import { makeStyles, tokens } from "@fluentui/react-components";
import { Drawing } from "../controls/Drawing";
import { useText } from "../context";

const useStyles = makeStyles({
  empty: {
    display: "grid",
    justifyItems: "center",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
    textAlign: "center",
  },
  words: { margin: "0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { margin: "0", color: tokens.colorNeutralForeground2 },
});

/** A document before its first word. */
export const EmptyPage = () => {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Drawing of="page" />
      <p className={styles.words}>{text("document.empty")}</p>
      <p className={styles.hint}>{text("document.emptyHint")}</p>
    </div>
  );
};
