import { makeStyles, tokens } from "@fluentui/react-components";
import { formatList } from "../../format/list";
import { formatDayShort } from "../../format/when";
import type { Format } from "../../services";
import type { FoundTimes } from "../../../planning/foundTimes";
import { Bars, highestIn, keyOf, type Column } from "../../proposal/Bars";
import { whoIs } from "../../proposal/explain";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  carried: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  line: { margin: "0" },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
  rows: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", padding: "0", listStyleType: "none" },
  summary: { minHeight: "24px", cursor: "pointer" },
});

/** Older meetings are in the numbers, but no longer in the picture. */
const MOST_SHOWN = 12;

/** Who carried early and late hours so far, meeting by meeting, and what the first time above would add. No ranking. */
export const WhoCarried = ({ found }: { readonly found: FoundTimes }) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const columns = columnsOf(found);
  const [first] = found.answer.proposals;
  if (columns.length === 0) return <p className={styles.line}>{text("carried.nothing")}</p>;
  return (
    <div className={styles.carried}>
      <p className={styles.quiet}>{text("carried.note", { people: found.people.length })}</p>
      <ul className={styles.rows}>
        {found.people.map((person) => {
          const so = person.carried;
          const next = so + (first?.score.added.get(person.id) ?? 0);
          return (
            <li key={person.id}>
              <p className={styles.line}>
                {text(first ? "carried.person" : "carried.personNow", { ...whoIs(found, person.id), so, next })}
              </p>
              <Bars of={columns} person={person.id} highest={highestIn(columns, found.people)} />
            </li>
          );
        })}
      </ul>
      <details>
        <summary className={styles.summary}>{text("carried.list")}</summary>
        <ul>
          {columns.map((column) => (
            <li key={keyOf(column)}>{columnWords(column, found, format)}</li>
          ))}
        </ul>
      </details>
      <p className={styles.quiet}>{text("detail.unit")}</p>
    </div>
  );
};

const columnWords = (column: Column, found: FoundTimes, { text, zone, zones, locale }: Format): string =>
  text(column.isNext ? "carried.next" : "carried.meeting", {
    day: formatDayShort(column.start, zone, zones, locale),
    shares: formatList(
      found.people.map(({ id }) => text("carried.share", { ...whoIs(found, id), minutes: column.costs(id) })),
      locale,
    ),
  });

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
