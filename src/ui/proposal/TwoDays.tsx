import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Interval } from "../../domain/time/interval";
import { LABEL_HEIGHT, ROW_HEIGHT, across, down, windowAround, type DayRow } from "./dayDrawing";
import { BandShape, Hatch } from "./BandShape";
import { useFormat } from "../context";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", overflow: "visible", color: tokens.colorPaletteBrassForeground2 },
  string: {
    stroke: tokens.colorNeutralStroke2,
    strokeOpacity: 0.5,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  slot: {
    fill: tokens.colorCompoundBrandBackground,
    fillOpacity: 0.25,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight" },
  },
  place: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  time: {
    fill: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface TwoDaysProps {
  readonly rows: readonly DayRow[];
  readonly slot: Interval;
  /** The drawing in a sentence. */
  readonly label: string;
}

/**
 * The signature drawing: one band for each person's day, aligned by the same instant, and the slot upright through all.
 *
 * Heights tell the kinds apart without any colour: working hours are tall, early and late lower, the night is a string.
 */
export const TwoDays = ({ rows, slot, label }: TwoDaysProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  const hatch = useId();
  const layout = down(rows.length);
  const window = windowAround(slot);
  const upright = across(slot, window, dir);
  const middle = upright.x + upright.width / 2;
  const afterSlot = dir === "rtl" ? upright.x : upright.x + upright.width;
  return (
    <svg className={styles.drawing} role="img" aria-label={label} width="100%" height={layout.height}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {rows.map((row, index) => {
        const { top, label: baseline } = layout.rows[index] ?? { top: 0, label: 0 };
        const atEnd = index === 0 || index === rows.length - 1;
        return (
          <g key={row.id} aria-hidden="true">
            <svg y={top - 1} width="100%" height={ROW_HEIGHT + 2}>
              <line className={styles.string} x1="0%" x2="100%" y1="50%" y2="50%" />
              {row.bands.map((band) => (
                <BandShape
                  key={`${band.kind} ${band.window.start}`}
                  kind={band.kind}
                  place={across(band.window, window, dir)}
                  top={1}
                  hatch={`url(#${hatch})`}
                />
              ))}
            </svg>
            <text className={styles.place} x={dir === "rtl" ? "100%" : "0%"} y={baseline}>
              {row.place}
            </text>
            <text
              className={styles.time}
              x={`${atEnd ? middle : afterSlot}%`}
              dx={atEnd ? 0 : dir === "rtl" ? -6 : 6}
              y={baseline}
              textAnchor={atEnd ? "middle" : undefined}
            >
              {isolated(row.time)}
            </text>
          </g>
        );
      })}
      <rect
        className={styles.slot}
        x={`${upright.x}%`}
        width={`${upright.width}%`}
        y={LABEL_HEIGHT}
        height={layout.height - (rows.length > 1 ? 2 : 1) * LABEL_HEIGHT}
        rx="4"
      />
    </svg>
  );
};

/** SVG has no `<bdi>`: without the isolate, a right-to-left page would move the "AM" of a time. */
const isolated = (words: string): string => `\u2068${words}\u2069`;
