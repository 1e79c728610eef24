import { isRecord } from "../../domain/shared/shape";
import type { Entry } from "../../domain/document/entry";
import { type Changes, partOfToken, type SyncToken, tokenOfPart } from "../../domain/document/store/entryStore";
import { type EntryId, isUlid } from "../../domain/shared/ids";
import { type Instant, MS_PER_DAY } from "../../domain/time/interval";
import { parseInstant } from "../../domain/time/isoText";
import { numberOf, objectOf, parseJson, textOf } from "../transport/json";
import { fingerprint, type PageContent } from "./page";
import type { ListedPage } from "./section";

/** One read of a section: the pages that it listed, and the content of those that were due. */
interface Look {
  readonly sectionId: string;
  /** Oldest first. */
  readonly listed: readonly ListedPage[];
  /** False when only the pages that changed last were listed. */
  readonly isWholeList: boolean;
  readonly contents: ReadonlyMap<string, PageContent>;
  /** Pages tried in this look; the others wait for a later one. */
  readonly tried: ReadonlySet<string>;
  /** Pages whose reading in this look is the last under their stamp. */
  readonly settling: ReadonlySet<string>;
  readonly at: Instant;
}

/** Recent pages are read again after a month, in case a stamp once failed to move. */
const READ_AGAIN_AFTER_MS = 30 * MS_PER_DAY;
const RECENT_MS = 60 * MS_PER_DAY;

/** A clock that was put right may differ by so much from the one that wrote the token. */
const CLOCKS_DIFFER_MS = MS_PER_DAY;

const isTrusted = ({ wholeAt }: SectionMemory, now: Instant): boolean =>
  now - wholeAt < READ_AGAIN_AFTER_MS && now - wholeAt > -CLOCKS_DIFFER_MS;

/** `memory`; once a month with its recent pages waiting to be read again. */
export const remembered = (memory: SectionMemory | undefined, now: Instant): SectionMemory | undefined => {
  if (!memory || isTrusted(memory, now)) return memory;
  const again = (page: PageMemory): PageMemory =>
    now - (parseInstant(page.stamp) ?? now) < RECENT_MS ? { ...page, settled: false, waits: true } : page;
  return { ...memory, pages: new Map([...memory.pages].map(([id, page]) => [id, again(page)])) };
};

/** What a read shows that `known` does not hold. Of two pages with the same entry, the older one counts. */
export const changesIn = (
  look: Look,
  known: SectionMemory | undefined,
): { readonly changes: Changes; readonly memory: SectionMemory } => {
  const before = known && isTrusted(known, look.at) ? known : undefined;
  const pages = pagesAfter(look, known);
  const memory = { sectionId: look.sectionId, wholeAt: before?.wholeAt ?? look.at, pages };
  const [knownPrints, owners] = [printsIn(known), ownersIn(pages)];
  const fresh = [...look.contents].flatMap(([pageId, { entries }]) =>
    entries.filter(
      (entry) => owners.get(entry.id) === pageId && (!before || knownPrints.get(entry.id) !== printOf(entry)),
    ),
  );
  return {
    memory,
    changes: {
      entries: fresh.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      vanished: [...knownPrints.keys()].filter((id) => !owners.has(id)),
      whole: !before && look.isWholeList && look.listed.every(({ id }) => look.contents.has(id)),
      token: writeOneNoteToken(memory),
      ...(waitingIn(pages) > 0 && { unread: { read: pages.size - waitingIn(pages), of: pages.size } }),
    },
  };
};

/** True when `content` says something that `known` does not hold. */
export const hasNews = ({ entries }: PageContent, known: PageMemory | undefined): boolean =>
  entries.some((entry) => known?.entries.get(entry.id) !== printOf(entry));

/** Oldest first. Pages that a short list leaves out are as they were. */
const pagesAfter = (look: Look, known: SectionMemory | undefined): ReadonlyMap<string, PageMemory> => {
  const left = look.isWholeList ? [] : (known?.pages ?? []);
  const pages = new Map(left);
  for (const page of look.listed) pages.set(page.id, remember(page, look, known?.pages.get(page.id)));
  return pages;
};

/** Lines typed by hand have no id of their own; half a sentence is gone when the whole one is there. */
const BY_HAND = "~";

/** Of one reading each entry is compared three times; its text is gone through once. */
const prints = new WeakMap<Entry, string>();

