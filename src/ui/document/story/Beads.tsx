import { makeStyles, tokens } from "@fluentui/react-components";
import type { HalfYear, MetMeeting } from "../../../domain/document/halfYear";
import type { Pair } from "../../../domain/people/pair";
import type { Instant } from "../../../domain/time/interval";
import { useFormat } from "../../context";
import { formatMonthShort } from "../../format/calendar";
import { formatList } from "../../format/list";
import { toldDayShort } from "../../format/when";
import { monthStarts } from "./monthStarts";
import { DAY_COLOUR, DAY_INK, NIGHT_COLOUR } from "../../proposal/dayColours";

const ROW = 56;
const LABEL = 18;
const MONTHS = 20;

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", overflow: "visible" },
  band: {
    fill: DAY_COLOUR,
    stroke: DAY_INK,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  string: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  words: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  bead: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: DAY_INK,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  hard: {
    fill: DAY_COLOUR,
    stroke: NIGHT_COLOUR,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  moon: {
    fill: NIGHT_COLOUR,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

interface BeadsProps {
  readonly half: HalfYear;
  readonly pair: Pair;
  readonly nameOf: (person: Pair["members"][number]) => string;
}

/**
 * The meetings of half a year as beads on a band for each person, on one time. A meeting at an early or late hour is a
 * moon instead of a bead, lower on the band: shape and place tell it, not colour alone.
 */
export const Beads = ({ half: { span, meetings }, pair, nameOf }: BeadsProps) => {
  const format = useFormat();
  const { text, dir, zone, zones, locale } = format;
  const styles = useStyles();
  const length = Math.max(1, span.end - span.start);
  const across = (at: Instant): number => {
    const part = 3 + ((at - span.start) / length) * 94;
    return dir === "rtl" ? 100 - part : part;
  };
  const dates = formatList(
    meetings.map(({ at }) => toldDayShort(at, format)),
    locale,
  );
  const months = monthStarts(zones.readAt(zone, span.start).date, zones.readAt(zone, span.end).date)
    .map((date) => ({ date, at: zones.instantAt(zone, date, 0) }))
    .filter(({ at }) => at >= span.start && at <= span.end);
  const height = pair.members.length * ROW + MONTHS;
  return (
    <svg className={styles.drawing} role="img" aria-label={text("half.dates", { dates })} width="100%" height={height}>
      {months.map(({ date, at }) => (
        <g key={date} aria-hidden="true">
          <line className={styles.string} x1={`${across(at)}%`} x2={`${across(at)}%`} y1={LABEL} y2={height - MONTHS} />
          <text className={styles.words} x={`${across(at)}%`} y={height - 4} textAnchor="middle">
            {formatMonthShort(date, locale)}
          </text>
        </g>
      ))}
      {pair.members.map((member, row) => (
        <g key={member.id} aria-hidden="true">
          <text className={styles.words} x={dir === "rtl" ? "100%" : "0%"} y={row * ROW + 13}>
            {nameOf(member)}
          </text>
          <rect className={styles.band} x="0" width="100%" y={row * ROW + LABEL} height="26" rx="13" />
          {meetings.map((meeting) => (
            <Bead
              key={meeting.at}
              x={across(meeting.at)}
              y={row * ROW + LABEL + 13}
              isHard={isHardFor(meeting, member.id)}
              styles={styles}
            />
          ))}
        </g>
      ))}
    </svg>
  );
};

const isHardFor = ({ hardFor }: MetMeeting, person: Pair["members"][number]["id"]): boolean => hardFor.has(person);

interface BeadProps {
  readonly x: number;
  readonly y: number;
  readonly isHard: boolean;
  readonly styles: ReturnType<typeof useStyles>;
}

const Bead = ({ x, y, isHard, styles }: BeadProps) => (
  <svg x={`${x}%`} y={y} overflow="visible">
    {isHard ? (
      <>
        <circle className={styles.hard} cy="4" r="8" />
        <path className={styles.moon} d="M-8 4A8 8 0 0 0 8 4Z" />
      </>
    ) : (
      <circle className={styles.bead} r="7" />
    )}
  </svg>
);
