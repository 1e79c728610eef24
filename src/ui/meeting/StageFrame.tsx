import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../context";
import { Drawing, type DrawingProps } from "../controls/Drawing";
import { Quiet } from "../controls/layout";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1120px)",
    gridTemplateRows: "1fr",
    gridAutoRows: "auto",
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
  drawing: { "@media (min-width: 960px)": { zoom: "1.75" } },
  words: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalL },
  headline: {
    margin: "0",
    fontSize: "clamp(26px, 4.5vw, 64px)",
    lineHeight: "1.25",
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
  },
  hint: {
    margin: "0",
    maxWidth: "32em",
    fontSize: "clamp(18px, 2.2vw, 32px)",
    lineHeight: "1.4",
    textWrap: "balance",
    color: tokens.colorNeutralForeground2,
  },
  middle: { display: "grid", alignContent: "center", rowGap: tokens.spacingVerticalXXL },
});

interface StageFrameProps {
  readonly children: ReactNode;
  /** Stands below what is in the middle. */
  readonly foot?: ReactNode;
}

/** One thing in the middle of a large page, and below it who sees this. */
export const StageFrame = ({ children, foot }: StageFrameProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <main className={styles.page} aria-label={text("stage.title")}>
      <div className={styles.middle}>{children}</div>
      {foot}
      <Quiet>{text("stage.readers")}</Quiet>
    </main>
  );
};

interface StageWordsProps {
  readonly title: string;
  readonly hint: string;
  readonly drawing: DrawingProps["of"];
}

/** A page that says where things are when there is no question to show. */
export const StageWords = ({ title, hint, drawing }: StageWordsProps) => {
  const styles = useStyles();
  return (
    <div className={styles.words} role="status">
      <div className={styles.drawing}>
        <Drawing of={drawing} />
      </div>
      <h1 className={styles.headline}>{title}</h1>
      <p className={styles.hint}>{hint}</p>
    </div>
  );
};

/** The stage page without an address, as when it is opened by hand: it says where a meeting is shown from. */
export const StageNote = () => {
  const text = useText();
  return (
    <StageFrame>
      <StageWords title={text("stage.title")} hint={text("stage.fromPanel")} drawing="apart" />
    </StageFrame>
  );
};
