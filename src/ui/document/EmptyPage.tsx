import { makeStyles, tokens } from "@fluentui/react-components";
import type { Text } from "../../locales/text";

const useStyles = makeStyles({
  empty: {
    display: "grid",
    justifyItems: "center",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXL,
    textAlign: "center",
  },
  drawing: { color: tokens.colorNeutralForeground3 },
  words: { margin: "0" },
  hint: { margin: "0", color: tokens.colorNeutralForeground2 },
});

/** A document before its first word: one open page, written from both sides. */
export const EmptyPage = ({ text }: { readonly text: Text }) => {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <svg className={styles.drawing} width="120" height="80" viewBox="0 0 120 80" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
          <path d="M60 18C48 8 30 8 12 12v52c18-4 36-4 48 6 12-10 30-10 48-6V12C90 8 72 8 60 18v52" />
          <path d="M24 26c8-1 14 0 20 2M24 36c6-1 10 0 14 1M96 26c-8-1-14 0-20 2M96 36c-4 0-6 0-8 1" />
        </g>
      </svg>
      <p className={styles.words}>{text("document.empty")}</p>
      <p className={styles.hint}>{text("document.emptyHint")}</p>
    </div>
  );
};
