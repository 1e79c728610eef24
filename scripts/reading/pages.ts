import { readFileSync } from "node:fs";
import { join } from "node:path";
import type english from "../../src/locales/en/reading.json";
import { escapeHtml, FILLED_LATER } from "../hosting/pageValues";
import { directionFor, isDraft, LANGUAGES, nameOf, type Language } from "../../src/locales/language";

/** webpack.config.js makes each page in each of them. */
export { LANGUAGES };

type WordId = keyof typeof english;

/**
 * Pages that can be read without signing in and without a script of ours. The manifests link to the first two; "managers"
 * is for somebody whose team takes part, and "version" for an administrator.
 */
export const READING_PAGES = ["privacy", "terms", "managers", "version"] as const;
export type ReadingPage = (typeof READING_PAGES)[number];

/** Values for the placeholders of src/app/page.html. */
export interface FilledPage {
  readonly lang: Language;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly body: string;
}

/** File name of a page in one language; links use it. `privacy.html` alone follows the browser's language. */
export const nameIn = (page: ReadingPage, language: Language): string => `${page}.${language}`;

const bodyPath = (root: string, page: ReadingPage): string => join(root, `src/app/${page}.html`);
const wordsPath = (root: string, language: Language): string => join(root, `src/locales/${language}/reading.json`);

/** The source files of a page. */
export const sourcesOf = (root: string, page: ReadingPage, language: Language): readonly string[] => [
  bodyPath(root, page),
  ...new Set([wordsPath(root, "en"), wordsPath(root, language)]),
];

/** Who runs this installation; empty where nobody said it yet. */
export interface Publisher {
  readonly name: string;
  /** An address of mail or of a page. */
  readonly contact: string;
}

const NOBODY: Publisher = { name: "", contact: "" };

/** What a page says of this installation. */
export interface Installation {
  readonly publisher: Publisher;
  /** As in `version.json`: `0.2.0+1a2b3c4d`; empty where pages are served while they are written. */
  readonly release: string;
}

const NOT_INSTALLED: Installation = { publisher: NOBODY, release: "" };

/** A page in one language. Missing translations are in English, and marked as English. */
export const fillPage = (
  root: string,
  page: ReadingPage,
  language: Language,
  { publisher, release }: Installation = NOT_INSTALLED,
): FilledPage => {
  const say = speaker(root, language);
  const [version = "", build = ""] = release.split("+");
  const body = fill(readFileSync(bodyPath(root, page), "utf8"), say)
    .replace("{=version}", version || "-")
    .replace("{=build}", build || "-");
  return {
    lang: language,
    dir: directionFor(language),
    title: say(titleOf(page)).words,
    body: [
      `<div class="first reading">`,
      languageLinks(page, language, say),
      `<main>${fill(whatCounts(page, language), say)}${body}${page === "privacy" ? publishedBy(publisher, say) : ""}${fill(otherPages(page, language), say)}</main>`,
      `</div>`,
    ].join("\n"),
  };
};

const titleOf = (page: ReadingPage): WordId => `${page}.title`;

interface Said {
  readonly words: string;
  readonly isEnglish: boolean;
}
type Say = (id: WordId) => Said;

const speaker = (root: string, language: Language): Say => {
  const read = (path: string): Partial<Record<string, string>> => JSON.parse(readFileSync(path, "utf8"));
  const [source, own] = [read(wordsPath(root, "en")), read(wordsPath(root, language))];
  return (id) => {
    const words = own[id] ?? source[id];
    if (words === undefined) throw new Error(`There are no words for {${id}}. Maybe it is missing in en/reading.json.`);
    return { words, isEnglish: own[id] === undefined };
  };
};

const written = ({ words, isEnglish }: Said): string =>
  isEnglish ? `<span lang="en" dir="ltr">${escapeHtml(words)}</span>` : escapeHtml(words);

/** `html` with each `{id}` replaced by its text. */
const fill = (html: string, say: Say): string =>
  html.replace(/\{([\w.]+)\}/g, (_, id: string) => written(say(id as WordId)));

/** Who answers for the data. Names and addresses stay in one piece in a text of the other direction. */
const publishedBy = ({ name, contact }: Publisher, say: Say): string => {
  if (name === "") return "";
  const named = (id: WordId): string =>
    fill(`{${id}}`, say)
      .replace("{name}", () => `<bdi>${escapeHtml(name)}</bdi>`)
      .replace("{contact}", () => `<bdi>${escapeHtml(contact)}</bdi>`);
  const where = contact === "" ? "" : ` ${named("privacy.contact")}`;
  // Whether a released page has a contact is known when an organisation fills it in.
  const isLater = contact === FILLED_LATER.contact;
  return `<p>${named("privacy.runBy")}${isLater ? `{{#contact}}${where}{{/contact}}` : where}</p>`;
};

/** The languages by their own names. */
const languageLinks = (page: ReadingPage, language: Language, say: Say): string => {
  const links = LANGUAGES.map((each) => {
    const current = each === language ? ` aria-current="page"` : "";
    return `<a href="${nameIn(page, each)}.html" hreflang="${each}" lang="${each}"${current}>${nameOf(each)}</a>`;
  });
  const label = escapeHtml(say("reading.languages").words);
  return `<nav aria-label="${label}">${links.join(" ")}</nav>`;
};

/** Says which language version is binding. */
const whatCounts = (page: ReadingPage, language: Language): string => {
  if (language === "en") return `<p class="note">{reading.source}</p>`;
  const which = isDraft(language) ? "{reading.draft}" : "{reading.translation}";
  return `<p class="note">${which} <a href="${nameIn(page, "en")}.html" hreflang="en">{reading.english}</a></p>`;
};

const otherPages = (page: ReadingPage, language: Language): string =>
  READING_PAGES.filter((other) => other !== page)
    .map((other) => `<p><a href="${nameIn(other, language)}.html">{${titleOf(other)}}</a></p>`)
    .concat(`<p><a href="third-party.txt" hreflang="en">{reading.thirdParty}</a></p>`)
    .join("");
