import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useState } from "react";
import type { Interval } from "../../domain/time/interval";
import type { Band } from "../../domain/timeline/bands";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat, useText } from "../context";
import type { Format } from "../services";
import { BandShape, Hatch, Legend } from "./BandShape";
import { DAY_COLOUR, DAY_INK } from "./dayColours";
import { across, dayAround, down, LABEL_HEIGHT, ROW_HEIGHT, type Across } from "./dayDrawing";
import { dayRowsOf, type DayRow, type WordsAt } from "./dayRows";
import { hoursOfDay } from "./hoursOfDay";
import { LocalTimes, localTimesOf, PersonTime, type LocalTime } from "./LocalTimes";

const useStyles = makeStyles({
  days: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    containerType: "inline-size",
  },
  drawing: {
    display: "block",
    width: "100%",
    overflow: "visible",
    color: tokens.colorPaletteBrassForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  string: {
    stroke: tokens.colorNeutralStroke2,
    strokeOpacity: 0.5,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  tick: {
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  // An hour that has room beside the other words only in a drawing of twice the narrowest width.
  inWide: { display: "none", "@container (min-width: 512px)": { display: "inline" } },
  slot: {
    fill: tokens.colorCompoundBrandBackground,
    fillOpacity: 0.25,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight" },
  },
  drawn: {
    "@media (prefers-reduced-motion: no-preference)": {
      transformBox: "fill-box",
      transformOrigin: "top",
      animationName: { from: { transform: "scaleY(0)" }, to: { transform: "none" } },
      animationDuration: tokens.durationGentle,
      animationTimingFunction: tokens.curveDecelerateMid,
    },
  },
  axis: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  time: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  // On the light day in every theme; the halo keeps it readable where something is drawn across it.
  inDay: {
    fill: DAY_INK,
    fontSize: tokens.fontSizeBase200,
    stroke: DAY_COLOUR,
    strokeWidth: "3px",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  ofUnknown: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  unknown: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontStyle: "italic",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "4px",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
});

interface TwoDaysProps {
  readonly found: FoundTimes;
  /** A proposed or a booked time. */
  readonly slot: Interval;
  /** The first drawing of a screen says what its shapes mean; a later one only what is unusual in it. */
  readonly isFirst?: boolean;
  /** Names stand in the drawing: the times are said elsewhere. */
  readonly isNamedInside?: boolean;
  /** The slot was booked just now: its band is drawn through the days while one looks. */
  readonly isNew?: boolean;
}

/**
 * The signature drawing: one band for each person's day, aligned by the same instant, and the slot upright through all.
 * Each of two people stands at their end of it; of a circle everybody is listed above.
 *
 * Heights tell the kinds apart without any colour: working hours are tall, early and late lower, the night is a string.
 */
export const TwoDays = ({
  found,
  slot: { start, end },
  isFirst = false,
  isNamedInside = false,
  isNew = false,
}: TwoDaysProps) => {
  const format = useFormat();
  const styles = useStyles();
  // Callers write intervals anew; equal ones are one drawing.
  const slot = useMemo(() => ({ start, end }), [start, end]);
  const times = useMemo(() => localTimesOf(found, { slot }, format), [found, slot, format]);
  const { zone, zones } = format;
  const window = useMemo(
    () => dayAround(slot, found.people[0]?.zoneAt(slot.start) ?? zone, zones),
    [found, slot, zone, zones],
  );
  const rows = useMemo(() => dayRowsOf(found, slot, times, window, format), [found, slot, times, window, format]);
  const [mine, theirs] = times.length === 2 && !isNamedInside ? times : [];
  return (
    <div className={styles.days}>
      {mine && <PersonTime time={mine} />}
      {!mine && !isNamedInside && <LocalTimes times={times} />}
      <Drawing
        rows={rows}
        slot={across(slot, window, format.dir)}
        label={labelOf(found, slot, times, format)}
        isNamed={!mine}
        isNew={isNew}
      />
      {theirs && <PersonTime time={theirs} />}
      <Legend of={rows.flatMap(kindsDrawn)} withUsual={isFirst} />
    </div>
  );
};

interface DrawingProps {
  readonly rows: readonly DayRow[];
  readonly slot: Across;
  readonly label: string;
  readonly isNamed: boolean;
  readonly isNew: boolean;
}

const Drawing = ({ rows, slot, label, isNamed, isNew }: DrawingProps) => {
  const styles = useStyles();
  const hatch = useId();
  const { dir } = useFormat();
  const [scale, measure] = useTextScale();
  const labelHeight = LABEL_HEIGHT * scale;
  const layout = down(rows.length, labelHeight);
  const middle = slot.x + slot.width / 2;
  return (
    <svg ref={measure} className={styles.drawing} role="img" aria-label={label} width="100%" height={layout.height}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {rows.map((row, index) => {
        const { top, label: baseline } = layout.rows[index] ?? { top: 0, label: 0 };
        const inDay = endsInDay(row, slot, dir, scale);
        return (
          <g key={row.id} aria-hidden="true">
            <Bands row={row} top={top} hatch={`url(#${hatch})`} />
            <Axis
              row={row}
              top={top}
              baseline={baseline}
              isNamed={isNamed}
              slotAt={middle}
              inDay={inDay}
              scale={scale}
            />
          </g>
        );
      })}
      <rect
        className={mergeClasses(styles.slot, isNew && styles.drawn)}
        x={`${slot.x}%`}
        width={`${slot.width}%`}
        y={labelHeight - 1}
        height={layout.height - (rows.length > 1 ? 2 : 1) * labelHeight + 2}
        rx="4"
      />
      {rows.map((row, index) => (
        <InDay key={row.id} row={row} top={layout.rows[index]?.top ?? 0} ends={endsInDay(row, slot, dir, scale)} />
      ))}
    </svg>
  );
};

/** What a person's day looks like. A calendar that cannot be read is dotted: only the hours are known. */
const Bands = ({ row, top, hatch }: { readonly row: DayRow; readonly top: number; readonly hatch: string }) => {
  const styles = useStyles();
  return (
    <svg y={top - 1} width="100%" height={ROW_HEIGHT + 2}>
      <line className={styles.string} x1="0%" x2="100%" y1="50%" y2="50%" />
      {row.bands.map((band) => (
        <BandShape
          key={`${band.kind} ${band.place.x}`}
          kind={band.kind}
          place={band.place}
          top={1}
          hatch={hatch}
          isUnknown={!row.isKnown}
        />
      ))}
    </svg>
  );
};

interface AxisProps {
  readonly row: DayRow;
  readonly top: number;
  readonly baseline: number;
  readonly isNamed: boolean;
  readonly slotAt: number;
  /** What the day itself says. */
  readonly inDay: readonly EndInDay[];
  readonly scale: number;
}

/** The hours of a person's clock, and the start of the slot on it. An hour whose words would lie on it is left out. */
const Axis = ({ row, top, baseline, isNamed, slotAt, inDay, scale }: AxisProps) => {
  const { dir } = useFormat();
  const styles = useStyles();
  const edge = baseline < top ? top - 4 : top + ROW_HEIGHT;
  const fromStart = (at: number): number => (dir === "rtl" ? 100 - at : at);
  const timeAnchor = slotAt < 10 ? "start" : slotAt > 90 ? "end" : "middle";
  const timeIn = (of: number): readonly [at: number, half: number] => {
    const half = roomOf(row.time, of) / 2;
    return [slotAt + (timeAnchor === "start" ? half : timeAnchor === "end" ? -half : 0), half];
  };
  // The name gives way to the slot.
  const [timeAt, timeHalf] = timeIn(scale);
  const [before, after] = [fromStart(timeAt) - timeHalf, 100 - fromStart(timeAt) - timeHalf];
  const name = isNamed ? fitting(row.name, Math.max(before, after), scale) : "";
  const isAtStart = before > (name === "" ? 0 : roomOf(name, scale));
  /** In a drawing of twice the width the same words take half of its percents. */
  const isFree = ({ at, words }: WordsAt, of: number): boolean => {
    const half = roomOf(words, of) / 2;
    const nameRoom = name === "" ? 0 : roomOf(name, of);
    const [slotTimeAt, slotTimeHalf] = timeIn(of);
    // The day says this hour already, or the label would stand beyond the drawing.
    if (inDay.some((end) => end.words === words && Math.abs(end.x - at) < 1)) return false;
    if (at < half - EDGE || at > 100 + EDGE - half) return false;
    const fromName = isAtStart ? fromStart(at) - nameRoom : 100 - nameRoom - fromStart(at);
    return fromName > half && Math.abs(at - slotTimeAt) > half + slotTimeHalf + 1;
  };
  return (
    <>
      {name !== "" && (
        <text
          className={styles.axis}
          x={(dir === "rtl") === isAtStart ? "100%" : "0%"}
          y={baseline}
          textAnchor={isAtStart ? "start" : "end"}
        >
          {name}
        </text>
      )}
      {row.ticks
        .filter((tick) => isFree(tick, scale / 2))
        .map((tick) => (
          <g key={tick.at} className={isFree(tick, scale) ? undefined : styles.inWide}>
            <line className={styles.tick} x1={`${tick.at}%`} x2={`${tick.at}%`} y1={edge} y2={edge + 4} />
            <text className={styles.axis} x={`${tick.at}%`} y={baseline} textAnchor="middle">
              {isolated(tick.words)}
            </text>
          </g>
        ))}
      <text className={styles.time} x={`${slotAt}%`} y={baseline} textAnchor={mirrored(timeAnchor, dir)}>
        {isolated(row.time)}
      </text>
    </>
  );
};

/** An end of working hours that is said in the day, at this side of the words. */
interface EndInDay {
  readonly words: string;
  readonly x: number;
  readonly side: "start" | "end";
}

/** The ends of working hours, where the slot leaves room. The days do not grow with the text: larger words have no place there. */
const endsInDay = (row: DayRow, slot: Across, dir: "ltr" | "rtl", scale: number): readonly EndInDay[] => {
  if (scale > 1.25) return [];
  const isFree = (from: number, room: number): boolean => from + room + 2 < slot.x || from > slot.x + slot.width + 1;
  return row.workEnds.flatMap(({ place: { x, width }, starts, ends }): readonly EndInDay[] => {
    const [left, right] = dir === "rtl" ? [ends, starts] : [starts, ends];
    const [leftRoom, rightRoom] = [roomOf(left, scale), roomOf(right, scale)];
    const hasLeft = left !== "" && leftRoom < width && isFree(x, leftRoom);
    const hasRight = right !== "" && leftRoom + rightRoom < width && isFree(x + width - rightRoom, rightRoom);
    return [
      ...(hasLeft ? [{ words: left, x, side: "start" as const }] : []),
      ...(hasRight ? [{ words: right, x: x + width, side: "end" as const }] : []),
    ];
  });
};

interface InDayProps {
  readonly row: DayRow;
  readonly top: number;
  readonly ends: readonly EndInDay[];
}

/** The ends of working hours, and what is not known. */
const InDay = ({ row, top, ends }: InDayProps) => {
  const { dir } = useFormat();
  const text = useText();
  const styles = useStyles();
  const inDay = row.isKnown ? styles.inDay : styles.ofUnknown;
  return (
    <g aria-hidden="true">
      {ends.map(({ words, x, side }) => (
        <text
          key={`${side} ${x}`}
          className={inDay}
          x={`${x}%`}
          dx={side === "start" ? 5 : -5}
          y={top + 13}
          textAnchor={mirrored(side, dir)}
        >
          {isolated(words)}
        </text>
      ))}
      {!row.isKnown && (
        <text className={styles.unknown} x={`${row.unknownAt}%`} y={top + ROW_HEIGHT - 5} textAnchor="middle">
          {text("drawing.unknown")}
        </text>
      )}
    </g>
  );
};

/** As much of a name as has room beside the slot. */
const fitting = (name: string, room: number, scale: number): string => {
  const letters = Math.min(20, Math.floor(((room / 100) * 256) / scale / 6.4 - 1));
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trim()}…`;
};

/** Room for words in the narrowest drawing, of 256 px, in percent of its width. */
const roomOf = (words: string, scale: number): number => (100 * (words.length * 6.4 + 6) * scale) / 256;

/** A label at the edge of the drawing may stand a little beyond it, in percent. */
const EDGE = 2;

/** The text that the drawing was made for, in pixels. */
const TEXT_SIZE = 12;

/** How much larger text is here, and what measures it. */
const useTextScale = (): readonly [scale: number, measure: (drawing: SVGSVGElement | null) => void] => {
  const [scale, setScale] = useState(1);
  const measure = useCallback((drawing: SVGSVGElement | null) => {
    const size = drawing ? Number.parseFloat(getComputedStyle(drawing).fontSize) : TEXT_SIZE;
    if (size > TEXT_SIZE) setScale(size / TEXT_SIZE);
  }, []);
  return [scale, measure];
};

/** Of a calendar that could not be read, the hours of work are dotted and say themselves that they are not known. */
const kindsDrawn = ({ bands, isKnown }: DayRow): readonly Band["kind"][] =>
  bands.filter((band) => isProminent(band) && (isKnown || band.kind !== "work")).map(({ kind }) => kind);

/** Drawn at all; the evening of a day off before is no matter of this day. */
const isProminent = ({ kind, place: { x, width } }: DayRow["bands"][number]): boolean =>
  Math.min(100, x + width) - Math.max(0, x) > (kind === "day-off" || kind === "closed-day" ? 25 : 0);

/** SVG's anchors follow the direction of the text; these are sides of the drawing. */
const mirrored = (side: "start" | "middle" | "end", dir: "ltr" | "rtl"): "start" | "middle" | "end" =>
  dir === "ltr" || side === "middle" ? side : side === "start" ? "end" : "start";

/** SVG has no `<bdi>`: without the isolate, a right-to-left page would move the "AM" of a time. */
const isolated = (words: string): string => `\u2068${words}\u2069`;

/** The drawing in one sentence, for people who do not see it. */
const labelOf = (found: FoundTimes, slot: Interval, times: readonly LocalTime[], { text }: Format): string => {
  const rows = found.people.map((person, index) => {
    const { who = "other", span = "", clock = "" } = times[index] ?? {};
    const { called: name, isCalendarKnown } = person;
    if (person.place === "unknown") return text("card.placeUnknown", { name });
    const calendar = isCalendarKnown ? "known" : "unknown";
    return text("drawing.row", { who, name, span, clock, share: hoursOfDay(person, slot), calendar });
  });
  // Each has commas of its own, and one that is a sentence its full stop.
  return text("drawing.label", { count: times.length, rows: rows.map((row) => row.replace(/\.$/, "")).join(". ") });
};
