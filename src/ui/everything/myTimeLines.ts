import type { MyTime } from "../../domain/people/myTime/myTime";
import { formatClock, formatDates } from "../format/calendar";
import { dateWords, rhythmWords, stayWords, weekLines } from "../myTime/declaredWords";
import type { Format } from "../services";

/** One part of what a person declared about their time. */
export interface DeclaredPart {
  readonly title: string;
  readonly words: readonly string[];
}

/** What a person declared about their time, part by part. Empty parts are left out. */
export const myTimeLines = (format: Format, myTime: MyTime): readonly DeclaredPart[] => {
  const { text, locale } = format;
  const { stays, work, closedDays, night, patterns, observances, ownDates, schoolTerms, importedBusy } = myTime;
  const named = (label: string, words: string): string => (label === "" ? words : `${label}: ${words}`);
  const nightWords = (span: NonNullable<typeof night>): string =>
    [span.fromMinutes, span.toMinutes].map((minutes) => formatClock(minutes, locale)).join(" – ");
  const parts: readonly DeclaredPart[] = [
    { title: text("place.title"), words: stays.map((stay) => stayWords(stay, format)) },
    { title: text("week.title"), words: weekLines(work, closedDays, format) },
    { title: text("night.title"), words: night ? [nightWords(night)] : night === null ? [text("night.open")] : [] },
    {
      title: text("rhythm.title"),
      words: patterns.map((pattern) => named(pattern.label, rhythmWords(pattern, format))),
    },
    { title: text("observance.title"), words: observances.map(({ label, id }) => (label === "" ? id : label)) },
    { title: text("date.title"), words: ownDates.map((date) => named(date.label, dateWords(date, format))) },
    { title: text("term.title"), words: schoolTerms.map(({ from, to }) => formatDates(from, to, locale)) },
    {
      title: text("import.title"),
      words: importedBusy.length > 0 ? [text("import.busy", { count: importedBusy.length })] : [],
    },
  ];
  return parts.filter(({ words }) => words.length > 0);
};
