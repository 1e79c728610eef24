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
import { MOST_ROUNDS, PULSE_ANSWERS, PULSE_WORDS, type PulseRound } from "./pulse";
import { OPEN_QUESTIONS } from "./pulseItems";

/** The most characters of a page. */
export const LONGEST_PAGE = 50_000;

/** Path of the piece that holds a page's first version, or that of a later change. */
export const wordsPath = (page: JournalPageId, change?: string): string => (change ? `${page}.words.${change}` : page);

/** Path of the piece that records a copy. */
export const copyPath = (page: JournalPageId, entry: EntryId): string => `${page}.copy.${entry}`;

/** Path of the piece that holds the answers of a round. */
export const roundPath = (round: JournalPageId): string => `${round}.pulse`;

/** Path of the piece that holds how the beginning is remembered in a round. */
export const memoryPath = (round: JournalPageId): string => `${round}.memory`;

/** The page or round that a piece belongs to. */
export const pageOf = (path: string): string => path.split(".")[0] ?? path;

/** The paths of all pieces of these pages and rounds: versions, answers, and the copies they remember. */
export const pathsOfPages = (pieces: Pieces, ids: readonly JournalPageId[]): readonly string[] => {
  const wanted = new Set<string>(ids);
  return [...pieces].filter(([path, piece]) => wanted.has(pageOf(path)) && "value" in piece).map(([path]) => path);
};

/** Reads a journal, newest page first. Unknown pieces are left out here and stay in the file. */
export const readJournal = (file: unknown): readonly JournalPage[] =>
  partsOf(file)
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([id, values]) => readPage(id, values) ?? []);

/** Reads the rounds of one's own pulse, in the order in which they were answered. */
export const readRounds = (file: unknown): readonly PulseRound[] =>
  partsOf(file)
    .flatMap(([id, values]) => readRound(id, values) ?? [])
    .toSorted((a, b) => a.nth - b.nth || (a.id < b.id ? -1 : 1))
    .slice(-MOST_ROUNDS);

/** The pieces of one page or round. */
type Values = readonly (readonly [path: string, value: unknown])[];

/** The pieces of a file, by the page or round that they belong to. */
const partsOf = (file: unknown): readonly (readonly [id: string, Values])[] => {
  const parts = new Map<string, Values>();
  for (const [path, value] of Object.entries(isRecord(file) ? file : {})) {
    const page = pageOf(path);
    if (isUlid(page)) parts.set(page, [...(parts.get(page) ?? []), [path, value]]);
  }
  return [...parts];
};

const ofKind = (values: Values, kind: string): Values => values.filter(([path]) => path.split(".")[1] === kind);

const readPage = (id: string, values: Values): JournalPage | undefined => {
  const versions = [...values.filter(([path]) => path === id), ...ofKind(values, "words")]
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
    copies: copiesIn(values),
  };
};

const readRound = (id: string, values: Values): PulseRound | undefined => {
  const valueAt = (path: string): unknown => values.find(([each]) => each === path)?.[1];
  const words = valueOf(PULSE_WORDS, valueAt(roundPath(id as JournalPageId)));
  return (
    words && {
      ...words,
      id: id as JournalPageId,
      at: toInstant(ulidTime(id)),
      memory: valueOf(PULSE_ANSWERS, valueAt(memoryPath(id as JournalPageId))) ?? {},
      copies: copiesIn(values),
    }
  );
};

const LANG = wordsThat(35, (lang) => lang !== "");
/** A question of another version is dropped. */
const WORDS: Shape<PageWords> = record(
  { text: filled(LONGEST_PAGE), lang: LANG },
  { prompt: ifReadable(among([...JOURNAL_PROMPTS, ...SELF_CHECK, ...OPEN_QUESTIONS])) },
);

const COPY = record({ pair: wordsThat(200, (id) => id !== ""), takenBack: yesOrNo });

const copiesIn = (values: Values): readonly PageCopy[] =>
  ofKind(values, "copy").flatMap(([path, value]) => readCopy(path, value) ?? []);

const readCopy = (path: string, value: unknown): PageCopy | undefined => {
  const [entry, copy] = [path.split(".")[2] ?? "", valueOf(COPY, value)];
  return copy && isUlid(entry) ? { ...copy, pair: copy.pair as PairId, entry } : undefined;
};
