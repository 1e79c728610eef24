import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { Weekday } from "../../../domain/time/zoneData";
import { useFormat } from "../../context";
import { formatWeekday } from "../../format/calendar";
import { WEEK } from "../../format/week";
import { FieldGroup } from "./fieldLayout";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", marginInlineStart: "-8px" },
});

interface DaysFieldProps {
  readonly label: string;
  readonly days: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
}

/** Some days of the week. */
export const DaysField = ({ label, days, onChange }: DaysFieldProps) => {
  const { locale } = useFormat();
  return (
    <FieldGroup legend={label}>
      <div className={useStyles().days}>
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
    </FieldGroup>
  );
};
