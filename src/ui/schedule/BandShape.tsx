import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Band } from "../../domain/timeline/bands";
import { ROW_HEIGHT, type Across } from "./dayDrawing";

const useStyles = makeStyles({
  outline: {
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dashed: { strokeDasharray: "3 2" },
  work: { fill: tokens.colorNeutralBackground1, "@media (forced-colors: active)": { fill: "Canvas" } },
  solid: {
    fill: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  soft: {
    fill: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
});

type Look = "work" | "soft" | "solid" | "hatch" | "empty";

interface Shape {
  readonly look: Look;
  /** Height and distance from the ground, in pixels. */
  readonly height: number;
  readonly lift: number;
  readonly dashed?: true;
}

/** What each kind looks like: height first, then line and filling, colour last. */
const SHAPES: Readonly<Record<Band["kind"], Shape>> = {
  night: { look: "solid", height: 6, lift: 0 },
  work: { look: "work", height: 32, lift: 0 },
  early: { look: "soft", height: 18, lift: 0 },
  late: { look: "soft", height: 18, lift: 0 },
  "day-off": { look: "empty", height: 10, lift: 0, dashed: true },
  "closed-day": { look: "empty", height: 10, lift: 0, dashed: true },
  busy: { look: "solid", height: 16, lift: 6 },
  away: { look: "solid", height: 16, lift: 6 },
  tentative: { look: "hatch", height: 16, lift: 6, dashed: true },
  no: { look: "hatch", height: 26, lift: 0 },
  "rather-not": { look: "hatch", height: 12, lift: 0 },
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
  const { look, height, lift, dashed } = SHAPES[kind];
  const filling = { work: styles.work, soft: styles.soft, solid: styles.solid, hatch: undefined, empty: undefined }[
    look
  ];
  return (
    <rect
      className={mergeClasses(look !== "solid" && styles.outline, dashed && styles.dashed, filling)}
      x={`${place.x}%`}
      width={`${place.width}%`}
      y={top + ROW_HEIGHT - lift - height}
      height={height}
      rx={lift > 0 ? 2 : 0}
      fill={look === "hatch" ? hatch : look === "empty" ? "none" : undefined}
    />
  );
};
