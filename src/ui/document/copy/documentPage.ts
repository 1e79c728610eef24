import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { SECTIONS, sectionsIn } from "../../../domain/document/sections";
import type { Pair } from "../../../domain/people/pair";
import { formatList, othersNames } from "../../format/list";
import { formatFullDate } from "../../format/calendar";
import { formatTime } from "../../format/when";
import type { Format } from "../../services";
import { type About, aboutEntries } from "../about";
import { byHandWords, changedRowWords, ownWords, standsWords } from "../factWords";
import { plainLines } from "../plainLines";
import { add, openSavedPage } from "./savedPage";

/**
 * The whole document as one page that any browser opens, part by part, the oldest words first.
 *
 * It is built from text nodes only, so nothing that an author wrote can run in it.
 */
export const documentPage = (format: Format, pair: Pair, entries: readonly ShownEntry[]): string => {
  const { main, asText } = openSavedPage(format, format.text("document.title"));
  addDocument(main, format, pair, entries, 2);
  return asText();
};

/** Adds a document to a page that is being made, its parts under headings of this level. */
export const addDocument = (
  main: Element,
  format: Format,
  pair: Pair,
  entries: readonly ShownEntry[],
  level: 2 | 3,
): void => {
  const { text, locale, me } = format;
  const names = othersNames(pair, me.id);
  add(main, "p", text("whoReads.shared", { names: formatList([text("person.you"), ...names], locale) }));
  const [about, sections] = [aboutEntries(entries, pair), sectionsIn(entries)];
  for (const section of SECTIONS) {
    const here = entries.filter(({ entry }) => sections.get(entry.id) === section);
    if (here.length === 0) continue;
    add(main, `h${level}`, text("document.sectionName", { section }));
    for (const shown of here) addEntry(main, shown, format, about);
  }
};

const addEntry = (parent: Element, { entry, earlier }: ShownEntry, format: Format, about: About): void => {
  const { text, zone, zones, locale } = format;
  const article = add(parent, "article");
  const { kind } = entry.content;
  const when = [formatFullDate(zones.readAt(zone, entry.at).date, locale), formatTime(entry.at, zone, zones, locale)];
  const plain = plainLines(entry, { ...format, isPage: true }, about);
  const what = kind === "by-hand" ? byHandWords(entry, format) : plain.kind;
  add(article, "p", [kind === "by-hand" ? "" : entry.authorName, ...when, what].filter(Boolean).join(" · ")).className =
    "quiet";
  const standing = about.standing(entry.id);
  const stands =
    standing && text("document.standsNow", { status: standsWords(standing.status, entry.content, format) });
  for (const line of [plain.sentence, ownWords(entry), ...plain.lines, stands]) {
    if (line !== undefined && line !== "") add(article, "p", line).dir = "auto";
  }
  const changed = changedRowWords(entry, format);
  if (changed !== undefined) add(article, "p", changed).className = "quiet";
  for (const older of earlier.filter(({ text: words }) => words !== "")) {
    add(article, "p", text("copy.before", { words: older.text })).className = "quiet";
  }
};
