import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MILESTONE_KINDS } from "../../../domain/document/facts";
import type { PlannedGoal } from "../../../domain/document/plan";
import { dayNumberOf } from "../../../domain/time/localDate";
import type { LocalDate } from "../../../domain/time/zoneData";
import { useFormat } from "../../context";
import { formatMonthShort } from "../../format/calendar";
import { formatList } from "../../format/list";
import { toldDate } from "../../format/when";
import { monthStarts } from "../story/monthStarts";

const useStyles = makeStyles({
  drawing: { display: "block", overflow: "visible" },
  line: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  today: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  words: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  reached: {
    fill: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  inline: { flexShrink: 0, overflow: "visible" },
});

type Kind = (typeof MILESTONE_KINDS)[number];

/** A shape for each kind of step: a circle, a lozenge, a square. */
const SHAPES = {
  skill: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
  "cultural-awareness": "M0-7.5L7.5 0L0 7.5L-7.5 0Z",
  outcome: "M-5.5-5.5h11v11h-11Z",
} as const satisfies Record<Kind, string>;

interface MarkProps {
  readonly kind: Kind;
  readonly isDone: boolean;
}

/** The mark of a step beside its words, as it stands on the line: filled once it is done. */
export const StepMark = ({ kind, isDone }: MarkProps) => {
  const styles = useStyles();
  return (
    <svg className={styles.inline} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <path className={mergeClasses(styles.mark, isDone && styles.reached)} d={SHAPES[kind]} />
    </svg>
  );
};

/** So many months have room for their names in a pane. */
const MOST_NAMES = 6;
const [TOP, BASE, HEIGHT] = [18, 34, 64];

interface StepsLineProps {
  readonly steps: PlannedGoal["steps"];
  readonly today: LocalDate;
}

/** The steps of a plan on one line of time, with today. What it shows stands in words below it. */
export const StepsLine = ({ steps, today }: StepsLineProps) => {
  const format = useFormat();
  const { text, dir, locale } = format;
  const styles = useStyles();
  const days = steps.map(({ entry }) => entry.content.milestone.due).toSorted();
  const [from = today, to = today] = [[today, ...days].toSorted()[0], [today, ...days].toSorted().at(-1)];
  const length = Math.max(1, dayNumberOf(to) - dayNumberOf(from));
  const across = (date: LocalDate): string => {
    const part = 5 + ((dayNumberOf(date) - dayNumberOf(from)) / length) * 90;
    return `${dir === "rtl" ? 100 - part : part}%`;
  };
  const dates = formatList(
    days.map((day) => toldDate(day, format)),
    locale,
  );
  const months = monthStarts(from, to);
  const every = Math.ceil(months.length / MOST_NAMES);
  return (
    <svg className={styles.drawing} role="img" aria-label={text("plan.line", { dates })} width="100%" height={HEIGHT}>
      <line className={styles.line} x1="0" x2="100%" y1={BASE} y2={BASE} strokeWidth="2" />
      {months.map((month, index) => (
        <g key={month} aria-hidden="true">
          <line className={styles.line} x1={across(month)} x2={across(month)} y1={BASE} y2={BASE + 8} />
          {index % every === 0 && (
            <text className={styles.words} x={across(month)} y={HEIGHT - 4} textAnchor="middle">
              {formatMonthShort(month, locale)}
            </text>
          )}
        </g>
      ))}
      <line className={styles.today} x1={across(today)} x2={across(today)} y1={TOP} y2={BASE + 10} />
      <text className={styles.words} x={across(today)} y={TOP - 5} textAnchor="middle" aria-hidden="true">
        {text("plan.today")}
      </text>
      {steps.map(({ entry, status }) => (
        <svg key={entry.id} x={across(entry.content.milestone.due)} y={BASE} overflow="visible">
          <path
            className={mergeClasses(styles.mark, status === "done" && styles.reached)}
            d={SHAPES[entry.content.milestone.kindOf]}
          />
        </svg>
      ))}
    </svg>
  );
};
