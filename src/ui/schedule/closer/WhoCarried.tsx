import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonId } from "../../../domain/shared/ids";
import type { Instant } from "../../../domain/time/interval";
import { formatList } from "../../format/list";
import { formatDayShort } from "../../format/when";
import type { FoundTimes, Services } from "../../services";
import { whoIs } from "../whoIs";

const useStyles = makeStyles({
  carried: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  line: { margin: "0" },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
  rows: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", padding: "0", listStyleType: "none" },
  summary: { minHeight: "24px", cursor: "pointer" },
  drawing: { display: "block", width: "100%", overflow: "visible" },
  ground: {
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  bar: {
    fill: tokens.colorPalettePlatinumBackground2,
    stroke: tokens.colorPalettePlatinumForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  next: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeDasharray: "3 2",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

const HEIGHT = 32;
/** Older meetings are in the numbers, but no longer in the picture. */
const MOST_SHOWN = 12;

/** One meeting in the picture: what it cost each person, in weighted minutes. */
interface Column {
  readonly start: Instant;
  readonly isNext: boolean;
  readonly costs: (person: PersonId) => number;
}

/** Who carried early and late hours so far, meeting by meeting, and what the first time above would add. No ranking. */
export const WhoCarried = ({ found, services }: { readonly found: FoundTimes; readonly services: Services }) => {
  const styles = useStyles();
  const { text, dir } = services;
  const columns = columnsOf(found);
  const [first] = found.answer.proposals;
  if (columns.length === 0) return <p className={styles.line}>{text("carried.nothing")}</p>;
  return (
    <div className={styles.carried}>
      <p className={styles.quiet}>{text("carried.note", { people: found.people.length })}</p>
      <ul className={styles.rows}>
        {found.people.map((person, index) => {
          const so = found.carried[index] ?? 0;
          const next = so + (first?.score.added.get(person.id) ?? 0);
          return (
            <li key={person.id}>
              <p className={styles.line}>
                {text(first ? "carried.person" : "carried.personNow", { ...whoIs(found, person.id), so, next })}
              </p>
              <Bars of={columns} person={person.id} highest={highestIn(columns, found)} dir={dir} />
            </li>
          );
        })}
      </ul>
      <details>
        <summary className={styles.summary}>{text("carried.list")}</summary>
        <ul>
          {columns.map((column) => (
            <li key={keyOf(column)}>{columnWords(column, found, services)}</li>
          ))}
        </ul>
      </details>
      <p className={styles.quiet}>{text("detail.unit")}</p>
    </div>
  );
};

interface BarsProps {
  readonly of: readonly Column[];
  readonly person: PersonId;
  /** The highest bar of all rows, so that rows can be compared. */
  readonly highest: number;
  readonly dir: "ltr" | "rtl";
}

/** One person's share of each meeting, the earliest first in reading direction. The same is said in words beside it. */
const Bars = ({ of: columns, person, highest, dir }: BarsProps) => {
  const styles = useStyles();
  return (
    <svg className={styles.drawing} width="100%" height={HEIGHT} aria-hidden="true">
      <line className={styles.ground} x1="0%" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {columns.map((column, at) => {
        const height = (column.costs(person) / highest) * (HEIGHT - 4);
        return (
          <rect
            key={keyOf(column)}
            className={column.isNext ? styles.next : styles.bar}
            x={`${placeOfColumn(at, dir)}%`}
            width={`${COLUMN_WIDTH}%`}
            y={HEIGHT - 1 - height}
            height={height}
            rx={2}
          />
        );
      })}
    </svg>
  );
};

const keyOf = ({ start, isNext }: Column): string => `${start} ${isNext}`;

const highestIn = (columns: readonly Column[], { people }: FoundTimes): number =>
  Math.max(1, ...columns.flatMap(({ costs }) => people.map(({ id }) => costs(id))));

const columnWords = (column: Column, found: FoundTimes, { text, zone, zones, locale }: Services): string =>
  text(column.isNext ? "carried.next" : "carried.meeting", {
    day: formatDayShort(column.start, zone, zones, locale),
    shares: formatList(
      found.people.map(({ id }) => text("carried.share", { ...whoIs(found, id), minutes: column.costs(id) })),
      locale,
    ),
  });

const COLUMN_WIDTH = 5;
const COLUMN_STEP = 100 / (MOST_SHOWN + 1);

/** In reading direction. */
const placeOfColumn = (index: number, dir: "ltr" | "rtl"): number =>
  dir === "rtl" ? 100 - index * COLUMN_STEP - COLUMN_WIDTH : index * COLUMN_STEP;

const columnsOf = ({ history, answer }: FoundTimes): readonly Column[] => {
  const [first] = answer.proposals;
  const past = history
    .slice(-MOST_SHOWN)
    .map(({ start, burden }): Column => ({ start, isNext: false, costs: (person) => burden[person] ?? 0 }));
  const next: Column[] = first
    ? [{ start: first.slot.start, isNext: true, costs: (person) => first.score.added.get(person) ?? 0 }]
    : [];
  return history.length === 0 ? [] : [...past, ...next];
};
