import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { COUNTS, isWithinPlan, RHYTHMS, SHARES, type SeriesWish } from "./seriesWish";
import { useText } from "../../context";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 160px), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
});

interface SeriesFieldsProps {
  readonly wish: SeriesWish;
  readonly onChange: (wish: SeriesWish) => void;
}

/** How many meetings, how often, and how early and late hours are shared. */
export const SeriesFields = ({ wish, onChange }: SeriesFieldsProps) => {
  const text = useText();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <label htmlFor={`${id}count`}>{text("series.count")}</label>
        <Select
          id={`${id}count`}
          value={wish.count}
          onChange={(_, { value }) => onChange({ ...wish, count: Number(value) })}
        >
          {COUNTS.map((count) => (
            <option key={count} value={count} disabled={!isWithinPlan(count, wish.weeks)}>
              {text("series.meetings", { count })}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}every`}>{text("series.every")}</label>
        <Select
          id={`${id}every`}
          value={wish.weeks}
          onChange={(_, { value }) => onChange({ ...wish, weeks: Number(value) })}
        >
          {RHYTHMS.map((weeks) => (
            <option key={weeks} value={weeks} disabled={!isWithinPlan(wish.count, weeks)}>
              {text("series.everyWeeks", { weeks })}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}share`}>{text("series.share")}</label>
        <Select
          id={`${id}share`}
          value={wish.share}
          onChange={(_, { value }) => onChange({ ...wish, share: SHARES.find((share) => share === value) ?? "fair" })}
        >
          {SHARES.map((way) => (
            <option key={way} value={way}>
              {text("series.shareWays", { way })}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
};
