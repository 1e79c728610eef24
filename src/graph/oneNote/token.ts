import type { SyncToken } from "../../domain/document/entryStore";
import { isUlid, type EntryId } from "../../domain/shared/ids";
import { isObject, numberOf, objectOf, parseJson, textOf } from "../transport/json";

/** What a reader remembers of one page between two looks. */
export interface PageMemory {
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

export const writeOneNoteToken = ({ sectionId, wholeAt, pages }: SectionMemory): SyncToken =>
  JSON.stringify({
    onenote: VERSION,
    sectionId,
    wholeAt,
    pages: [...pages].map(([id, { entries, ...page }]) => ({ id, ...page, entries: Object.fromEntries(entries) })),
  }) as SyncToken;

/** Undefined for a token of another store or section: then everything is read. */
export const readOneNoteToken = (token: SyncToken | undefined, sectionId: string): SectionMemory | undefined => {
  const json = token === undefined ? undefined : parseJson(token);
  if (!isObject(json) || json.onenote !== VERSION || json.sectionId !== sectionId) return undefined;
  const wholeAt = numberOf(json.wholeAt);
  if (wholeAt === undefined || !Array.isArray(json.pages)) return undefined;
  return { sectionId, wholeAt, pages: new Map(json.pages.flatMap(readMemory)) };
};

const readMemory = (row: unknown): readonly (readonly [string, PageMemory])[] => {
  if (!isObject(row)) return [];
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
