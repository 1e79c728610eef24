import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Interval } from "../../domain/time/interval";
import type { Band } from "../../domain/timeline/bands";
import type { MessageId } from "../../locales/text";
import { useFormat, useText } from "../context";
import { LABEL_HEIGHT, ROW_HEIGHT, across, down, windowAround, type Across, type DayRow } from "./dayDrawing";

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

interface TwoDaysProps {
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

const useShapeStyles = makeStyles({
  dashed: { strokeDasharray: "3 2" },
  day: {
    fill: tokens.colorPaletteMarigoldBackground2,
    fillOpacity: 0.75,
    stroke: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  dusk: {
    fill: tokens.colorPalettePlatinumBackground2,
    stroke: tokens.colorPalettePlatinumForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  night: {
    fill: tokens.colorPaletteRoyalBlueForeground2,
    fillOpacity: 0.85,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  solid: {
    fill: tokens.colorPaletteBrassForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  hatch: {
    stroke: tokens.colorPaletteBrassForeground2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  empty: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
});

interface Shape {
  readonly look: keyof ReturnType<typeof useShapeStyles>;
  /** In pixels; every shape lies on the middle of the row. */
  readonly height: number;
  readonly corner: number;
  readonly dashed?: true;
}

/** What each kind looks like: height first, then line and filling, colour last. A day is a bead on the string of nights. */
const SHAPES: Readonly<Record<Band["kind"], Shape>> = {
  night: { look: "night", height: 8, corner: 0 },
  work: { look: "day", height: ROW_HEIGHT, corner: 6 },
  early: { look: "dusk", height: 20, corner: 4 },
  late: { look: "dusk", height: 20, corner: 4 },
  "day-off": { look: "empty", height: 12, corner: 4, dashed: true },
  "closed-day": { look: "empty", height: 12, corner: 4, dashed: true },
  busy: { look: "solid", height: 16, corner: 2 },
  away: { look: "solid", height: 16, corner: 2 },
  tentative: { look: "hatch", height: 16, corner: 2, dashed: true },
  no: { look: "hatch", height: 28, corner: 4 },
  "rather-not": { look: "hatch", height: 12, corner: 4 },
};

interface BandShapeProps {
  readonly kind: Band["kind"];
  readonly place: Across;
  /** Upper edge of the row. */
  readonly top: number;
  /** Reference to the drawing's hatch pattern. */
  readonly hatch: string;
}

/** One stretch of somebody's day. */
export const BandShape = ({ kind, place, top, hatch }: BandShapeProps) => {
  const styles = useShapeStyles();
  const { look, height, corner, dashed } = SHAPES[kind];
  return (
    <rect
      className={mergeClasses(styles[look], dashed && styles.dashed)}
      x={`${place.x}%`}
      width={`${place.width}%`}
      y={top + (ROW_HEIGHT - height) / 2}
      height={height}
      rx={corner}
      fill={look === "hatch" ? hatch : undefined}
    />
  );
};

/** The slanted lines of a drawing, in its own colour. A pattern is found by its id in the whole page, so each drawing has its own. */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="2" height="5" fill="currentColor" />
  </pattern>
);

const useLegendStyles = makeStyles({
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingVerticalS,
    margin: "0",
    paddingInlineStart: "0",
    paddingTop: tokens.spacingVerticalS,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  sample: {
    flexShrink: 0,
    color: tokens.colorPaletteBrassForeground2,
    overflow: "visible",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

const KINDS: readonly (readonly [Band["kind"], MessageId])[] = [
  ["work", "legend.work"],
  ["early", "legend.edge"],
  ["night", "legend.night"],
  ["busy", "legend.busy"],
  ["tentative", "legend.tentative"],
  ["day-off", "legend.off"],
  ["no", "legend.asked"],
];

/** What the shapes of the drawing mean, one press away. */
export const Legend = () => {
  const text = useText();
  const styles = useLegendStyles();
  const hatch = useId();
  return (
    <details>
      <summary className={styles.summary}>{text("legend.title")}</summary>
      <ul className={styles.list}>
        {KINDS.map(([kind, words]) => (
          <li key={kind} className={styles.item}>
            <svg className={styles.sample} width="24" height={ROW_HEIGHT} aria-hidden="true">
              <Hatch id={`${hatch}${kind}`} />
              <BandShape kind={kind} place={{ x: 0, width: 100 }} top={0} hatch={`url(#${hatch}${kind})`} />
            </svg>
            {text(words)}
          </li>
        ))}
      </ul>
    </details>
  );
};
