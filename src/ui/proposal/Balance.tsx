import { makeStyles, tokens } from "@fluentui/react-components";
import { useFormat } from "../context";

const useStyles = makeStyles({
  drawing: { display: "block", overflow: "visible", flexShrink: 0 },
  line: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "2px",
    strokeLinecap: "round",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  weight: {
    fill: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** Enough to see which side is lower; nothing falls over. */
const STEEPEST = 9;

interface BalanceProps {
  /** What the person at the start of the line carries, and the one at its end. */
  readonly loads: readonly [number, number];
  /** Beside one line of words. */
  readonly isSmall?: boolean;
}

/** Two loads on a balance, the lower side carried more. The sentence beside it says everything. */
export const Balance = ({ loads: [mine, theirs], isSmall = false }: BalanceProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  const [left, right] = dir === "rtl" ? [theirs, mine] : [mine, theirs];
  const most = Math.max(left, right, 1);
  const tilt = (STEEPEST * (right - left)) / most;
  return (
    <svg
      className={styles.drawing}
      width={isSmall ? 48 : 96}
      height={isSmall ? 28 : 56}
      viewBox="0 0 96 56"
      aria-hidden="true"
    >
      <path className={styles.line} d="M48 28v22M36 52h24" />
      <g transform={`rotate(${tilt} 48 28)`}>
        <path className={styles.line} d="M10 28h76" />
        <Weight load={left / most} x={16} className={styles.weight} />
        <Weight load={right / most} x={80} className={styles.weight} />
      </g>
    </svg>
  );
};

/** Its area is the load. */
const Weight = ({ load, x, className }: { readonly load: number; readonly x: number; readonly className: string }) => {
  const side = 20 * Math.sqrt(load);
  return <rect className={className} x={x - side / 2} y={26 - side} width={side} height={side} rx="2" />;
};
