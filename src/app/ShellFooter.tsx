import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LanguageFooter } from "../ui/controls/LanguageFooter";
import type { Services } from "../ui/services";
import { usePageEdges } from "../ui/controls/usePageEdges";

const useStyles = makeStyles({
  difficult: {
    paddingInlineStart: tokens.spacingHorizontalXS,
    "@media print": { display: "none" },
  },
});

interface ShellFooterProps {
  readonly services: Services;
  /** Leads to what helps; absent where that is on the screen already, or where there is no pair. */
  readonly onDifficult?: (() => void) | undefined;
}

/** What stands below every screen: the way out of a difficulty (S48), and the language. */
const ShellFooter = ({ services, onDifficult }: ShellFooterProps) => {
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <>
      {onDifficult && (
        <div className={mergeClasses(edges, styles.difficult)}>
          <Button appearance="subtle" onClick={onDifficult}>
            {services.text("nav.difficult")}
          </Button>
        </div>
      )}
      <LanguageFooter services={services} />
    </>
  );
};

// React.lazy takes a default export.
export default ShellFooter;
