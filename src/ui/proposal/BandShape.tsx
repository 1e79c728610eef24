import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Band } from "../../domain/timeline/bands";
import { ROW_HEIGHT, type Across } from "./dayDrawing";

const useStyles = makeStyles({
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
  readonly look: keyof ReturnType<typeof useStyles>;
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

export interface BandShapeProps {
  readonly kind: Band["kind"];
  readonly place: Across;
  /** Upper edge of the row. */
  readonly top: number;
  /** Reference to the drawing's hatch pattern. */
  readonly hatch: string;
}

/** One stretch of somebody's day. */
export const BandShape = ({ kind, place, top, hatch }: BandShapeProps) => {
  const styles = useStyles();
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
