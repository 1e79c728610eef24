import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  parts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  part: {
    boxSizing: "border-box",
    width: "8px",
    height: "8px",
    borderTopLeftRadius: tokens.borderRadiusCircular,
    borderTopRightRadius: tokens.borderRadiusCircular,
    borderBottomLeftRadius: tokens.borderRadiusCircular,
    borderBottomRightRadius: tokens.borderRadiusCircular,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStrokeAccessible),
  },
  done: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  now: { width: "24px" },
});

/** Where a meeting is, as a row of beads. The words beside it say the same. */
export const PartBeads = ({ index, parts }: { readonly index: number; readonly parts: number }) => {
  const styles = useStyles();
  return (
    <span className={styles.parts} aria-hidden="true">
      {Array.from({ length: parts }, (_, part) => (
        <span
          key={part}
          className={mergeClasses(styles.part, part <= index && styles.done, part === index && styles.now)}
        />
      ))}
    </span>
  );
};
