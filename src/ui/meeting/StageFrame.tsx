import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../context";
import { Quiet } from "../controls/layout";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    display: "grid",
    gridTemplateColumns: "minmax(0, 960px)",
    gridTemplateRows: "1fr auto",
    justifyContent: "center",
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    paddingInlineEnd: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  middle: { display: "grid", alignContent: "center", rowGap: tokens.spacingVerticalXXL },
});

interface StageFrameProps {
  readonly children: ReactNode;
}

/** One thing in the middle of a large page, and below it who sees this. */
export const StageFrame = ({ children }: StageFrameProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <main className={styles.page} aria-label={text("stage.title")}>
      <div className={styles.middle}>{children}</div>
      <Quiet>{text("stage.readers")}</Quiet>
    </main>
  );
};
