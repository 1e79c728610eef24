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
