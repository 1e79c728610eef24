import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../context";
import { SelectField } from "./SelectField";
import { LENGTHS, WEEKS, type Wish } from "./wish";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(120px, 8.6em)), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

/** The lengths to choose from, with one that came from elsewhere: an appointment may be as long as it likes. */
const lengthsWith = (minutes: number): readonly number[] =>
  LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes].toSorted((a, b) => a - b);

interface WishFieldsProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

/** How long, and how far ahead. */
export const WishFields = ({ wish, onChange }: WishFieldsProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <SelectField
        label={text("schedule.length")}
        value={wish.minutes}
        options={lengthsWith(wish.minutes).map((minutes) => [minutes, text("schedule.minutes", { minutes })])}
        onChange={(minutes) => onChange({ ...wish, minutes })}
      />
      <SelectField
        label={text("schedule.ahead")}
        value={wish.weeks}
        options={WEEKS.map((weeks) => [weeks, text("schedule.weeks", { weeks })])}
        onChange={(weeks) => onChange({ ...wish, weeks })}
      />
    </div>
  );
};
