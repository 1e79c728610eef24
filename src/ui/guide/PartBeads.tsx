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
  large: { width: "14px", height: "14px" },
  largeNow: { width: "40px" },
});

interface PartBeadsProps {
  readonly index: number;
  readonly parts: number;
  /** For those who sit away from the screen. */
  readonly isLarge?: boolean;
}

/** Where a meeting is, as a row of beads. The words beside it say the same. */
export const PartBeads = ({ index, parts, isLarge = false }: PartBeadsProps) => {
  const styles = useStyles();
  return (
    <span className={styles.parts} aria-hidden="true">
      {Array.from({ length: parts }, (_, part) => (
        <span
          key={part}
          className={mergeClasses(
            styles.part,
            isLarge && styles.large,
            part <= index && styles.done,
            part === index && (isLarge ? styles.largeNow : styles.now),
          )}
        />
      ))}
    </span>
  );
};
