import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LanguageFooter } from "../../ui/controls/LanguageFooter";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { useText } from "../../ui/context";

const useStyles = makeStyles({
  difficult: {
    paddingInlineStart: tokens.spacingHorizontalXS,
    "@media print": { display: "none" },
  },
});

interface ShellFooterProps {
  /** Opens help; absent where help is on the screen already, or without a pair. */
  readonly onDifficult?: (() => void) | undefined;
}

/** Below every screen: help when something is difficult (S48), and the language. */
const ShellFooter = ({ onDifficult }: ShellFooterProps) => {
  const text = useText();
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <>
      {onDifficult && (
        <div className={mergeClasses(edges, styles.difficult)}>
          <Button appearance="subtle" onClick={onDifficult}>
            {text("nav.difficult")}
          </Button>
        </div>
      )}
      <LanguageFooter />
    </>
  );
};

// A late part is a default export.
export default ShellFooter;
