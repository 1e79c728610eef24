import { type Entry, ENTRY_SCHEMA } from "../../domain/document/entry";
import type { Pair } from "../../domain/people/pair";
import { type EntryId, ulid, ulidTime } from "../../domain/shared/ids";
import { type Instant, plusMs, toInstant } from "../../domain/time/interval";
import { isoText } from "../../domain/time/isoText";
import {
  BY_HAND,
  ENTRY_MARK,
  entryHtml,
  escapeHtml,
  isHeading,
  type OneNoteWords,
  type PageTopic,
  readEntryLines,
  readQuietLine,
  readWords,
  wordsAsHtml,
} from "./entry";

/** The place of an entry: `s:` and a meeting, or `m:` and a month. It stands at the end of a page's title. */
export type PageKey = string & { readonly __key: "page" };

/** Where an entry belongs. A meeting's id is a ULID whose first ten letters already tell it from all others of a pair. */
export const pageKeyOf = ({ session, at }: Entry): PageKey =>
  (session === undefined ? `m:${isoText(at).slice(0, 7)}` : `s:${session.slice(0, 10)}`) as PageKey;

export const keyInTitle = (title: string): PageKey | undefined => {
  const [, key] = /\[([sm]:[\w-]{1,40})\]\s*$/.exec(title) ?? [];
  return key as PageKey | undefined;
};

/** A new page with its first entries. */
export const pageHtml = (key: PageKey, topic: PageTopic, entries: readonly Entry[], words: OneNoteWords): string =>
  [
    `<!DOCTYPE html><html lang="${escapeHtml(words.lang)}"><head>`,
    `<title>${escapeHtml(words.title(topic))} [${key}]</title>`,
    "</head><body>",
    `<p data-id="mc1-p-${key.replace(":", "-")}" style="color:#595959">${wordsAsHtml(words.about)}</p>`,
    ...entries.map((entry) => entryHtml(entry, words)),
    "</body></html>",
  ].join("");

const PAGE_MARK = /^mc1-p-([sm])-(.+)$/;

/** What a page says. */
export interface PageContent {
  /** Where it belongs, should its title no longer tell. */
  readonly key: PageKey | undefined;
  /** What was written through Meridian, then what was written by hand; each once. */
  readonly entries: readonly Entry[];
}

/** Reads a page; undefined when this is no page of OneNote, or an empty answer. */
export const readPage = (document: Document, pair: Pair, pageMadeAt: Instant): PageContent | undefined => {
  const { body } = document;
  if (!body?.hasAttribute("data-absolute-enabled") && !body?.querySelector("[data-id]")) return undefined;
  const lines = linesOf(body);
  const { entries, taken } = readEntries(lines, pair);
  const written = byHand(lines, taken, { pair, pageMadeAt });
  const all = new Map<EntryId, Entry>();
  for (const entry of [...entries, ...written]) if (!all.has(entry.id)) all.set(entry.id, entry);
  return { key: keyInLines(lines), entries: [...all.values()] };
};

const keyInLines = (lines: readonly Line[]): PageKey | undefined => {
  for (const id of lines.flatMap(({ ids }) => ids)) {
    const [, kind, rest] = PAGE_MARK.exec(id) ?? [];
    if (kind !== undefined) return `${kind}:${rest}` as PageKey;
  }
  return undefined;
};

const markOf = ({ ids }: Line, kind: string, id: EntryId): boolean => ids.includes(`mc1-${kind}-${id}`);

const isMarked = ({ ids }: Line): boolean =>
  ids.some((id) => PAGE_MARK.test(id) || (ENTRY_MARK.exec(id)?.[1] ?? "e") !== "e");

/** Words never count as a quiet line: otherwise a note could claim another author. */
const quietIn = (line: Line): ReturnType<typeof readQuietLine> =>
  line.ids.some((id) => ENTRY_MARK.exec(id)?.[1] === "w") ? undefined : readQuietLine(line.raw);

/** Entries end with a quiet line. Their words are the lines marked so; without a mark, those between heading and quiet line. */
const readEntries = (lines: readonly Line[], pair: Pair) => {
  const entries: Entry[] = [];
  const taken = new Set<Line>(lines.filter(isMarked));
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const quiet = quietIn(line);
    if (!quiet) continue;
    const above = lines.slice(from, index);
    from = index + 1;
    const heading = above.findLast(
      (other) => markOf(other, "h", quiet.id) || (!isMarked(other) && isHeading(other.text)),
    );
    const marked = above.filter((other) => markOf(other, "w", quiet.id));
    const words = marked.length > 0 || quiet.facts.empty === true ? marked : unmarkedWords(above, heading);
    for (const used of [line, ...words, ...(heading ? [heading] : [])]) taken.add(used);
    const text = words.map((other) => other.text).join("\n");
    const entry = readEntryLines(quiet, { text, heading: heading?.text ?? "", pair });
    if (entry) entries.push(entry);
  }
  return { entries, taken };
};

