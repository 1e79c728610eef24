import { type Entry, ENTRY_SCHEMA } from "../../domain/document/entry";
import type { Pair } from "../../domain/people/pair";
import { type EntryId, isUlid, type PersonId, type SessionId, ulidTime } from "../../domain/shared/ids";
import { isRecord } from "../../domain/shared/shape";
import { toInstant } from "../../domain/time/interval";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { contentOf, dataOf, guideText, kindOf, readGuide, type ToldEntry } from "../entryContent/entryRow";
import { type JsonObject, numberOf, parseJson, textOf } from "../transport/json";

/** What a page of the document is about: one meeting, or what was written in one month outside of meetings. */
export interface PageTopic {
  readonly kind: "meeting" | "month";
  /** The day of the meeting's first words, `2026-11-24`, or the month, `2026-11`. */
  readonly when: string;
}

/** Words on a page for people who read it in OneNote. The app never reads them back. */
export interface OneNoteWords {
  /** BCP 47 language of these words. */
  readonly lang: string;
  readonly title: (topic: PageTopic) => string;
  /** What this page is, and that everybody may write on it by hand. */
  readonly about: string;
  readonly tell: (entry: Entry) => ToldEntry;
}

/** `mc1-e-` an entry, `-h-` its heading, `-w-` its words, `-q-` its quiet line. OneNote gives these back as they are. */
export const ENTRY_MARK = /^mc1-([ehwq])-([0-7][0-9A-HJKMNP-TV-Z]{25})$/;

const QUIET = "font-size:8pt;color:#767676";

/**
 * An entry as it stands on a page: who, when, what, and its facts in words; the author's words; and quietly, in small
 * print, what a program needs. The facts are part of the heading: older versions would take another line for words that
 * somebody wrote by hand.
 *
 * The id stands there twice, as `data-id` and to be seen: should an edit in OneNote drop the one, the other is left.
 */
export const entryHtml = (entry: Entry, words: OneNoteWords): string => {
  const { id, text, at } = entry;
  const when = isoText(at).slice(0, 16).replace("T", " ");
  const { what, lines } = words.tell(entry);
  const told = [what, ...lines].map(wordsAsHtml).join("<br/>");
  const head = `<b>${wordsAsHtml(entry.authorName)}</b><span style="color:#595959"> · ${when} UTC · ${told}</span>`;
  return [
    `<div data-id="mc1-e-${id}">`,
    `<p data-id="mc1-h-${id}">${head}</p>`,
    ...(text === "" ? [] : [`<p data-id="mc1-w-${id}">${wordsAsHtml(text)}</p>`]),
    `<p data-id="mc1-q-${id}" style="${QUIET}">${escapeHtml(quietLine(entry))}</p>`,
    "</div>",
  ].join("");
};

/** A heading in its own form, should its `data-id` be lost. */
export const isHeading = (text: string): boolean => / · \d{4}-\d\d-\d\d \d\d:\d\d UTC · /.test(text);

const QUIET_LINE = /^\[([0-7][0-9A-HJKMNP-TV-Z]{25}) (\{.*\})\]$/;

/** What a quiet line says; undefined for any other line. */
export const readQuietLine = (text: string): { readonly id: EntryId; readonly facts: JsonObject } | undefined => {
  const [, id = "", json = ""] = QUIET_LINE.exec(text.trim()) ?? [];
  const facts = parseJson(json);
  return isUlid(id) && isRecord(facts) ? { id, facts } : undefined;
};

/** Only what differs from the usual, in letters that no program on the way changes. */
export const quietLine = (entry: Entry): string => {
  const { id, author, lang, at, schema, session, guide, supersedes, removes } = entry;
  const kind = kindOf(entry.content);
  const facts = {
    by: author,
    lang,
    ...(at !== ulidTime(id) && { at: isoText(at) }),
    ...(entry.text === "" && { empty: true }),
    ...(kind !== "note" && { kind }),
    ...(schema !== ENTRY_SCHEMA && { v: schema }),
    ...(session !== undefined && { session }),
    ...(guide && { guide: guideText(guide) }),
    ...(supersedes !== undefined && { supersedes }),
    ...(removes !== undefined && { removes }),
    ...dataFacts(entry),
  };
  return `[${id} ${JSON.stringify(facts).replace(/[^!-~]/g, asEscape)}]`;
};

const dataFacts = (entry: Entry): JsonObject => {
  const { Data } = dataOf(entry);
  return Data === undefined ? {} : { data: parseJson(Data) };
};

const asEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The author of what is written in OneNote, which names none. */
export const BY_HAND = "onenote" as PersonId;

