import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Drawing } from "./Drawing";

const useStyles = makeStyles({
  centre: {
    display: "grid",
    justifyItems: "center",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXXL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    "& > p": { margin: "0", maxWidth: "32em", textWrap: "balance" },
    "& > button": { minHeight: "32px" },
  },
});

/** Where nobody is there yet: a drawing, a few words and what one can press, in the middle. */
export const NothingYet = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      <Drawing of="apart" />
      {children}
    </div>
  );
};
