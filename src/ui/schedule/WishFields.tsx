import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { LENGTHS, WEEKS, type Wish } from "./wish";
import { useText } from "../context";
import { Stack } from "../controls/layout";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

interface WishFieldsProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

/** The lengths to choose from, with one that came from elsewhere: an appointment may be as long as it likes. */
const lengthsWith = (minutes: number): readonly number[] =>
  LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes].toSorted((a, b) => a - b);

/** How long, and how far ahead. */
export const WishFields = ({ wish, onChange }: WishFieldsProps) => {
  const text = useText();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.fields}>
      <Stack gap="xs">
        <label htmlFor={`${id}length`}>{text("schedule.length")}</label>
        <Select
          id={`${id}length`}
          value={wish.minutes}
          onChange={(_, { value }) => onChange({ ...wish, minutes: Number(value) })}
        >
          {lengthsWith(wish.minutes).map((minutes) => (
            <option key={minutes} value={minutes}>
              {text("schedule.minutes", { minutes })}
            </option>
          ))}
        </Select>
      </Stack>
      <Stack gap="xs">
        <label htmlFor={`${id}weeks`}>{text("schedule.ahead")}</label>
        <Select
          id={`${id}weeks`}
          value={wish.weeks}
          onChange={(_, { value }) => onChange({ ...wish, weeks: Number(value) })}
        >
          {WEEKS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {text("schedule.weeks", { weeks })}
            </option>
          ))}
        </Select>
      </Stack>
    </div>
  );
};
