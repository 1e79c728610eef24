import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useId, useState, type ReactNode } from "react";
import { dayByDay, type DayOutlook } from "../../domain/proposals/dayByDay";
import type { LocalDate } from "../../domain/time/zoneData";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Body, Heading, List, Stack } from "../controls/layout";
import { cellsBefore, formatWeekday, weekdaysFrom } from "../format/week";
import { formatCell, formatDate } from "../format/when";
import type { Booking } from "../proposal/BookButton";
import { holidayWords, limitWords, toldWords } from "../proposal/explain";
import { isEasy } from "../proposal/listTitle";
import { Sentences } from "../proposal/Sentences";
import { BookRow } from "./BookRow";

const useStyles = makeStyles({
  field: { margin: "0", padding: "0", borderTopStyle: "none", borderBottomStyle: "none", borderInlineStyle: "none" },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(7, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXXS,
    maxWidth: "400px",
  },
  weekday: {
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
  },
  day: {
    position: "relative",
    display: "grid",
    justifyItems: "center",
    alignContent: "center",
    minHeight: "44px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    cursor: "pointer",
    // A ring and no other paper: the marks have their colours in high contrast too.
    ":hover": { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}` },
    ":focus-within": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  full: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightBold,
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    ":hover": { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
    "@media (forced-colors: active)": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: "Highlight",
    },
  },
  radio: { position: "absolute", inset: "0", margin: "0", opacity: 0, cursor: "pointer" },
  dots: { display: "block", overflow: "visible" },
  easy: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  less: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  legendItem: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** How the times of a day stand, as the messages select it. */
type DayState = "easy" | "less" | "none";

/** Times suit only where everybody's calendar was read and their hours are known (P9). */
const stateOf = ({ best }: DayOutlook, isAllKnown: boolean): DayState => {
  if (!best) return "none";
  return isAllKnown && isEasy(best) ? "easy" : "less";
};

interface DayMonthProps {
  readonly found: FoundTimes;
  readonly booking: Booking;
  readonly inPair: boolean;
  /** Asks about any other hour of a day. */
  readonly ask: (day: LocalDate) => ReactNode;
}

/** A calendar of the days that were looked at, with a mark for each time. A chosen day shows its times, or what stands in the way. */
const DayMonth = ({ found, booking, inPair, ask }: DayMonthProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const name = useId();
  const days = useDays(found);
  const [chosen, setChosen] = useState<string>();
  const weekdays = weekdaysFrom(locale);
  const day = days.find(({ date }) => date === chosen);
  const people = found.people.length;
  const isAllKnown = found.people.every(({ hoursKnown, isCalendarKnown }) => hoursKnown && isCalendarKnown);
  const states = new Set(days.map((each) => stateOf(each, isAllKnown)));
  return (
    <Stack>
      <fieldset className={styles.field} aria-label={text("days.title")}>
        <div className={styles.grid}>
          {weekdays.map((weekday) => (
            <span key={weekday} className={styles.weekday} aria-hidden="true">
              {formatWeekday(weekday, locale, "short")}
            </span>
          ))}
          {days.map((each, index) => {
            const state = stateOf(each, isAllKnown);
            const count = each.times.length;
            return (
              <label
                key={each.date}
                className={mergeClasses(
                  styles.day,
                  state === "none" && styles.full,
                  each.date === chosen && styles.chosen,
                )}
                style={index === 0 ? { gridColumnStart: cellsBefore(each.date, weekdays) + 1 } : undefined}
              >
                <input
                  type="radio"
                  className={styles.radio}
                  name={name}
                  checked={each.date === chosen}
                  onChange={() => setChosen(each.date)}
                  aria-label={text("days.day", { day: formatDate(each.date, locale), state, count, people })}
                />
                <span aria-hidden="true">
                  {formatCell(each.date, index === 0 || each.date.endsWith("-01"), locale)}
                </span>
                <Dots states={each.times.map((time) => (isAllKnown && isEasy(time) ? "easy" : "less"))} />
              </label>
            );
          })}
        </div>
      </fieldset>
      {days.length > 0 && (
        <ul className={styles.legend} aria-hidden="true">
          {(["easy", "less"] as const)
            .filter((state) => states.has(state))
            .map((state) => (
              <li key={state} className={styles.legendItem}>
                <Dots states={[state]} />
                {text("days.state", { state: state === "less" && !isAllKnown ? "may" : state, people })}
              </li>
            ))}
        </ul>
      )}
      <div role="status">
        {day && <TimesOfDay key={day.date} day={day} found={found} booking={booking} inPair={inPair} />}
      </div>
      {day && <Fragment key={day.date}>{ask(day.date)}</Fragment>}
    </Stack>
  );
};

// A late part is a default export.
export default DayMonth;

/** Weighed after the screen has been drawn: the best times come first. */
const useDays = (found: FoundTimes): readonly DayOutlook[] => {
  const [made, setMade] = useState<{ readonly from: FoundTimes; readonly days: readonly DayOutlook[] }>();
  useEffect(() => {
    const later = setTimeout(() => setMade({ from: found, days: found.outlook?.ask(dayByDay) ?? [] }), 0);
    return () => clearTimeout(later);
  }, [found]);
  return made?.from === found ? made.days : [];
};

const DOT = 6;
const STEP = 9;

/** A dot for each time: full where it suits everybody, a ring where it is less easy. Told apart without colour. */
const Dots = ({ states }: { readonly states: readonly Exclude<DayState, "none">[] }) => {
  const styles = useStyles();
  const width = Math.max(1, states.length) * STEP - (STEP - DOT);
  return (
    <svg className={styles.dots} width={width} height={DOT + 2} aria-hidden="true">
      {states.map((state, at) => (
        // A dot has no other name than its place.
        // oxlint-disable-next-line react/no-array-index-key
        <circle key={at} className={styles[state]} cx={at * STEP + DOT / 2} cy={DOT / 2 + 1} r={DOT / 2 - 0.5} />
      ))}
    </svg>
  );
};

/** The times of one day, ready to be booked; or why this day has none. */
const TimesOfDay = ({ day, found, booking, inPair }: Omit<DayMonthProps, "ask"> & { readonly day: DayOutlook }) => {
  const format = useFormat();
  const { text, locale } = format;
  const { times, limits, window } = day;
  const date = formatDate(day.date, locale);
  if (times.length === 0) {
    return (
      <Stack gap="xs">
        <Body>{text("days.none", { day: date })}</Body>
        <Sentences
          of={[
            ...limitWords(found, limits, text),
            ...toldWords(found, window, limits, text),
            ...holidayWords(found, window, "all", format),
          ]}
        />
      </Stack>
    );
  }
  return (
    <Stack gap="s">
      <Heading>{date}</Heading>
      <List gap="s">
        {times.map((time) => (
          <li key={time.slot.start}>
            <BookRow found={found} proposal={time} inPair={inPair} booking={booking} />
          </li>
        ))}
      </List>
    </Stack>
  );
};
