import type { Pieces } from "../people/pieces";
import { among, filled, ifReadable, isRecord, record, valueOf, wordsThat, yesOrNo, type Shape } from "../shared/shape";
import { isUlid, ulidTime, type EntryId, type PairId } from "../shared/ids";
import { toInstant } from "../time/interval";
import {
  JOURNAL_PROMPTS,
  SELF_CHECK,
  type JournalPage,
  type JournalPageId,
  type PageCopy,
  type PageWords,
} from "./journal";

/** The most characters of a page. */
export const LONGEST_PAGE = 50_000;

/** Path of the piece that holds a page's first version, or that of a later change. */
export const wordsPath = (page: JournalPageId, change?: string): string => (change ? `${page}.words.${change}` : page);

/** Path of the piece that records a copy. */
export const copyPath = (page: JournalPageId, entry: EntryId): string => `${page}.copy.${entry}`;

/** The page that a piece belongs to. */
export const pageOf = (path: string): string => path.split(".")[0] ?? path;

/** The paths of all pieces of a page: its versions and the copies it remembers. */
export const pathsOfPage = (pieces: Pieces, page: JournalPageId): readonly string[] =>
  [...pieces].filter(([path, piece]) => pageOf(path) === page && "value" in piece).map(([path]) => path);

/** Reads a journal, newest page first. Unknown pieces are left out here and stay in the file. */
export const readJournal = (file: unknown): readonly JournalPage[] => {
  const parts = new Map<string, readonly (readonly [string, unknown])[]>();
  for (const [path, value] of Object.entries(isRecord(file) ? file : {})) {
    const page = pageOf(path);
    if (isUlid(page)) parts.set(page, [...(parts.get(page) ?? []), [path, value]]);
  }
  return [...parts].toSorted(([a], [b]) => (a < b ? 1 : -1)).flatMap(([id, values]) => readPage(id, values) ?? []);
};

const readPage = (id: string, values: readonly (readonly [string, unknown])[]): JournalPage | undefined => {
  const ofKind = (kind: string) => values.filter(([path]) => path.split(".")[1] === kind);
  const versions = [...values.filter(([path]) => path === id), ...ofKind("words")]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, value]) => valueOf(WORDS, value) ?? []);
  const [newest, ...earlier] = versions;
  if (newest === undefined) return undefined;
  const first = earlier.at(-1) ?? newest;
  return {
    ...newest,
    ...(first.prompt !== undefined && { prompt: first.prompt }),
    id: id as JournalPageId,
    at: toInstant(ulidTime(id)),
    earlier,
    copies: ofKind("copy").flatMap(([path, value]) => readCopy(path, value) ?? []),
  };
};

const LANG = wordsThat(35, (lang) => lang !== "");
/** A question of another version is dropped. */
const WORDS: Shape<PageWords> = record(
  { text: filled(LONGEST_PAGE), lang: LANG },
  { prompt: ifReadable(among([...JOURNAL_PROMPTS, ...SELF_CHECK])) },
);

const COPY = record({ pair: wordsThat(200, (id) => id !== ""), takenBack: yesOrNo });

const readCopy = (path: string, value: unknown): PageCopy | undefined => {
  const [entry, copy] = [path.split(".")[2] ?? "", valueOf(COPY, value)];
  return copy && isUlid(entry) ? { ...copy, pair: copy.pair as PairId, entry } : undefined;
};
