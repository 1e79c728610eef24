import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  looking: { display: "grid", rowGap: tokens.spacingVerticalL },
  words: { margin: "0" },
  card: {
    height: "288px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTopRightRadius: tokens.borderRadiusXLarge,
    borderBottomLeftRadius: tokens.borderRadiusXLarge,
    borderBottomRightRadius: tokens.borderRadiusXLarge,
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

/** The shape of what is coming, with words. */
export const Looking = ({ words }: { readonly words: string }) => {
  const styles = useStyles();
  return (
    <div className={styles.looking}>
      <p className={styles.words}>{words}</p>
      <div className={styles.card} aria-hidden="true" />
      <div className={styles.card} aria-hidden="true" />
    </div>
  );
};
