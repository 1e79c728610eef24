import type { YearDay } from "../../../domain/proposals/yearOf";
import { dayNumberOf } from "../../../domain/time/localDate";
import { formatDate, formatDates } from "../../format/calendar";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat } from "../../context";

export interface YearListProps {
  readonly days: readonly YearDay[];
}

/** The picture in words: every day or run of days that is not as usual. */
export const YearList = ({ days }: YearListProps) => {
  const { text, locale } = useFormat();
  const styles = useFormStyles();
  const runs = runsOf(days.filter(({ left }) => left !== "free" && left !== "rest"));
  return (
    <details>
      <summary className={styles.summary}>{text("year.list")}</summary>
      {runs.length === 0 && <p className={styles.quiet}>{text("year.everyDay")}</p>}
      <ul className={styles.list}>
        {runs.map(({ first, last, left }) => (
          <li key={first}>
            {text("year.listLine", {
              date: first === last ? formatDate(first, locale) : formatDates(first, last, locale),
              left: text(`year.${left}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
};

interface Run {
  readonly first: string;
  readonly last: string;
  readonly left: YearDay["left"];
}

/** Days of one kind that follow each other. */
const runsOf = (days: readonly YearDay[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const { date, left } of days) {
    const before = runs.at(-1);
    const follows = before?.left === left && dayNumberOf(date) === dayNumberOf(before.last) + 1;
    if (before && follows) runs[runs.length - 1] = { ...before, last: date };
    else runs.push({ first: date, last: date, left });
  }
  return runs;
};
