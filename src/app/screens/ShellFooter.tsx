import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LanguageFooter } from "../../ui/controls/LanguageFooter";
import { TextLink } from "../../ui/controls/TextLink";
import { useText } from "../../ui/context";

const useStyles = makeStyles({
  // Its words stand at the edge, like those of the page.
  difficult: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  another: { display: "inline-flex", alignItems: "center", minHeight: "24px" },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
    "@media print": { display: "none" },
  },
});

interface ShellFooterProps {
  /** How many pairs the person has that have not ended. */
  readonly pairs: number;
  /** A pair's screens can be opened, so the way to another pair has no other place. */
  readonly hasPair: boolean;
  /** Opens help; absent where help is on the screen already, or without a pair. */
  readonly onDifficult?: (() => void) | undefined;
}

/** Below every screen: help when something is difficult (S48), and the language. */
const ShellFooter = ({ pairs, hasPair, onDifficult }: ShellFooterProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <LanguageFooter>
      {(onDifficult || hasPair) && (
        <div className={styles.ways}>
          {onDifficult && (
            <Button className={styles.difficult} appearance="subtle" onClick={onDifficult}>
              {text("nav.difficult")}
            </Button>
          )}
          {hasPair && (
            <TextLink className={styles.another} href="#setup">
              {text("nav.setUp", { count: pairs })}
            </TextLink>
          )}
        </div>
      )}
    </LanguageFooter>
  );
};

// A late part is a default export.
export default ShellFooter;
