import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DayLeft, YearDay } from "../../../domain/proposals/yearOf";
import { firstWeekday, formatMonth } from "../../format/calendar";
import { DayMark } from "./DayMark";
import { sheetsOf, type MonthSheet } from "./yearDrawing";
import { useFormat } from "../../context";

const CELL = 12;

const useStyles = makeStyles({
  year: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalM,
    color: tokens.colorPaletteBrassForeground2,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  month: {
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
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
});

const KINDS: readonly DayLeft[] = ["free", "partly", "not", "rest", "extra"];

export interface YearPictureProps {
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
            <p className={styles.month}>{formatMonth(sheet.first, locale)}</p>
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
