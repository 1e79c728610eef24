import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SeriesMeeting } from "../../domain/proposals/answer";
import type { Interval } from "../../domain/time/interval";
import type { Band } from "../../domain/timeline/bands";
import { clip } from "../../domain/timeline/intervals";
import type { PlannedTimes } from "../../planning/planMeetings";
import { useFormat } from "../context";
import { formatCell, formatTime } from "../format/when";
import { UprightBand } from "../proposal/BandShape";
import { dayAround, nightFlat } from "../proposal/dayDrawing";

const useStyles = makeStyles({
  ribbon: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(max(40px, 3.3em), 1fr))",
    // Six stand in one row of a side panel.
    gap: tokens.spacingHorizontalXXS,
    maxWidth: "560px",
    margin: "0",
    padding: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
    whiteSpace: "nowrap",
  },
  meeting: {
    display: "grid",
    justifyItems: "center",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
  },
  exception: {
    fontWeight: tokens.fontWeightSemibold,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "dashed",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
  // Two beside each other have an hour each.
  hour: { fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightRegular },
  drawing: { display: "block", overflow: "visible" },
  slot: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Canvas" },
  },
});

const HEIGHT = 84;
const BAR = 14;
const GAP = 4;

/** What one sees of a day that is a finger wide. */
const DRAWN: ReadonlySet<Band["kind"]> = new Set<Band["kind"]>([
  "night",
  "work",
  "early",
  "late",
  "day-off",
  "closed-day",
]);

interface SeriesRibbonProps {
  readonly planned: PlannedTimes;
  /** Periods whose meeting leaves the rhythm. */
  readonly exceptions: ReadonlySet<number>;
}

/** A column for each meeting, with a band for each person: where the slots stand at one height, the series has a rhythm. */
export const SeriesRibbon = ({ planned: { plan, found }, exceptions }: SeriesRibbonProps) => {
  const { zones, locale, text } = useFormat();
  const styles = useStyles();
  return (
    <ol className={styles.ribbon} aria-label={text("series.ribbon")}>
      {plan.meetings.map((meeting) => {
        const { slot, period, people } = meeting;
        const isException = exceptions.has(period);
        return (
          <li key={slot.start} className={mergeClasses(styles.meeting, isException && styles.exception)}>
            <Column meeting={meeting} found={found} />
            <bdi>{formatCell(people[0]?.local.date ?? "", true, locale)}</bdi>
            {isException && (
              <bdi className={styles.hour}>{formatTime(slot.start, people[0]?.zone ?? "UTC", zones, locale)}</bdi>
            )}
          </li>
        );
      })}
    </ol>
  );
};

interface ColumnProps {
  readonly meeting: SeriesMeeting;
  readonly found: PlannedTimes["found"];
}

const Column = ({ meeting: { slot, people: sides }, found: { people } }: ColumnProps) => {
  const { zones, dir } = useFormat();
  const styles = useStyles();
  const day = dayAround(slot, sides[0]?.zone ?? "UTC", zones);
  const down = (part: Interval): { readonly top: number; readonly height: number } => ({
    top: (HEIGHT * (part.start - day.start)) / (day.end - day.start),
    height: (HEIGHT * (part.end - part.start)) / (day.end - day.start),
  });
  const width = people.length * (BAR + GAP) - GAP;
  const at = down(slot);
  return (
    <svg className={styles.drawing} width={width} height={HEIGHT} aria-hidden="true">
      {people.map(({ id, bandsIn }, index) => {
        const place = dir === "rtl" ? people.length - 1 - index : index;
        return nightFlat(bandsIn(day)).flatMap(({ kind, window }) => {
          const part = DRAWN.has(kind) ? clip(window, day) : undefined;
          if (!part) return [];
          const middle = place * (BAR + GAP) + BAR / 2;
          return [
            <UprightBand
              key={`${id} ${kind} ${part.start}`}
              kind={kind}
              middle={middle}
              thickness={BAR}
              {...down(part)}
            />,
          ];
        });
      })}
      <rect
        className={styles.slot}
        x={-2}
        width={width + 4}
        y={at.top - 1}
        height={Math.max(5, at.height + 2)}
        rx="2"
      />
    </svg>
  );
};
