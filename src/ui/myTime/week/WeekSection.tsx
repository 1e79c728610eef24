import { Checkbox } from "@fluentui/react-components";
import { USUAL_NIGHT } from "../../../domain/people/myTime/availability";
import { useFormat, useText } from "../../context";
import { Body, Fold, List } from "../../controls/layout";
import { weekLines } from "../declaredWords";
import { FieldGroup, FieldRow } from "../fields/fieldLayout";
import { TimeField } from "../fields/TimeField";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { closedDaysOf, weekDaysOf, workOf, type WeekDay } from "./week";
import { WeekDayFields } from "./WeekDayFields";

/** The working week, day by day. Each change is kept at once. */
export const WeekSection = ({ declaring }: SectionProps) => {
  const format = useFormat();
  const { text } = format;
  const { work, closedDays } = declaring.myTime;
  const keep = (week: readonly WeekDay[]): void =>
    declaring.change((now) => ({ ...now, work: workOf(week), closedDays: closedDaysOf(week) }));
  const week = weekDaysOf(work, closedDays);
  const set = (day: WeekDay): void => keep(week.map((one) => (one.weekday === day.weekday ? day : one)));
  return (
    <MyTimeSection title={text("week.title")} intro={text("week.intro")}>
      {work.length === 0 && closedDays.length === 0 && <Body>{text("week.none")}</Body>}
      <List gap="xs">
        {weekLines(work, closedDays, format).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
      <Fold title={text("week.change")}>
        <FieldGroup disabled={!declaring.editable}>
          {week.map((day) => (
            <WeekDayFields
              key={day.weekday}
              day={day}
              onChange={set}
              onCopy={() => keep(week.map((one) => (one.kind === "work" ? { ...one, hours: day.hours } : one)))}
              canCopy={week.filter(({ kind }) => kind === "work").length > 1}
            />
          ))}
        </FieldGroup>
      </Fold>
    </MyTimeSection>
  );
};

/** The hours of the night, in which no meeting is offered. */
export const NightSection = ({ declaring: { myTime, change, editable } }: SectionProps) => {
  const text = useText();
  const night = myTime.night === undefined ? USUAL_NIGHT : myTime.night;
  return (
    <MyTimeSection title={text("night.title")} intro={text("night.intro")}>
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
