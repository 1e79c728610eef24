import { makeStyles, tokens } from "@fluentui/react-components";
import type { DayLeft } from "../../../domain/proposals/yearOf";

const useStyles = makeStyles({
  free: {
    fill: tokens.colorPaletteMarigoldBackground2,
    stroke: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  solid: { fill: tokens.colorPaletteBrassForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  rest: { fill: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { fill: "GrayText" } },
});

export interface DayMarkProps {
  readonly left: DayLeft;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One day: a full bead is free, a half bead partly, a bar is not free, a dot is outside the working week, a ring is extra. */
export const DayMark = ({ left, x, y, size }: DayMarkProps) => {
  const styles = useStyles();
  const [middleX, middleY] = [x + size / 2, y + size / 2];
  const edge = size - 3;
  const [startX, startY] = [x + 1.5, y + 1.5];
  switch (left) {
    case "free":
      return <rect className={styles.free} x={startX} y={startY} width={edge} height={edge} rx="3" />;
    case "partly":
      return (
        <>
          <rect className={styles.free} x={startX} y={startY} width={edge} height={edge} rx="3" />
          <path className={styles.solid} d={`M${startX} ${startY + edge}v${-edge}l${edge} ${edge}z`} />
        </>
      );
    case "not":
      return <rect className={styles.solid} x={x + 0.5} y={y + 0.5} width={size - 1} height={size - 1} />;
    case "rest":
      return <circle className={styles.rest} cx={middleX} cy={middleY} r="1.25" />;
    case "extra":
      return <circle className={styles.free} cx={middleX} cy={middleY} r={edge / 2} strokeWidth="2" />;
  }
};
