import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { DayOutlook } from "../../domain/proposals/dayByDay";
import { cellsBefore, formatWeekday, weekdaysFrom } from "../format/week";
import { formatCell, formatDate } from "../format/when";
import type { FoundTimes } from "../../planning/foundTimes";
import { BookButton, type Booking } from "../proposal/BookButton";
import { BandShape } from "../proposal/BandShape";
import { ROW_HEIGHT } from "../proposal/dayDrawing";
import { holidayWords, limitWords } from "../proposal/explain";
import { ProposalCard, Reasons } from "../proposal/ProposalCard";
import { Sentences } from "../proposal/Sentences";
import { useFormat } from "../context";
import { Body, Quiet, Stack } from "../controls/layout";

const useStyles = makeStyles({
  field: { margin: "0", padding: "0", borderTopStyle: "none", borderBottomStyle: "none", borderInlineStyle: "none" },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(7, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXXS,
    maxWidth: "448px",
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
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightBold,
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: "Highlight",
    },
  },
  radio: { position: "absolute", inset: "0", margin: "0", opacity: 0, cursor: "pointer" },
  sample: { overflow: "visible", color: tokens.colorPaletteBrassForeground2 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  legendItem: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** How a day stands, as the messages select it, with the shape that says the same in the drawing of two days. */
const STATES = { easy: "work", less: "early", none: "closed-day" } as const;
type DayState = keyof typeof STATES;

const stateOf = ({ best }: DayOutlook): DayState => {
  if (!best) return "none";
  return best.score.loads.length > 0 && [...best.score.added.values()].every((minutes) => minutes === 0)
    ? "easy"
    : "less";
};

interface DayByDayProps {
  readonly found: FoundTimes;
  readonly booking: Booking;
  readonly inPair: boolean;
}

/** A calendar of the days that were looked at. A chosen day shows its best time, or what stands in the way. */
export const DayByDay = ({ found, booking, inPair }: DayByDayProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const name = useId();
  const days = useMemo(() => found.outlook?.days() ?? [], [found]);
  const [chosen, setChosen] = useState<string>();
  const weekdays = weekdaysFrom(locale);
  const day = days.find(({ date }) => date === chosen);
  return (
    <Stack>
      <Quiet>{text("days.note")}</Quiet>
      <fieldset className={styles.field} aria-label={text("days.title")}>
        <div className={styles.grid}>
          {weekdays.map((weekday) => (
            <span key={weekday} className={styles.weekday} aria-hidden="true">
              {formatWeekday(weekday, locale, "short")}
            </span>
          ))}
          {days.map((each, index) => (
            <label
              key={each.date}
              className={mergeClasses(styles.day, each.date === chosen && styles.chosen)}
              style={index === 0 ? { gridColumnStart: cellsBefore(each.date, weekdays) + 1 } : undefined}
            >
              <input
                type="radio"
                className={styles.radio}
                name={name}
                checked={each.date === chosen}
                onChange={() => setChosen(each.date)}
                aria-label={text("days.day", {
                  day: formatDate(each.date, locale),
                  state: stateOf(each),
                  people: found.people.length,
                })}
              />
              <span aria-hidden="true">{formatCell(each.date, index === 0 || each.date.endsWith("-01"), locale)}</span>
              <Sample state={stateOf(each)} />
            </label>
          ))}
        </div>
      </fieldset>
      <ul className={styles.legend} aria-hidden="true">
        {(["easy", "less", "none"] as const).map((state) => (
          <li key={state} className={styles.legendItem}>
            <Sample state={state} />
            {text("days.state", { state, people: found.people.length })}
          </li>
        ))}
      </ul>
      <div role="status">{day && <DayDetail day={day} found={found} booking={booking} inPair={inPair} />}</div>
    </Stack>
  );
};

const Sample = ({ state }: { readonly state: DayState }) => {
  const styles = useStyles();
  return (
    <svg className={styles.sample} width="20" height={ROW_HEIGHT} aria-hidden="true">
      <BandShape kind={STATES[state]} place={{ x: 0, width: 100 }} top={0} hatch="none" />
    </svg>
  );
};

/** The best time of one day, ready to be booked; or why this day has none. */
const DayDetail = ({ day, found, booking, inPair }: DayByDayProps & { readonly day: DayOutlook }) => {
  const format = useFormat();
  const { text, locale } = format;
  const { best } = day;
  if (best) {
    return (
      <ProposalCard found={found} proposal={best}>
        {(headingId) => (
          <>
            <Reasons found={found} proposal={best} inPair={inPair} />
            <BookButton
              found={found}
              proposal={best}
              booking={booking}
              headingId={headingId}
              inPair={inPair}
              main={false}
            />
          </>
        )}
      </ProposalCard>
    );
  }
  return (
    <>
      <Body>{text("days.none", { day: formatDate(day.date, locale) })}</Body>
      <Sentences of={[...limitWords(found, day.limits, text), ...holidayWords(found, day.window, "all", format)]} />
    </>
  );
};
