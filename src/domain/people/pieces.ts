import { isRecord } from "../shared/shape";

/**
 * One piece of a file in a person's own folder: a field, or one item of a list. Without a value it is a tombstone, or
 * another device would restore it.
 */
interface Piece {
  /** When a person last changed it, in epoch milliseconds; 0 when unknown. */
  readonly changed: number;
  readonly value?: unknown;
}

/**
 * A file such as `my-time.json` in pieces, by a path such as `night` or `patterns/01J...`. Unknown pieces are
 * preserved.
 */
export type Pieces = ReadonlyMap<string, Piece>;

type Json = Readonly<Record<string, unknown>>;

/** Identity of the items of a list: their key, or their content. */
const ITEM_NAMES: Readonly<Record<string, (item: Json) => unknown>> = {
  patterns: ({ key }) => key,
  observances: ({ key }) => key,
  ownDates: ({ key }) => key,
  schoolTerms: ({ from, to }) => [from, to],
  stays: ({ place, from, to }) => {
    const { zone, region, lat, lon } = isRecord(place) ? place : {};
    return [zone, region, lat, lon, from, to].map((part) => part ?? null);
  },
};

/** Splits a file into pieces. */
export const piecesOf = (file: unknown): Pieces => {
  const { schema: _, changed, ...fields } = isRecord(file) ? file : {};
  const times = isRecord(changed) ? changed : {};
  const pieces = new Map<string, Piece>();
  for (const [path, time] of Object.entries(times)) pieces.set(path, { changed: readTime(time) });
  for (const [path, value] of valuesOf(fields)) pieces.set(path, { changed: readTime(times[path]), value });
  return pieces;
};

const itemsOf = (lists: Map<string, unknown[]>, name: string): unknown[] => {
  const known = lists.get(name);
  if (known) return known;
  const items: unknown[] = [];
  lists.set(name, items);
  return items;
};

/** Joins pieces into a file; the inverse of `piecesOf`. */
export const fileOf = (pieces: Pieces): Json => {
  const fields = new Map<string, unknown>();
  const changed = new Map<string, number>();
  const lists = new Map<string, unknown[]>();
  for (const [path, piece] of [...pieces].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (piece.changed > 0) changed.set(path, piece.changed);
    if (!("value" in piece)) continue;
    const list = listOf(path);
    if (list === undefined) fields.set(path, piece.value);
    else itemsOf(lists, list).push(piece.value);
  }
  // Items win over a value that is no list: a damaged file beside a whole one, or a later version's field.
  for (const [name, items] of lists) fields.set(name, items);
  const stays = fields.get("stays");
  if (Array.isArray(stays)) fields.set("stays", [...stays].sort(tripsFirst));
  return { schema: 1, ...Object.fromEntries(fields), changed: Object.fromEntries(changed) };
};

/**
 * Merges two devices' pieces: the newest of each. Commutative and idempotent, so a device that was away for long loses
 * nothing and removes nothing.
 */
export const mergePieces = (a: Pieces, b: Pieces): Pieces => {
  const merged = new Map(a);
  for (const [path, piece] of b) merged.set(path, newer(merged.get(path), piece));
  return merged;
};

/** `pieces` after their owner turned `before` into `after`: only the difference is touched. */
export const changePieces = (pieces: Pieces, before: object, after: object, now: number): Pieces => {
  const [old, fresh] = [valuesOf({ ...before }), valuesOf({ ...after })];
  const changes = new Map<string, unknown>();
  for (const path of old.keys()) if (!fresh.has(path)) changes.set(path, undefined);
  for (const [path, value] of fresh) if (textOf(old.get(path)) !== textOf(value)) changes.set(path, value);
  return setPieces(pieces, changes, now);
};

/** `pieces` with these values, by path. Undefined removes a piece. */
export const setPieces = (pieces: Pieces, changes: ReadonlyMap<string, unknown>, now: number): Pieces => {
  const next = new Map(pieces);
  for (const [path, value] of changes) {
    // A clock that runs behind must not make the newer value lose.
    const changed = Math.max(now, (pieces.get(path)?.changed ?? 0) + 1);
    next.set(path, { changed, ...(value !== undefined && { value }) });
  }
  return next;
};

/** `pieces` plus those of `saved` that are missing: newer ones here stay, removed ones return. */
export const bringBackPieces = (pieces: Pieces, saved: Pieces, now: number): Pieces => {
  const gone = [...saved].filter(([path, piece]) => "value" in piece && !hasValue(pieces, path));
  const merged = mergePieces(pieces, saved);
  return setPieces(merged, new Map(gone.map(([path, { value }]) => [path, value])), now);
};

/** Distributes pieces over several files, by file name. */
export const dividePieces = (pieces: Pieces, nameOf: (path: string) => string): ReadonlyMap<string, Pieces> => {
  const files = new Map<string, Map<string, Piece>>();
  for (const [path, piece] of pieces) {
    const file = files.get(nameOf(path)) ?? new Map<string, Piece>();
    files.set(nameOf(path), file.set(path, piece));
  }
  return files;
};

/** Number of pieces of `after` with a value that `before` did not have. */
export const countNew = (before: Pieces, after: Pieces): number =>
  [...after].filter(([path, piece]) => "value" in piece && textOf(piece.value) !== textOf(before.get(path)?.value))
    .length;

/** True when both serialize to the same file. */
export const sameFile = (a: Pieces, b: Pieces): boolean => textOf(fileOf(a)) === textOf(fileOf(b));

const hasValue = (pieces: Pieces, path: string): boolean => "value" in (pieces.get(path) ?? {});

const valuesOf = (fields: Json): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(fields)
      .filter(([name, value]) => name !== "schema" && value !== undefined)
      .flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
        const nameOf = Object.hasOwn(ITEM_NAMES, name) ? ITEM_NAMES[name] : undefined;
        if (!nameOf || !Array.isArray(value)) return [[name, value]];
        return value.map((item) => [`${name}/${itemName(item, nameOf)}`, item]);
      }),
  );

const itemName = (item: unknown, nameOf: (item: Json) => unknown): string => {
  const name = isRecord(item) ? nameOf(item) : undefined;
  return typeof name === "string" ? name : textOf(name ?? item);
};

const listOf = (path: string): string | undefined => {
  const slash = path.indexOf("/");
  return slash > 0 && Object.hasOwn(ITEM_NAMES, path.slice(0, slash)) ? path.slice(0, slash) : undefined;
};

const newer = (a: Piece | undefined, b: Piece): Piece => {
  if (!a || a.changed !== b.changed) return !a || a.changed < b.changed ? b : a;
  // At equal times a value wins over its removal; of two values a fixed one, the same on every device.
  return ("value" in b ? textOf(b.value) : "") > ("value" in a ? textOf(a.value) : "") ? b : a;
};

const readTime = (time: unknown): number => (typeof time === "number" && time > 0 ? time : 0);

/** The first stay that covers a date counts, so a trip stands before the home. */
const tripsFirst = (a: unknown, b: unknown): number => {
  const [left, right] = [tripOrder(a), tripOrder(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

const tripOrder = (stay: unknown): string => {
  const { from, to } = isRecord(stay) ? stay : {};
  const openSides = [from, to].filter((side) => side === undefined).length;
  return `${openSides} ${JSON.stringify(from ?? to ?? "")}`;
};

/** Canonical JSON: names are sorted, so that equal values are equal texts. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  ) ?? "";