/** Words that nobody of the pair claims: they are shown, and do nothing. */
const nobodys = (id: EntryId, text: string, pair: Pair): Entry => ({
  ...{ id, schema: ENTRY_SCHEMA, pair: pair.id, author: BY_HAND, authorName: "" },
  ...{ at: toInstant(ulidTime(id)), lang: "und", text, content: { kind: "by-hand" } },
});

/** Who reads an invitation knows nobody but themselves yet: there the claim stands, and the screen says what it is. */
const isJoined = ({ members }: Pair): boolean => members.length > 1;

/** The entry that a quiet line and the words above it make; undefined when no author is named. */
export const readEntryLines = (
  { id, facts }: { readonly id: EntryId; readonly facts: JsonObject },
  { text, heading, pair }: { readonly text: string; readonly heading: string; readonly pair: Pair },
): Entry | undefined => {
  const by = textOf(facts.by);
  if (by === undefined) return undefined;
  const member = pair.members.find((person) => person.id.toLowerCase() === by.toLowerCase());
  if (!member && isJoined(pair)) return nobodys(id, text, pair);
  const schema = numberOf(facts.v) ?? ENTRY_SCHEMA;
  const [session, guide] = [textOf(facts.session), readGuide(textOf(facts.guide))];
  const [supersedes, removes] = [textOf(facts.supersedes), textOf(facts.removes)];
  return {
    id,
    schema,
    pair: pair.id,
    author: member?.id ?? (by as PersonId),
    authorName: member?.name ?? heading.split(" · ")[0] ?? "",
    at: parseInstant(facts.at) ?? toInstant(ulidTime(id)),
    lang: textOf(facts.lang) ?? "und",
    text,
    ...contentOf(textOf(facts.kind) ?? "note", facts.data, schema, member !== undefined),
    ...(session !== undefined && { session: session as SessionId }),
    ...(guide && { guide }),
    ...(supersedes !== undefined && isUlid(supersedes) && { supersedes }),
    ...(removes !== undefined && isUlid(removes) && { removes }),
  };
};

/**
 * Plain text as HTML that survives OneNote, and back, letter by letter.
 *
 * HTML folds white space and cannot hold every code unit. So what it would change is written as a carrier, and a word
 * joiner (invisible, no width) behind the carrier says that it means the other thing. Word joiners of the text itself
 * are doubled, so an odd number of them is always ours. Where OneNote or a person removes them, people read the same.
 */
const JOINER = "\u2060";
const NBSP = "\u00A0";

/** With an even number of joiners behind it a carrier means `alone`, with an odd one `marked`. */
const CARRIERS: Readonly<Record<string, { readonly alone: string; readonly marked: string }>> = {
  [NBSP]: { alone: " ", marked: NBSP },
  "\u2003": { alone: "\u2003", marked: "\t" },
  "\u200B": { alone: "\u200B", marked: "\r" },
};

/** Behind this sign and one joiner stand the four hexadecimal digits of a code unit that HTML cannot hold. */
const BROKEN = "\uFFFD";

/** A space that HTML would fold; the signs above; control signs, halves of pairs and what is no character. */
const CHANGED = /(?<=^| ) | $|[\u00A0\u2060\t\r]|[^\P{Cc}\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A lone joiner stands for nothing: it keeps an empty line open, and words from looking like a line of ours. */
const encodeLine = (line: string): string =>
  line === "" || line.startsWith("[") ? JOINER + line.replace(CHANGED, encodeSign) : line.replace(CHANGED, encodeSign);

const encodeSign = (sign: string): string => {
  if (sign === " ") return NBSP;
  if (sign === JOINER) return JOINER + JOINER;
  const carrier = Object.entries(CARRIERS).find(([, { marked }]) => marked === sign)?.[0];
  if (carrier !== undefined) return carrier + JOINER;
  return `${BROKEN}${JOINER}${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
};

/** The words of a person as lines of one paragraph: text, never markup. */
export const wordsAsHtml = (text: string): string =>
  text
    .split("\n")
    .map((line) => escapeHtml(encodeLine(line)))
    .join("<br/>");

/** Signs that mean something in HTML, in text and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const READ = /\uFFFD\u2060([0-9A-F]{4})|([\u00A0\u2003\u200B]?)(\u2060+)|\u00A0/gu;

/** The other way round: the text of a paragraph as it came out of OneNote, its lines parted by line breaks. */
export const readWords = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/^[ \t\f\r]+|[ \t\f\r]+$/g, "").replace(READ, readSign))
    .join("\n");

const readSign = (_: string, digits?: string, carrier?: string, joiners?: string): string => {
  if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
  if (joiners === undefined) return " ";
  const own = JOINER.repeat(joiners.length >> 1);
  const meanings = carrier ? CARRIERS[carrier] : undefined;
  if (!meanings) return own;
  return (joiners.length % 2 === 1 ? meanings.marked : meanings.alone) + own;
};
