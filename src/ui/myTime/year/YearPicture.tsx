import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DayLeft, YearDay } from "../../../domain/proposals/yearOf";
import { dayNumberOf, weekdayOfDay } from "../../../domain/time/localDate";
import type { LocalDate, Weekday } from "../../../domain/time/zoneData";
import { useFormat } from "../../context";
import { Quiet } from "../../controls/layout";
import { formatMonth } from "../../format/calendar";
import { firstWeekday } from "../../format/week";

const CELL = 12;

const useStyles = makeStyles({
  year: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, max(88px, 6.3em)), 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalM,
    color: tokens.colorPaletteBrassForeground2,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sample: {
    color: tokens.colorPaletteBrassForeground2,
    verticalAlign: "middle",
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
  free: {
    fill: tokens.colorPaletteMarigoldBackground2,
    stroke: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  solid: { fill: tokens.colorPaletteBrassForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  rest: { fill: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { fill: "GrayText" } },
});

const KINDS: readonly DayLeft[] = ["free", "partly", "not", "rest", "extra"];

interface YearPictureProps {
  readonly days: readonly YearDay[];
  /** The picture in a sentence. */
  readonly label: string;
}

/** Twelve sheets of a wall calendar. A day is told by the shape of its mark first, by its filling second, by colour last. */
export const YearPicture = ({ days, label }: YearPictureProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const sheets = useMemo(() => sheetsOf(days, firstWeekday(locale)), [days, locale]);
  return (
    <>
      <div className={styles.year} role="img" aria-label={label}>
        {sheets.map((sheet) => (
          <div key={sheet.first} aria-hidden="true">
            <Quiet>{formatMonth(sheet.first, locale)}</Quiet>
            <Month sheet={sheet} />
          </div>
        ))}
      </div>
      <ul className={styles.legend}>
        {KINDS.filter((kind) => days.some(({ left }) => left === kind)).map((kind) => (
          <li key={kind}>
            <svg className={styles.sample} width={CELL} height={CELL} aria-hidden="true">
              <DayMark left={kind} x={0} y={0} size={CELL} />
            </svg>
            {text(`year.${kind}`)}
          </li>
        ))}
      </ul>
    </>
  );
};

const Month = ({ sheet }: { readonly sheet: MonthSheet }) => {
  const { dir } = useFormat();
  return (
    <svg width={7 * CELL} height={sheet.weeks * CELL}>
      {sheet.cells.map(({ date, left, column, row }) => (
        <DayMark key={date} left={left} size={CELL} x={(dir === "rtl" ? 6 - column : column) * CELL} y={row * CELL} />
      ))}
    </svg>
  );
};

/** One month as a sheet of a wall calendar. */
interface MonthSheet {
  /** Its first day. */
  readonly first: LocalDate;
  readonly weeks: number;
  readonly cells: readonly DayCell[];
}

/** Where one day stands on its sheet. */
interface DayCell extends YearDay {
  readonly column: number;
  readonly row: number;
}

/** The days of a year as twelve sheets. `firstDay` is the weekday in the first column. */
const sheetsOf = (days: readonly YearDay[], firstDay: Weekday): readonly MonthSheet[] => {
  const months = new Set(days.map(({ date }) => date.slice(0, 7)));
  return [...months].map((month) => {
    const first = `${month}-01`;
    const inMonth = days.filter(({ date }) => date.startsWith(month));
    const lead = (weekdayOfDay(dayNumberOf(first)) - firstDay + 7) % 7;
    const cells = inMonth.map((day) => {
      const place = lead + dayNumberOf(day.date) - dayNumberOf(first);
      return { ...day, column: place % 7, row: Math.floor(place / 7) };
    });
    return { first, weeks: Math.max(0, ...cells.map(({ row }) => row)) + 1, cells };
  });
};

interface DayMarkProps {
  readonly left: DayLeft;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One day: a full bead is free, a half bead partly, a bar is not free, a dot is outside the working week, a ring is extra. */
const DayMark = ({ left, x, y, size }: DayMarkProps) => {
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
