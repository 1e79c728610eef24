import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LanguageFooter } from "../ui/controls/LanguageFooter";
import type { Services } from "../ui/services";

const useStyles = makeStyles({
  difficult: {
    maxWidth: "1120px",
    boxSizing: "border-box",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
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
  return (
    <>
      {onDifficult && (
        <div className={styles.difficult}>
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
