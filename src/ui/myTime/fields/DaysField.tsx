import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { Weekday } from "../../../domain/time/zoneData";
import { formatWeekday } from "../../format/calendar";
import { useFormStyles } from "./useFormStyles";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", marginInlineStart: "-8px" },
});

export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export interface DaysFieldProps {
  readonly label: string;
  readonly days: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
}

/** Some days of the week. */
export const DaysField = ({ label, days, onChange }: DaysFieldProps) => {
  const { locale } = useFormat();
  const [styles, form] = [useStyles(), useFormStyles()];
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{label}</legend>
      <div className={styles.days}>
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            label={formatWeekday(day, locale, "short")}
            aria-label={formatWeekday(day, locale)}
            checked={days.includes(day)}
            onChange={(_, { checked }) =>
              onChange(WEEK.filter((one) => (one === day ? checked === true : days.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
