import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { beginWaiting } from "./calm";

const useStyles = makeStyles({
  loading: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  words: { margin: "0", color: tokens.colorNeutralForeground2 },
  shape: { height: "32px", backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusLarge },
  line: { height: "28px", width: "60%" },
  thin: { height: "16px" },
  short: { width: "40%" },
  row: { paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
  day: { display: "grid", gridTemplateColumns: "68px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalL },
  card: {
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: "64px",
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "dashed",
    outlineColor: tokens.colorNeutralStroke1,
  },
  breathing: {
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: "2s",
      animationIterationCount: "infinite",
    },
  },
});

interface LoadingProps {
  readonly words: string;
  /** What is coming: times as a card and two rows, a page to read or to write on, or the seven days of a week. */
  readonly shape?: "times" | "page" | "week";
}

/** The shape of what is coming, with words. Not Fluent's skeleton: the first script would have to carry it. */
export const Loading = ({ words, shape = "times" }: LoadingProps) => {
  const styles = useStyles();
  useEffect(beginWaiting, []);
  return (
    <div className={styles.loading}>
      <p className={styles.words}>{words}</p>
      <div className={mergeClasses(styles.loading, styles.breathing)} aria-hidden="true">
        {shape === "times" && <Times />}
        {shape === "page" && <Lines />}
        {shape === "week" && DAYS.map((day) => <Day key={day} />)}
      </div>
    </div>
  );
};

const DAYS = [1, 2, 3, 4, 5, 6, 7];

const Times = () => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.card}>
        <div className={mergeClasses(styles.shape, styles.line)} />
        <div className={styles.shape} />
        <div className={styles.shape} />
        <div className={mergeClasses(styles.shape, styles.line)} />
      </div>
      {[1, 2].map((row) => (
        <div key={row} className={mergeClasses(styles.card, styles.row)}>
          <div className={mergeClasses(styles.shape, styles.line)} />
        </div>
      ))}
    </>
  );
};

const Lines = () => {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <div className={mergeClasses(styles.shape, styles.line)} />
      <div className={mergeClasses(styles.shape, styles.thin)} />
      <div className={mergeClasses(styles.shape, styles.thin)} />
      <div className={mergeClasses(styles.shape, styles.thin, styles.short)} />
    </div>
  );
};

const Day = () => {
  const styles = useStyles();
  return (
    <div className={styles.day}>
      <div className={mergeClasses(styles.shape, styles.thin)} />
      <div className={mergeClasses(styles.shape, styles.thin)} />
    </div>
  );
};
