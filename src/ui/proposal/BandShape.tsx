import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Band } from "../../domain/timeline/bands";
import type { MessageId } from "../../locales/text";
import { useText } from "../context";
import { ASKED_COLOUR, BUSY_COLOUR } from "./dayColours";
import { ROW_HEIGHT, type Across } from "./dayDrawing";
import { useDayStyles } from "./dayStyles";

const useOwnStyles = makeStyles({
  dashed: { strokeDasharray: "3 2" },
  solid: {
    fill: BUSY_COLOUR,
    stroke: tokens.colorPaletteBrassForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  hatch: {
    stroke: BUSY_COLOUR,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  empty: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  // Round dots: a line of no length with round ends.
  dotted: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: "0 5",
    strokeLinecap: "round",
    strokeWidth: "2.5px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
});

const useShapeStyles = () => ({ ...useDayStyles(), ...useOwnStyles() });

interface Shape {
  readonly look: keyof ReturnType<typeof useShapeStyles>;
  /** In pixels. */
  readonly height: number;
  readonly corner: number;
  readonly dashed?: true;
  /** Near the foot of the row, so that words have room above it; else on the middle. */
  readonly low?: true;
}

/** What each kind looks like: height first, then line and filling, colour last. A day is a bead on the string of nights. */
const SHAPES: Readonly<Record<Band["kind"], Shape>> = {
  night: { look: "night", height: 8, corner: 0 },
  work: { look: "day", height: ROW_HEIGHT, corner: 6 },
  early: { look: "dusk", height: 20, corner: 4 },
  late: { look: "dusk", height: 20, corner: 4 },
  "day-off": { look: "empty", height: 12, corner: 4, dashed: true },
  "closed-day": { look: "empty", height: ROW_HEIGHT, corner: 6, dashed: true },
  busy: { look: "solid", height: 12, corner: 2, low: true },
  away: { look: "solid", height: 12, corner: 2, low: true },
  tentative: { look: "hatch", height: 12, corner: 2, dashed: true, low: true },
  no: { look: "hatch", height: 28, corner: 4 },
  "rather-not": { look: "hatch", height: 12, corner: 4, low: true },
};

const DOTTED: Shape = { look: "dotted", height: ROW_HEIGHT - 2, corner: 6 };

interface BandShapeProps {
  readonly kind: Band["kind"];
  readonly place: Across;
  /** Upper edge of the row. */
  readonly top: number;
  /** Reference to the drawing's hatch pattern. */
  readonly hatch: string;
  /** Working hours of a calendar that cannot be read: whether they are free, nobody knows. */
  readonly isUnknown?: boolean;
}

/** One stretch of somebody's day. */
export const BandShape = ({ kind, place, top, hatch, isUnknown = false }: BandShapeProps) => {
  const styles = useShapeStyles();
  const { look, height, corner, dashed, low } = isUnknown && kind === "work" ? DOTTED : SHAPES[kind];
  return (
    <rect
      className={mergeClasses(styles[look], dashed && styles.dashed)}
      x={`${place.x}%`}
      width={`${place.width}%`}
      y={top + (low ? ROW_HEIGHT - height - 3 : (ROW_HEIGHT - height) / 2)}
      height={height}
      rx={corner}
      fill={look === "hatch" ? hatch : undefined}
    />
  );
};

interface UprightBandProps {
  readonly kind: Band["kind"];
  /** The line on which it stands, and its full thickness, in pixels. */
  readonly middle: number;
  readonly thickness: number;
  readonly top: number;
  readonly height: number;
}

/** The same stretch in a narrow column, where time runs down. */
export const UprightBand = ({ kind, middle, thickness, top, height }: UprightBandProps) => {
  const styles = useShapeStyles();
  const { look, height: full, corner, dashed } = SHAPES[kind];
  const width = (thickness * full) / ROW_HEIGHT;
  return (
    <rect
      className={mergeClasses(styles[look], dashed && styles.dashed)}
      x={middle - width / 2}
      width={width}
      y={top}
      height={height}
      rx={Math.min(corner, 3)}
    />
  );
};

const useHatchStyles = makeStyles({
  paper: { fill: ASKED_COLOUR, "@media (forced-colors: active)": { fill: "Canvas" } },
  line: { fill: BUSY_COLOUR, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** Slanted lines, alike in every theme. A pattern is found by its id in the whole page, so each drawing has its own. */
export const Hatch = ({ id }: { readonly id: string }) => {
  const styles = useHatchStyles();
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.paper} width="5" height="5" />
      <rect className={styles.line} width="2" height="5" />
    </pattern>
  );
};

const useLegendStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  sample: {
    flexShrink: 0,
    overflow: "visible",
  },
});

/** Shapes of every working day, each with the kinds that look like it; that night is dark needs no word. */
const USUAL: readonly (readonly [readonly Band["kind"][], MessageId])[] = [
  [["work"], "legend.work"],
  [["early", "late"], "legend.edge"],
  [["busy", "away"], "legend.busy"],
];

/** Shapes that every drawing explains. */
const UNUSUAL: readonly (readonly [readonly Band["kind"][], MessageId])[] = [
  [["tentative"], "legend.tentative"],
  [["day-off", "closed-day"], "legend.off"],
  [["no", "rather-not"], "legend.asked"],
];

interface LegendProps {
  /** Kinds that the drawing shows. */
  readonly of: readonly Band["kind"][];
  readonly withUsual: boolean;
}

/** What the shapes of a drawing mean, in few words. */
export const Legend = ({ of: kinds, withUsual }: LegendProps) => {
  const text = useText();
  const styles = useLegendStyles();
  const hatch = useId();
  const items = [...(withUsual ? USUAL : []), ...UNUSUAL].flatMap(([alike, words]) => {
    const kind = alike.find((each) => kinds.includes(each));
    return kind ? [[kind, words] as const] : [];
  });
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-hidden="true">
      {items.map(([kind, words]) => (
        <li key={kind} className={styles.item}>
          <svg
            className={styles.sample}
            width="16"
            height="16"
            viewBox={`0 0 16 ${ROW_HEIGHT}`}
            preserveAspectRatio="none"
          >
            <Hatch id={`${hatch}${kind}`} />
            <BandShape kind={kind} place={{ x: 0, width: 100 }} top={0} hatch={`url(#${hatch}${kind})`} />
          </svg>
          {text(words)}
        </li>
      ))}
    </ul>
  );
};