const unmarkedWords = (above: readonly Line[], heading: Line | undefined): readonly Line[] =>
  above.slice(heading ? above.indexOf(heading) + 1 : 0).filter((line) => !isMarked(line));

/** What people wrote in OneNote itself. The same words at the same place have the same id for everybody. */
const byHand = (
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
  { pair, pageMadeAt }: { readonly pair: Pair; readonly pageMadeAt: Instant },
): readonly Entry[] => {
  const entries: Entry[] = [];
  const counts = new Map<string, number>();
  let after = pageMadeAt;
  let block: string[] = [];
  const close = (): void => {
    const text = block.join("\n");
    block = [];
    if (text === "") return;
    const occurrence = counts.get(text) ?? 0;
    counts.set(text, occurrence + 1);
    entries.push(handwritten(text, `${text}\n${occurrence}`, after, pair));
  };
  for (const line of lines) {
    if (!taken.has(line) && line.text.trim() !== "") {
      block.push(line.text);
      continue;
    }
    close();
    const quiet = quietIn(line);
    if (quiet) after = toInstant(ulidTime(quiet.id));
  }
  close();
  return entries;
};

const handwritten = (text: string, name: string, after: Instant, pair: Pair): Entry => ({
  id: ulid(after + 1, tenBytesOf(name)) as EntryId,
  schema: ENTRY_SCHEMA,
  pair: pair.id,
  author: BY_HAND,
  authorName: "",
  at: plusMs(after, 1),
  lang: "und",
  text,
  content: { kind: "by-hand" },
});

/** One paragraph, heading, list item or cell of a page. */
interface Line {
  readonly text: string;
  /** The same as it came, before our signs in it were read. */
  readonly raw: string;
  /** The `data-id`s of its own element and of all that it stands in. */
  readonly ids: readonly string[];
}

const BLOCKS = new Set(
  "ADDRESS BLOCKQUOTE BODY DIV DL H1 H2 H3 H4 H5 H6 LI OL P PRE TABLE TBODY TD TH TR UL".split(" "),
);

/** The lines of a page from top to bottom, as text. Nothing of the page runs and nothing is put on any screen. */
export const linesOf = (element: Element, outer: readonly string[] = []): readonly Line[] => {
  const own = element.getAttribute("data-id");
  const ids = own === null ? outer : [...outer, own];
  const lines: Line[] = [];
  let loose = "";
  const flush = (): void => {
    if (loose.trim() !== "") lines.push({ text: readWords(loose), raw: loose, ids });
    loose = "";
  };
  for (const node of element.childNodes) {
    if (isElement(node) && BLOCKS.has(node.tagName)) {
      flush();
      for (const line of linesOf(node, ids)) lines.push(line);
    } else loose += inlineText(node);
  }
  flush();
  return lines;
};

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** White space counts as one space, a line break as the end of a line. */
const inlineText = (node: Node): string => {
  if (node.nodeType === TEXT_NODE) return (node.nodeValue ?? "").replace(/[ \t\n\f\r]+/g, " ");
  if (!isElement(node)) return "";
  return node.tagName === "BR" ? "\n" : [...node.childNodes].map(inlineText).join("");
};

const PRIME = 0x01000193;

/** FNV-1a over the code units of `text`: tells texts apart, keeps no secret. 32 bits for each seed. */
const fnv = (text: string, seed: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
};

const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b] as const;

/** A short name for a text: equal texts have equal ones, and two texts of one document practically never do. */
export const fingerprint = (text: string): string =>
  SEEDS.slice(0, 2)
    .map((seed) => fnv(text, seed).toString(36))
    .join("");

/** Ten bytes that depend on nothing but `text`. */
const tenBytesOf = (text: string): Uint8Array => {
  const words = SEEDS.map((seed) => fnv(text, seed));
  return Uint8Array.from({ length: 10 }, (_, i) => ((words[i >> 2] ?? 0) >>> (8 * (i & 3))) & 0xff);
};
