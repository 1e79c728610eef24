import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  left: { stroke: tokens.colorBrandStroke1 },
  right: { stroke: tokens.colorPaletteMarigoldForeground2 },
});

/** Our mark: two arcs that meet. The page icon in `stage.html` is the same drawing. */
export const Mark = ({ size }: { readonly size: number }) => {
  const styles = useStyles();
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      strokeWidth="4"
      strokeLinecap="round"
      aria-hidden
    >
      <path className={styles.left} d="M8 4a14 14 0 0 1 0 24" />
      <path className={styles.right} d="M24 4a14 14 0 0 0 0 24" />
    </svg>
  );
};
