import { makeStyles, tokens } from "@fluentui/react-components";

// Nothing forces colours on a drawing, and the contrast look of Teams is white: on a white system theme it would be gone.
const useStyles = makeStyles({
  drawing: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  one: { stroke: tokens.colorBrandStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  other: {
    stroke: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

export interface DrawingProps {
  /** `apart` and `together` are two people as two arcs; `page` is one page written from both sides; `alone` is one with a page. */
  readonly of: "apart" | "together" | "page" | "alone";
}

/** The part of the drawing plane that each needs, so that nothing stands around it. */
const FRAMES = {
  apart: [16, 4, 88, 72],
  together: [36, 4, 48, 72],
  page: [8, 6, 104, 68],
  alone: [36, 4, 56, 72],
} as const;

/** Our few drawings, made of the arcs of our mark. They decorate: the words beside them say everything. */
export const Drawing = ({ of: what }: DrawingProps) => {
  const styles = useStyles();
  const [x, y, width, height] = FRAMES[what];
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
    >
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        {what === "page" && <OnePage styles={styles} />}
        {what === "alone" && <OnePerson styles={styles} />}
        {(what === "apart" || what === "together") && <TwoPeople styles={styles} shift={what === "apart" ? 20 : 0} />}
      </g>
    </svg>
  );
};

const OnePage = ({ styles }: Pick<TwoPeopleProps, "styles">) => (
  <>
    <path d="M60 18C48 8 30 8 12 12v52c18-4 36-4 48 6 12-10 30-10 48-6V12C90 8 72 8 60 18v52" />
    <path className={styles.one} d="M24 26c8-1 14 0 20 2M24 36c6-1 10 0 14 1" />
    <path className={styles.other} d="M96 26c-8-1-14 0-20 2M96 36c-4 0-6 0-8 1" />
  </>
);

const OnePerson = ({ styles }: Pick<TwoPeopleProps, "styles">) => (
  <>
    <g className={styles.one}>
      <circle cx="46" cy="14" r="7" />
      <path d="M46 28a28 28 0 0 1 0 44" />
    </g>
    <rect x="66" y="34" width="22" height="30" rx="3" />
    <path d="M71 42h12M71 49h12M71 56h7" />
  </>
);

interface TwoPeopleProps {
  readonly styles: ReturnType<typeof useStyles>;
  /** How far each stands from where they would meet. */
  readonly shift: number;
}

const TwoPeople = ({ styles, shift }: TwoPeopleProps) => (
  <>
    <g className={styles.one} transform={`translate(${-shift} 0)`}>
      <circle cx="46" cy="14" r="7" />
      <path d="M46 28a28 28 0 0 1 0 44" />
    </g>
    <g className={styles.other} transform={`translate(${shift} 0)`}>
      <circle cx="74" cy="14" r="7" />
      <path d="M74 28a28 28 0 0 0 0 44" />
    </g>
    {shift > 0 && <path d="M50 50h20" strokeDasharray="1 6" />}
  </>
);
