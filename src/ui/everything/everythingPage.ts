import type { PulseAnswers } from "../../domain/journal/pulse";
import { PULSE_ORDER } from "../../domain/journal/pulseItems";
import { ALL_TOPICS } from "../../domain/people/howIWork";
import type { Pair } from "../../domain/people/pair";
import { addDocument } from "../document/copy/documentPage";
import { add, openSavedPage } from "../document/copy/savedPage";
import { formatList, othersNames } from "../format/list";
import { formatTime } from "../format/when";
import type { Conversations, Format, OwnThings } from "../services";
import type { MyTime } from "../../domain/people/myTime/myTime";
import { formatClock, formatDates, formatFullDate } from "../format/calendar";
import { dateWords, rhythmWords, stayWords, weekLines } from "../myTime/declaredWords";

/** What the page is made of. */
type Readable = Format & Pick<Conversations, "openDocument"> & Pick<OwnThings, "journal" | "howIWork" | "myTime">;

/** All that somebody can read as one page: their documents, journal, how they work, and their time. Text nodes alone, so nothing runs in it. */
export const everythingPage = (readable: Readable, pairs: readonly Pair[]): string => {
  const { text, me, locale, openDocument } = readable;
  const { main, asText } = openSavedPage(readable, text("everything.title"));
  for (const pair of pairs) {
    const { entries } = openDocument(pair).snapshot();
    const names = othersNames(pair, me.id);
    add(main, "h2", text("everything.document", { names: formatList(names, locale) }));
    addDocument(main, readable, pair, entries, 3);
  }
  addJournal(main, readable);
  addHowIWork(main, readable);
  const lines = myTimeLines(readable, readable.myTime.snapshot().myTime);
  if (lines.length > 0) add(main, "h2", text("myTime.title"));
  for (const { title, words } of lines) {
    add(main, "h3", title);
    for (const line of words) add(main, "p", line).dir = "auto";
  }
  return asText();
};

const addJournal = (main: Element, { text, journal, zone, zones, locale }: Readable): void => {
  const { pages, rounds } = journal.snapshot();
  if (pages.length + rounds.length > 0) add(main, "h2", text("journal.title"));
  for (const { at, prompt, text: words, earlier } of pages.toReversed()) {
    const article = add(main, "article");
    const when = [formatFullDate(zones.readAt(zone, at).date, locale), formatTime(at, zone, zones, locale)].join(" · ");
    add(article, "p", when).className = "quiet";
    if (prompt) add(article, "p", text(`journal.ask.${prompt}`));
    add(article, "p", words).dir = "auto";
    for (const older of earlier) add(article, "p", text("copy.before", { words: older.text })).className = "quiet";
  }
  for (const { at, answers, memory } of rounds) {
    const article = add(main, "article");
    add(article, "p", formatFullDate(zones.readAt(zone, at).date, locale)).className = "quiet";
    for (const [title, given] of [
      [text("pulse.title"), answers],
      [text("pulse.start"), memory],
    ] as const) {
      const lines = answerLines(given, text);
      if (lines.length > 0) add(article, "h3", title);
      for (const line of lines) add(article, "p", line).dir = "auto";
    }
  }
};

/** "I worked with a group that I do not belong to. Often" for each answer. */
const answerLines = (given: PulseAnswers, text: Format["text"]): readonly string[] =>
  PULSE_ORDER.flatMap((item) => {
    const answer = given[item];
    return answer === undefined ? [] : [`${text(`pulse.item.${item}`)} ${text(`pulse.answer.${answer}`)}`];
  });

const addHowIWork = (main: Element, { text, howIWork }: Readable): void => {
  const { own } = howIWork.snapshot();
  const told = ALL_TOPICS.flatMap((topic) => (own[topic] ? [{ topic, ...own[topic] }] : []));
  if (told.length > 0) add(main, "h2", text("own.title"));
  for (const { topic, answers, differs } of told) {
    add(main, "h3", text(`topic.${topic}`));
    for (const answer of answers) add(main, "p", answer).dir = "auto";
    if (differs !== undefined) add(main, "p", text("own.different", { when: differs })).className = "quiet";
  }
};

/** One part of what a person declared about their time. */
interface DeclaredPart {
  readonly title: string;
  readonly words: readonly string[];
}

/** What a person declared about their time, part by part. Empty parts are left out. */
const myTimeLines = (format: Format, myTime: MyTime): readonly DeclaredPart[] => {
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
      title: text("import.fileTitle"),
      words: importedBusy.length > 0 ? [text("import.busy", { count: importedBusy.length })] : [],
    },
  ];
  return parts.filter(({ words }) => words.length > 0);
};
