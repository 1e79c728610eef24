import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useFormat } from "../../context";
import { Row, Stack } from "../../controls/layout";
import { formatClock, formatWeekday } from "../../format/calendar";
import { FieldRow } from "../fields/fieldLayout";
import { TimeField } from "../fields/TimeField";
import { FIRST_HOURS, hoursFrom, type Hours, type WeekDay } from "./week";

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
  remove: { minHeight: "32px" },
});

const KINDS: readonly WeekDay["kind"][] = ["work", "off", "closed"];

interface WeekDayFieldsProps {
  readonly day: WeekDay;
  readonly canCopy: boolean;
  readonly onChange: (day: WeekDay) => void;
  readonly onCopy: () => void;
}

/** What one day of the week is, and its hours. */
export const WeekDayFields = ({ day, canCopy, onChange, onCopy }: WeekDayFieldsProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const name = formatWeekday(day.weekday, locale);
  const setHours = (hours: readonly Hours[]): void =>
    onChange({ ...day, hours, kind: hours.length > 0 ? "work" : "off" });
  const become = (kind: WeekDay["kind"]): void =>
    onChange({ ...day, kind, hours: kind === "work" ? [FIRST_HOURS] : [] });
  const last = day.hours.at(-1);
  return (
    <div className={styles.day}>
      <span className={styles.name}>{name}</span>
      <Stack gap="s">
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
            // Keyed by index: the times themselves change with each letter typed.
            key={index}
            hours={hours}
            name={name}
            onChange={(next) => setHours(day.hours.map((one, i) => (i === index ? next : one)))}
            onRemove={day.hours.length > 1 ? () => setHours(day.hours.filter((_, i) => i !== index)) : undefined}
          />
        ))}
        {last && (
          <Row>
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
          </Row>
        )}
      </Stack>
    </div>
  );
};

interface HoursFieldsProps {
  readonly hours: Hours;
  readonly name: string;
  readonly onChange: (hours: Hours) => void;
  readonly onRemove: (() => void) | undefined;
}

const HoursFields = ({ hours: { fromMinutes, toMinutes }, name, onChange, onRemove }: HoursFieldsProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  return (
    <FieldRow>
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
          className={styles.remove}
          size="small"
          aria-label={text("week.less", { day: name, time: formatClock(fromMinutes, locale) })}
          onClick={onRemove}
        >
          {text("item.remove")}
        </Button>
      )}
    </FieldRow>
  );
};
