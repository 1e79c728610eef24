import { ALL_TOPICS } from "../../domain/people/howIWork";
import { others, type Pair } from "../../domain/people/pair";
import { addDocument } from "../document/copy/documentPage";
import { add, openSavedPage } from "../document/copy/savedPage";
import { formatList } from "../format/list";
import { formatDay, formatTime } from "../format/when";
import type { Conversations, Format, OwnThings } from "../services";
import { myTimeLines } from "./myTimeLines";

/** What the page is made of. */
type Readable = Format & Pick<Conversations, "openDocument"> & Pick<OwnThings, "journal" | "howIWork" | "myTime">;

/** All that somebody can read as one page: their documents, journal, how they work, and their time. Text nodes alone, so nothing runs in it. */
export const everythingPage = (readable: Readable, pairs: readonly Pair[]): string => {
  const { text, me, locale, openDocument } = readable;
  const { main, asText } = openSavedPage(readable, text("everything.title"));
  for (const pair of pairs) {
    const { entries } = openDocument(pair).snapshot();
    const names = others(pair, me.id).map(({ name }) => name);
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