const printOf = (entry: Entry): string => {
  const known = prints.get(entry);
  if (known !== undefined) return known;
  const print = `${entry.content.kind === "by-hand" ? BY_HAND : ""}${fingerprint(JSON.stringify(entry))}`;
  prints.set(entry, print);
  return print;
};

/**
 * A page that could not be read keeps what is known of it and its old stamp, so that it is read next time. Until the last
 * read under a stamp, an entry that is missing may be one that this read did not show yet.
 */
const remember = (page: ListedPage, { contents, settling, tried }: Look, known?: PageMemory): PageMemory => {
  const content = contents.get(page.id);
  if (!content) return known ?? { stamp: "", settled: false, waits: !tried.has(page.id), entries: new Map() };
  const settled = settling.has(page.id);
  const entries = new Map(content.entries.map((entry) => [entry.id, printOf(entry)]));
  for (const [id, print] of settled ? [] : (known?.entries ?? []))
    if (!entries.has(id) && !print.startsWith(BY_HAND)) entries.set(id, print);
  return { stamp: page.stamp, settled, waits: false, entries, ...(content.key !== undefined && { key: content.key }) };
};

const printsIn = (memory: SectionMemory | undefined): ReadonlyMap<EntryId, string> =>
  new Map([...(memory?.pages.values() ?? [])].toReversed().flatMap(({ entries }) => [...entries]));

const ownersIn = (pages: ReadonlyMap<string, PageMemory>): ReadonlyMap<EntryId, string> =>
  new Map(
    [...pages].toReversed().flatMap(([pageId, { entries }]) => [...entries.keys()].map((id) => [id, pageId] as const)),
  );

/** What a reader remembers of one page between two looks. */
export interface PageMemory {
  /** The stamp under which it was read; "" when it could not be read yet. */
  readonly stamp: string;
  /** Read once more, some time after it was first seen under this stamp: no change can hide behind it any more. */
  readonly settled: boolean;
  /** An older page that waits until there are requests to spare. */
  readonly waits: boolean;
  /** Its entries in their order, with a fingerprint of what they said. */
  readonly entries: ReadonlyMap<EntryId, string>;
  /** Where it belongs, as the page itself says. */
  readonly key?: string;
}

/** Where a reader of a section has got to. */
export interface SectionMemory {
  readonly sectionId: string;
  /** When everything was read last. */
  readonly wholeAt: number;
  /** By page id, the oldest page first. */
  readonly pages: ReadonlyMap<string, PageMemory>;
}

const VERSION = 2;

const writeOneNoteToken = ({ sectionId, wholeAt, pages }: SectionMemory): SyncToken =>
  tokenOfPart(
    waitingIn(pages) > 0 ? "newest" : "all",
    JSON.stringify({
      onenote: VERSION,
      sectionId,
      wholeAt,
      pages: [...pages].map(([id, { entries, ...page }]) => ({ id, ...page, entries: Object.fromEntries(entries) })),
    }),
  );

/** Older pages that this device has never read. */
const waitingIn = (pages: ReadonlyMap<string, PageMemory>): number =>
  [...pages.values()].filter(({ waits, stamp }) => waits && stamp === "").length;

/** Undefined for a token of another store or section: then everything is read. */
export const readOneNoteToken = (token: SyncToken | undefined, sectionId: string): SectionMemory | undefined => {
  const json = token === undefined ? undefined : parseJson(partOfToken(token).text);
  if (!isRecord(json) || json.onenote !== VERSION || json.sectionId !== sectionId) return undefined;
  const wholeAt = numberOf(json.wholeAt);
  if (wholeAt === undefined || !Array.isArray(json.pages)) return undefined;
  return { sectionId, wholeAt, pages: new Map(json.pages.flatMap(readMemory)) };
};

const readMemory = (row: unknown): readonly (readonly [string, PageMemory])[] => {
  if (!isRecord(row)) return [];
  const [id, key] = [textOf(row.id), textOf(row.key)];
  if (id === undefined) return [];
  const entries = Object.entries(objectOf(row.entries)).flatMap(([entry, print]) =>
    isUlid(entry) && typeof print === "string" ? [[entry, print] as const] : [],
  );
  const memory = {
    stamp: textOf(row.stamp) ?? "",
    settled: row.settled === true,
    waits: row.waits === true,
    entries: new Map(entries),
  };
  return [[id, { ...memory, ...(key !== undefined && { key }) }]];
};
