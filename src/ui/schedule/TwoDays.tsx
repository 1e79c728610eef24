import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Interval } from "../../domain/time/interval";
import { ROW_HEIGHT, across, down, windowAround, type DayRow } from "./dayDrawing";
import { BandShape } from "./BandShape";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", overflow: "visible", color: tokens.colorNeutralForeground3 },
  ground: {
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  slot: {
    fill: tokens.colorCompoundBrandBackground,
    fillOpacity: 0.22,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight" },
  },
  place: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  time: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface TwoDaysProps {
  readonly rows: readonly DayRow[];
  readonly slot: Interval;
  readonly dir: "ltr" | "rtl";
  /** The drawing in a sentence. */
  readonly label: string;
}

/**
 * The signature drawing: one band for each person's day, aligned by the same instant, and the slot upright through all.
 *
 * Heights tell the kinds apart without any colour: working hours are tall, early and late lower, the night lies flat.
 */
export const TwoDays = ({ rows, slot, dir, label }: TwoDaysProps) => {
  const styles = useStyles();
  const hatch = useId();
  const layout = down(rows.length);
  const window = windowAround(slot);
  const upright = across(slot, window, dir);
  const [startSide, afterSlot] = dir === "rtl" ? [100, upright.x] : [0, upright.x + upright.width];
  return (
    <svg className={styles.drawing} role="img" aria-label={label} width="100%" height={layout.height}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" fill="currentColor" />
        </pattern>
      </defs>
      {rows.map((row, index) => {
        const { top, label: baseline } = layout.rows[index] ?? { top: 0, label: 0 };
        return (
          <g key={row.id} aria-hidden="true">
            {row.bands.map((band) => (
              <BandShape
                key={`${band.kind} ${band.window.start}`}
                kind={band.kind}
                place={across(band.window, window, dir)}
                top={top}
                hatch={`url(#${hatch})`}
              />
            ))}
            <line className={styles.ground} x1="0%" x2="100%" y1={top + ROW_HEIGHT} y2={top + ROW_HEIGHT} />
            <text className={styles.place} x={`${startSide}%`} y={baseline}>
              {row.place}
            </text>
            <text className={styles.time} x={`${afterSlot}%`} dx={dir === "rtl" ? -6 : 6} y={baseline}>
              {isolated(row.span)}
            </text>
          </g>
        );
      })}
      <rect className={styles.slot} x={`${upright.x}%`} width={`${upright.width}%`} y="1" height={layout.height - 2} />
    </svg>
  );
};

/** SVG has no `<bdi>`: without the isolate, a right-to-left page would turn the ends of a span round. */
const isolated = (words: string): string => `\u2068${words}\u2069`;
