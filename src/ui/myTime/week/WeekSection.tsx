import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { USUAL_NIGHT } from "../../../domain/people/myTime/availability";
import { useFormat, useText } from "../../context";
import { Fold, List, Row, Stack } from "../../controls/layout";
import { QuietButton } from "../../controls/QuietButton";
import { formatClock } from "../../format/calendar";
import { formatWeekday } from "../../format/week";
import { weekLines } from "../declaredWords";
import { FieldGroup, FieldRow } from "../fields/fieldLayout";
import { TimeField } from "../fields/TimeField";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { AssumedHours } from "./MyWeek";
import { useOutlookHours } from "./useOutlookHours";
import { closedDaysOf, FIRST_HOURS, hoursFrom, weekDaysOf, workOf, type Hours, type WeekDay } from "./week";

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
  name: { fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalXS },
  remove: { minHeight: "32px" },
});

const KINDS: readonly WeekDay["kind"][] = ["work", "off", "closed"];

/** The working week, day by day. Each change is kept at once. */
export const WeekSection = ({ declaring }: SectionProps) => {
  const format = useFormat();
  const { text } = format;
  const { work, closedDays } = declaring.myTime;
  const says = useOutlookHours(declaring.myTime);
  // Where a week is set, Outlook is asked by a press.
  const outlook = work.length === 0 ? says : undefined;
  const keep = (week: readonly WeekDay[]): void =>
    declaring.change((now) => ({ ...now, work: workOf(week), closedDays: closedDaysOf(week) }));
  // Who changes one day of the week that Outlook has keeps the others of it.
  const week = weekDaysOf(outlook ? [outlook] : work, closedDays);
  const set = (day: WeekDay): void => keep(week.map((one) => (one.weekday === day.weekday ? day : one)));
  return (
    <MyTimeSection title={text("week.title")}>
      <List gap="xs">
        {weekLines(work, closedDays, format).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
      <AssumedHours declaring={declaring} outlook={outlook} />
      <Fold title={text("week.change")}>
        <FieldGroup disabled={!declaring.editable}>
          {week.map((day) => (
            <WeekDayFields
              key={day.weekday}
              day={day}
              onChange={set}
              onCopy={() => keep(week.map((one) => (one.kind === "work" ? { ...one, hours: day.hours } : one)))}
              canCopy={week.some(({ kind, hours }) => kind === "work" && !areSame(hours, day.hours))}
            />
          ))}
        </FieldGroup>
      </Fold>
    </MyTimeSection>
  );
};

const areSame = (hours: readonly Hours[], others: readonly Hours[]): boolean =>
  hours.length === others.length &&
  hours.every(({ fromMinutes, toMinutes }, index) => {
    const other = others[index];
    return fromMinutes === other?.fromMinutes && toMinutes === other.toMinutes;
  });

interface WeekDayFieldsProps {
  readonly day: WeekDay;
  /** Another working day has other hours. */
  readonly canCopy: boolean;
  readonly onChange: (day: WeekDay) => void;
  readonly onCopy: () => void;
}

/** What one day of the week is, and its hours. */
const WeekDayFields = ({ day, canCopy, onChange, onCopy }: WeekDayFieldsProps) => {
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
              <QuietButton size="small" onClick={onCopy}>
                {text("week.copy")}
              </QuietButton>
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

/** The hours of the night, in which no meeting is offered. */
export const NightSection = ({ declaring: { myTime, change, editable } }: SectionProps) => {
  const text = useText();
  const night = myTime.night === undefined ? USUAL_NIGHT : myTime.night;
  return (
    <MyTimeSection title={text("night.title")}>
      <FieldGroup disabled={!editable}>
        {night && (
          <FieldRow>
            <TimeField
              label={text("field.from")}
              minutes={night.fromMinutes}
              onChange={(fromMinutes) => change((now) => ({ ...now, night: { ...night, fromMinutes } }))}
            />
            <TimeField
              label={text("field.to")}
              minutes={night.toMinutes}
              onChange={(toMinutes) => change((now) => ({ ...now, night: { ...night, toMinutes } }))}
            />
          </FieldRow>
        )}
        <Checkbox
          label={text("night.open")}
          checked={night === null}
          onChange={(_, { checked }) => change((now) => ({ ...now, night: checked === true ? null : USUAL_NIGHT }))}
        />
      </FieldGroup>
    </MyTimeSection>
  );
};
