import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Drawing } from "./Drawing";

const useStyles = makeStyles({
  first: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    "& > p": { margin: "0", maxWidth: "32em", textWrap: "balance" },
    "& > button": { minHeight: "32px" },
  },
});

/** Where nobody is there yet: a drawing, a few words and what one can press, below the heading. */
export const NothingYet = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.first}>
      <Drawing of="apart" />
      {children}
    </div>
  );
};
