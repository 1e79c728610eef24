import { isRecord } from "../../domain/shared/shape";
import type { GuideFileAt } from "../../graph/organisationFiles";
import { readGuideFile, type OwnGuide } from "./readGuideFile";

/** A file as this device knows it. `json` is absent while the file has never held a guide that keeps the rules. */
export interface ShelvedFile {
  readonly tag: string;
  readonly json?: unknown;
}

/** The guides of an organisation as a device keeps them. */
export interface GuideShelf {
  readonly schema: 1;
  readonly files: Readonly<Record<string, ShelvedFile>>;
  /** Guides by id that were replaced or taken away since: a meeting that runs goes on with the one that it began with. */
  readonly earlier: Readonly<Record<string, unknown>>;
}

export const EMPTY_SHELF: GuideShelf = { schema: 1, files: {}, earlier: {} };

/** What a device kept; an empty shelf when it cannot be read. Each guide is checked again when it is taken off. */
export const parseShelf = (kept: unknown): GuideShelf => {
  if (!isRecord(kept) || kept.schema !== 1 || !isRecord(kept.files) || !isRecord(kept.earlier)) return EMPTY_SHELF;
  const files = Object.entries(kept.files).flatMap(([name, file]) =>
    isRecord(file) && typeof file.tag === "string" ? [[name, { tag: file.tag, json: file.json }] as const] : [],
  );
  return { schema: 1, files: Object.fromEntries(files), earlier: kept.earlier };
};

/** The files that have to be read, because they are new or were changed. */
export const filesToRead = ({ files }: GuideShelf, listed: readonly GuideFileAt[]): readonly GuideFileAt[] =>
  listed.filter(({ name, tag }) => files[name]?.tag !== tag);

/**
 * The shelf after a look into the folder. A file that no longer keeps the rules leaves the guide that it held before in its
 * place; what was replaced or taken away is kept once more.
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

/** The guides that stand on the shelf: one for each id, from the first file by name. Nothing waits for one that nobody has. */
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
