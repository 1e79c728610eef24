import { isRecord } from "../../domain/shared/shape";
import type { Entry } from "../../domain/document/entry";
import type { Changes, SyncToken } from "../../domain/document/entryStore";
import { type EntryId, isUlid } from "../../domain/shared/ids";
import { type Instant, MS_PER_DAY } from "../../domain/time/interval";
import { numberOf, objectOf, parseJson, textOf } from "../transport/json";
import { fingerprint, type PageContent } from "./page";
import type { ListedPage } from "./section";

/** One read of a section: its pages, and the content of those that were due. */
interface Look {
  readonly sectionId: string;
  readonly listed: readonly ListedPage[];
  readonly contents: ReadonlyMap<string, PageContent>;
  readonly at: Instant;
}

/** A stamp has whole seconds and a change may be late to show: after this long, one more read is the last. */
const SETTLES_AFTER_MS = 5_000;

/** A full read after a month, in case a stamp once failed to move. */
const READ_AGAIN_AFTER_MS = 30 * MS_PER_DAY;

/** `memory`, unless it is too old to be trusted. */
export const trusted = (memory: SectionMemory | undefined, now: Instant): SectionMemory | undefined =>
  memory && now - memory.wholeAt < READ_AGAIN_AFTER_MS ? memory : undefined;

/** Pages to read: new, changed, or read so soon after a change that another one may hide behind the same stamp. */
export const duePages = (listed: readonly ListedPage[], memory: SectionMemory | undefined): readonly ListedPage[] =>
  listed.filter(({ id, stamp }) => {
    const page = memory?.pages.get(id);
    return !page?.settled || page.stamp !== stamp;
  });

/** What a read shows that `known` does not hold. Of two pages with the same entry, the older one counts. */
export const changesIn = (
  look: Look,
  known: SectionMemory | undefined,
): { readonly changes: Changes; readonly memory: SectionMemory } => {
  const before = trusted(known, look.at);
  const pages = new Map(look.listed.map((page) => [page.id, remember(page, look, known?.pages.get(page.id))]));
  const memory = { sectionId: look.sectionId, wholeAt: before?.wholeAt ?? look.at, pages };
  const [knownPrints, owners] = [printsIn(known), ownersIn(pages)];
  const isUnread = look.listed.some(({ id }) => !look.contents.has(id) && !before?.pages.has(id));
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
      whole: !before && !isUnread,
      token: writeOneNoteToken(memory),
    },
  };
};

const printOf = (entry: Entry): string => fingerprint(JSON.stringify(entry));

/** A page that could not be read keeps what is known of it and its old stamp, so that it is read next time. */
const remember = (page: ListedPage, { contents, at }: Look, known: PageMemory | undefined): PageMemory => {
  const content = contents.get(page.id);
  if (!content) return known ?? { stamp: "", readAt: at, settled: false, entries: new Map() };
  const isSameStamp = known?.stamp === page.stamp;
  const readAt = isSameStamp ? known.readAt : at;
  return {
    stamp: page.stamp,
    readAt,
    settled: isSameStamp && (known.settled || at - readAt >= SETTLES_AFTER_MS),
    entries: new Map(content.entries.map((entry) => [entry.id, printOf(entry)])),
    ...(content.key !== undefined && { key: content.key }),
  };
};

const printsIn = (memory: SectionMemory | undefined): ReadonlyMap<EntryId, string> =>
  new Map([...(memory?.pages.values() ?? [])].toReversed().flatMap(({ entries }) => [...entries]));

const ownersIn = (pages: ReadonlyMap<string, PageMemory>): ReadonlyMap<EntryId, string> =>
  new Map(
    [...pages].toReversed().flatMap(([pageId, { entries }]) => [...entries.keys()].map((id) => [id, pageId] as const)),
  );

/** What a reader remembers of one page between two looks. */
interface PageMemory {
  /** The stamp under which it was read; "" when it could not be read yet. */
  readonly stamp: string;
  /** When it was first read under this stamp, on this device's clock. */
  readonly readAt: number;
  /** Read once more, some time after that: no change can hide behind the same stamp any more. */
  readonly settled: boolean;
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

const VERSION = 1;

const writeOneNoteToken = ({ sectionId, wholeAt, pages }: SectionMemory): SyncToken =>
  JSON.stringify({
    onenote: VERSION,
    sectionId,
    wholeAt,
    pages: [...pages].map(([id, { entries, ...page }]) => ({ id, ...page, entries: Object.fromEntries(entries) })),
  }) as SyncToken;

/** Undefined for a token of another store or section: then everything is read. */
export const readOneNoteToken = (token: SyncToken | undefined, sectionId: string): SectionMemory | undefined => {
  const json = token === undefined ? undefined : parseJson(token);
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
    readAt: numberOf(row.readAt) ?? 0,
    settled: row.settled === true,
    entries: new Map(entries),
  };
  return [[id, { ...memory, ...(key !== undefined && { key }) }]];
};
