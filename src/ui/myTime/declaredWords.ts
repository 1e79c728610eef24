import type { Stay, WorkBlock } from "../../domain/people/myTime/availability";
import type { Owned } from "../../domain/people/myTime/myTime";
import type { OwnDate, Pattern } from "../../domain/people/myTime/privateTime";
import type { Weekday } from "../../domain/time/zoneData";
import { formatClock, formatFullDate, formatDates } from "../format/calendar";
import { formatWeekday, formatWeekdayRun } from "../format/week";
import { formatList } from "../format/list";
import { placeOf } from "../format/place";
import type { Format } from "../services";
import { momentWords } from "./fields/moments";

type Words = Pick<Format, "text" | "locale">;

/** Where a person is, and when: "Lagos, since 3 May 2026". */
export const stayWords = ({ place, from, to }: Stay, { text, locale }: Words): string => {
  const city = placeOf(place.zone, text);
  if (from !== undefined && to !== undefined) return text("place.span", { city, dates: formatDates(from, to, locale) });
  if (from !== undefined) return text("place.since", { city, from: formatFullDate(from, locale) });
  if (to !== undefined) return text("place.until", { city, to: formatFullDate(to, locale) });
  return text("place.always", { city });
};

/** "Monday, Tuesday and Friday", or "Monday – Friday" for three and more in a row. */
export const weekdayNames = (days: readonly Weekday[], locale: string, length: "long" | "short" = "long"): string =>
  formatWeekdayRun(days, locale, length) ??
  formatList(
    days.map((day) => formatWeekday(day, locale, length)),
    locale,
  );

/** The week in a few lines: which days have which hours, and which are closed. */
export const weekLines = (
  work: readonly WorkBlock[],
  closedDays: readonly Weekday[],
  { text, locale }: Words,
): readonly string[] => [
  ...work.map(({ days, fromMinutes, toMinutes }) =>
    text("rhythm.line", {
      days: weekdayNames(days, locale),
      from: formatClock(fromMinutes, locale),
      to: formatClock(toMinutes, locale),
    }),
  ),
  ...(closedDays.length > 0 ? [text("week.closedLine", { days: weekdayNames(closedDays, locale) })] : []),
];

/** The week in one short line: "Mon, Tue and Fri, 9:00 to 17:00". */
export const weekInShort = (
  work: readonly WorkBlock[],
  closedDays: readonly Weekday[],
  { text, locale }: Words,
): string => {
  const [first, ...more] = work;
  if (!first) return text("week.closedLine", { days: weekdayNames(closedDays, locale, "short") });
  const line = text("rhythm.line", {
    days: weekdayNames(first.days, locale, "short"),
    from: formatClock(first.fromMinutes, locale),
    to: formatClock(first.toMinutes, locale),
  });
  return more.length === 0 ? line : text("myTime.andMore", { first: line, count: more.length });
};

/** When it comes back, and how much it matters. */
export const rhythmWords = ({ days, from, to, strength }: Pattern, { text, locale }: Words): string => {
  const line = text("rhythm.line", {
    days: weekdayNames(days, locale, "short"),
    from: momentWords(from, text, locale),
    to: momentWords(to, text, locale),
  });
  return [line, text(`strength.${strength}`)].join(" · ");
};

/** When it is, what it is where the name does not say it, and how much it matters. A working day rules nothing out. */
export const dateWords = (date: OwnDate & Owned, words: Words): string => {
  const { text } = words;
  return [
    whenWords(date, words),
    ...(date.kind === "own" || date.label === "" ? [] : [text(`date.kind.${date.kind}`)]),
    ...(date.kind === "make-up-workday" ? [] : [text(`strength.${date.strength}`)]),
    ...(date.yearly === true ? [text("date.yearly")] : []),
  ].join(" · ");
};

const whenWords = ({ kind, from, to, fromMinutes, toMinutes }: OwnDate, { text, locale }: Words): string => {
  const days = from === to ? formatFullDate(from, locale) : formatDates(from, to, locale);
  if (fromMinutes === undefined) return days;
  const start = formatClock(fromMinutes, locale);
  if (kind === "half-day") return text("date.off", { days, time: start });
  return toMinutes === undefined
    ? days
    : text("rhythm.line", { days, from: start, to: formatClock(toMinutes, locale) });
};
