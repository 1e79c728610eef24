import type { WorkBlock } from "../../../domain/people/myTime/availability";
import type { Weekday } from "../../../domain/time/zoneData";
import type { Text } from "../../../locales/text";
import { formatClock, formatWeekday } from "../../format/calendar";
import { formatList } from "../../format/list";
import type { PartProps } from "../partProps";
import { MyTimeSection } from "../MyTimeSection";
import { useFormStyles } from "../fields/useFormStyles";
import { closedDaysOf, weekDaysOf, workOf, type WeekDay } from "./week";
import { WeekDayFields } from "./WeekDayFields";
import { useFormat } from "../../context";

/** The working week, day by day. Each change is kept at once. */
export const WeekSection = ({ declaring }: PartProps) => {
  const { text, locale } = useFormat();
  const styles = useFormStyles();
  const { work, closedDays } = declaring.myTime;
  const keep = (week: readonly WeekDay[]): void =>
    declaring.change((now) => ({ ...now, work: workOf(week), closedDays: closedDaysOf(week) }));
  const week = weekDaysOf(work, closedDays);
  const set = (day: WeekDay): void => keep(week.map((one) => (one.weekday === day.weekday ? day : one)));
  return (
    <MyTimeSection title={text("week.title")} intro={text("week.intro")}>
      {work.length === 0 && closedDays.length === 0 && <p className={styles.line}>{text("week.none")}</p>}
      <ul className={styles.list}>
        {weekLines(work, closedDays, text, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <details>
        <summary className={styles.summary}>{text("week.change")}</summary>
        <fieldset className={styles.group} disabled={!declaring.editable}>
          {week.map((day) => (
            <WeekDayFields
              key={day.weekday}
              day={day}
              onChange={set}
              onCopy={() => keep(week.map((one) => (one.kind === "work" ? { ...one, hours: day.hours } : one)))}
              canCopy={week.filter(({ kind }) => kind === "work").length > 1}
            />
          ))}
        </fieldset>
      </details>
    </MyTimeSection>
  );
};

/** The week in a few lines: which days have which hours, and which are closed. */
export const weekLines = (
  work: readonly WorkBlock[],
  closedDays: readonly Weekday[],
  text: Text,
  locale: string,
): readonly string[] => {
  const names = (days: readonly Weekday[]): string =>
    formatList(
      days.map((day) => formatWeekday(day, locale)),
      locale,
    );
  return [
    ...work.map(({ days, fromMinutes, toMinutes }) =>
      text("rhythm.line", {
        days: names(days),
        from: formatClock(fromMinutes, locale),
        to: formatClock(toMinutes, locale),
      }),
    ),
    ...(closedDays.length > 0 ? [text("week.closedLine", { days: names(closedDays) })] : []),
  ];
};
