import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { formatClock, formatWeekday } from "../../format/calendar";
import { TimeField } from "../fields/TimeField";
import { useFormStyles } from "../fields/useFormStyles";
import { FIRST_HOURS, hoursFrom, type Hours, type WeekDay } from "./week";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  day: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    "@media (min-width: 480px)": { gridTemplateColumns: "112px minmax(0, 1fr)" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, alignSelf: "center" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
});

const KINDS: readonly WeekDay["kind"][] = ["work", "off", "closed"];

export interface WeekDayFieldsProps {
  readonly day: WeekDay;
  readonly canCopy: boolean;
  readonly onChange: (day: WeekDay) => void;
  readonly onCopy: () => void;
}

/** What one day of the week is, and its hours. */
export const WeekDayFields = ({ day, canCopy, onChange, onCopy }: WeekDayFieldsProps) => {
  const { text, locale } = useFormat();
  const [styles, form] = [useStyles(), useFormStyles()];
  const name = formatWeekday(day.weekday, locale);
  const setHours = (hours: readonly Hours[]): void =>
    onChange({ ...day, hours, kind: hours.length > 0 ? "work" : "off" });
  const become = (kind: WeekDay["kind"]): void =>
    onChange({ ...day, kind, hours: kind === "work" ? [FIRST_HOURS] : [] });
  const last = day.hours.at(-1);
  return (
    <div className={styles.day}>
      <span className={styles.name}>{name}</span>
      <div className={styles.fields}>
        <Select
          aria-label={text("week.kind", { day: name })}
          value={day.kind}
          onChange={(_, { value }) => {
            const kind = KINDS.find((one) => one === value);
            if (kind) become(kind);
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`week.${kind}`)}
            </option>
          ))}
        </Select>
        {day.hours.map((hours, index) => (
          <HoursFields
            // Hours are told apart by where they stand: their times change while somebody types.
            key={index}
            hours={hours}
            name={name}
            onChange={(next) => setHours(day.hours.map((one, i) => (i === index ? next : one)))}
            {...(day.hours.length > 1 && { onRemove: () => setHours(day.hours.filter((_, i) => i !== index)) })}
          />
        ))}
        {last && (
          <div className={form.buttons}>
            {last.toMinutes < 1380 && (
              <Button
                size="small"
                aria-label={text("week.more", { day: name })}
                onClick={() =>
                  setHours([...day.hours, hoursFrom(last.toMinutes + 60, Math.min(1439, last.toMinutes + 180))])
                }
              >
                {text("item.add")}
              </Button>
            )}
            {canCopy && (
              <Button size="small" appearance="subtle" onClick={onCopy}>
                {text("week.copy")}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
};

interface HoursFieldsProps {
  readonly hours: Hours;
  readonly name: string;
  readonly onChange: (hours: Hours) => void;
  readonly onRemove?: () => void;
}

const HoursFields = ({ hours: { fromMinutes, toMinutes }, name, onChange, onRemove }: HoursFieldsProps) => {
  const { text, locale } = useFormat();
  const form = useFormStyles();
  return (
    <div className={form.row}>
      <TimeField
        label={text("week.from", { day: name })}
        minutes={fromMinutes}
        onChange={(minutes) => onChange(hoursFrom(minutes, toMinutes))}
      />
      <TimeField
        label={text("week.to", { day: name })}
        minutes={toMinutes}
        onChange={(minutes) => onChange(hoursFrom(fromMinutes, minutes))}
      />
      {onRemove && (
        <Button
          className={form.button}
          size="small"
          aria-label={text("week.less", { day: name, time: formatClock(fromMinutes, locale) })}
          onClick={onRemove}
        >
          {text("item.remove")}
        </Button>
      )}
    </div>
  );
};
