import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LanguageFooter } from "../ui/controls/LanguageFooter";
import { usePageEdges } from "../ui/controls/usePageEdges";
import { useText } from "../ui/context";

const useStyles = makeStyles({
  difficult: {
    paddingInlineStart: tokens.spacingHorizontalXS,
    "@media print": { display: "none" },
  },
});

interface ShellFooterProps {
  /** Leads to what helps; absent where that is on the screen already, or where there is no pair. */
  readonly onDifficult?: (() => void) | undefined;
}

/** What stands below every screen: the way out of a difficulty (S48), and the language. */
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
