import { ALL_TOPICS } from "../../domain/people/howIWork";
import { others, type Pair } from "../../domain/people/pair";
import { addDocument } from "../document/copy/documentPage";
import { add, openSavedPage } from "../document/copy/savedPage";
import { formatList } from "../format/list";
import { formatDay, formatTime } from "../format/when";
import type { Services } from "../services";
import { myTimeLines } from "./myTimeLines";

/** All that somebody can read as one page: their documents, journal, how they work, and their time. Text nodes alone, so nothing runs in it. */
export const everythingPage = (services: Services, pairs: readonly Pair[]): string => {
  const { text, me, locale, openDocument } = services;
  const { main, asText } = openSavedPage(services, text("everything.title"));
  for (const pair of pairs) {
    const { entries } = openDocument(pair).snapshot();
    const names = others(pair, me.id).map(({ name }) => name);
    add(main, "h2", text("everything.document", { names: formatList(names, locale) }));
    addDocument(main, services, pair, entries, 3);
  }
  addJournal(main, services);
  addHowIWork(main, services);
  const lines = myTimeLines(services);
  if (lines.length > 0) add(main, "h2", text("myTime.title"));
  for (const { title, words } of lines) {
    add(main, "h3", title);
    for (const line of words) add(main, "p", line).dir = "auto";
  }
  return asText();
};

const addJournal = (main: Element, { text, journal, zone, zones, locale }: Services): void => {
  const { pages } = journal.snapshot();
  if (pages.length > 0) add(main, "h2", text("journal.title"));
  for (const { at, prompt, text: words, earlier } of pages.toReversed()) {
    const article = add(main, "article");
    const when = [formatDay(at, zone, zones, locale), formatTime(at, zone, zones, locale)].join(" · ");
    add(article, "p", when).className = "quiet";
    if (prompt) add(article, "p", text(`journal.ask.${prompt}`));
    add(article, "p", words).dir = "auto";
    for (const older of earlier) add(article, "p", text("copy.before", { words: older.text })).className = "quiet";
  }
};

const addHowIWork = (main: Element, { text, howIWork }: Services): void => {
  const { own } = howIWork.snapshot();
  const told = ALL_TOPICS.flatMap((topic) => (own[topic] ? [{ topic, ...own[topic] }] : []));
  if (told.length > 0) add(main, "h2", text("own.title"));
  for (const { topic, answers, differs } of told) {
    add(main, "h3", text(`topic.${topic}`));
    for (const answer of answers) add(main, "p", answer).dir = "auto";
    if (differs !== undefined) add(main, "p", text("own.different", { when: differs })).className = "quiet";
  }
};
