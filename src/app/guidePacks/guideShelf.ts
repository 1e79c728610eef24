import { isRecord } from "../../domain/shared/shape";
import type { GuideFileAt } from "../../graph/organisationFiles";
import { readGuideFile, type OwnGuide } from "./readGuideFile";

/** A cached file. `json` is absent until the file has held a valid guide. */
interface ShelvedFile {
  readonly tag: string;
  readonly json?: unknown;
}

/** An organisation's guides in the device's cache. */
interface GuideShelf {
  readonly schema: 1;
  readonly files: Readonly<Record<string, ShelvedFile>>;
  /** Replaced or removed guides by id: a running meeting keeps the one it began with. */
  readonly earlier: Readonly<Record<string, unknown>>;
}

export const EMPTY_SHELF: GuideShelf = { schema: 1, files: {}, earlier: {} };

/** Parses the cache; empty when unreadable. Each guide is validated again on use. */
export const parseShelf = (kept: unknown): GuideShelf => {
  if (!isRecord(kept) || kept.schema !== 1 || !isRecord(kept.files) || !isRecord(kept.earlier)) return EMPTY_SHELF;
  const files = Object.entries(kept.files).flatMap(([name, file]) =>
    isRecord(file) && typeof file.tag === "string" ? [[name, { tag: file.tag, json: file.json }] as const] : [],
  );
  return { schema: 1, files: Object.fromEntries(files), earlier: kept.earlier };
};

/** The files to read: new or changed ones. */
export const filesToRead = ({ files }: GuideShelf, listed: readonly GuideFileAt[]): readonly GuideFileAt[] =>
  listed.filter(({ name, tag }) => files[name]?.tag !== tag);

/**
 * The cache after listing the folder. An invalid file leaves its earlier valid guide in place; a replaced or removed
 * guide is kept in `earlier`.
 */
export const restock = (
  shelf: GuideShelf,
  listed: readonly GuideFileAt[],
  read: ReadonlyMap<string, unknown>,
): GuideShelf => {
  const files = Object.fromEntries(
    listed.flatMap(({ name, tag }) => {
      const known = shelf.files[name];
      if (!read.has(name)) return known ? [[name, known] as const] : [];
      const json = read.get(name);
      return [[name, "own" in readGuideFile(name, json) ? { tag, json } : { ...known, tag }] as const];
    }),
  );
  const gone = Object.entries(shelf.files).flatMap(([name, { json }]) => {
    const own = ownIn(name, json);
    return own && files[name]?.json !== json ? [[own.guide.id, json] as const] : [];
  });
  return { schema: 1, files, earlier: { ...shelf.earlier, ...Object.fromEntries(gone) } };
};

/** The cached guides, one for each id, from the first file by name. */
export const guidesOn = ({ files }: GuideShelf): readonly OwnGuide[] => {
  const guides = new Map<string, OwnGuide>();
  for (const [name, { json }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = ownIn(name, json);
    if (own && !guides.has(own.guide.id)) guides.set(own.guide.id, own);
  }
  return [...guides.values()];
};

/** The guide that a running meeting began with, when it is no longer the newest. */
export const earlierOn = ({ earlier }: GuideShelf, id: string): OwnGuide | undefined =>
  Object.hasOwn(earlier, id) ? ownIn(id, earlier[id]) : undefined;

const ownIn = (name: string, json: unknown): OwnGuide | undefined => {
  if (json === undefined) return undefined;
  const read = readGuideFile(name, json);
  return "own" in read ? read.own : undefined;
};
