import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  loading: { display: "grid", rowGap: tokens.spacingVerticalS },
  words: { margin: "0" },
  shape: { height: "32px", backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusLarge },
  line: { height: "28px", width: "60%" },
  row: { paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
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
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: "2s",
      animationIterationCount: "infinite",
    },
  },
});

/** The shape of what is coming, a card and two rows, with words. Not Fluent's skeleton: the first script would have to carry it. */
export const Loading = ({ words }: { readonly words: string }) => {
  const styles = useStyles();
  return (
    <div className={styles.loading}>
      <p className={styles.words}>{words}</p>
      <div className={styles.card} aria-hidden="true">
        <div className={mergeClasses(styles.shape, styles.line)} />
        <div className={styles.shape} />
        <div className={styles.shape} />
        <div className={mergeClasses(styles.shape, styles.line)} />
      </div>
      {[1, 2].map((row) => (
        <div key={row} className={mergeClasses(styles.card, styles.row)} aria-hidden="true">
          <div className={mergeClasses(styles.shape, styles.line)} />
        </div>
      ))}
    </div>
  );
};
