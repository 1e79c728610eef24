import { groupedBy } from "../shared/grouped";
import type { EntryId } from "../shared/ids";
import { type Entry, type EntryContent, type FactKind, type EntryOf, isOf } from "./entry";

/** One place in the document: its newest version and the earlier ones. */
export interface FoldedEntry {
  readonly entry: Entry;
  /** The older versions, newest first. */
  readonly earlier: readonly Entry[];
}

/**
 * Folds a set of entries into the document, oldest first.
 * Order of arrival and repeated delivery change nothing. An edit stays where the first version stood. An edit of
 * another person's entry is shown as an entry of its own; a removal of one does nothing. The work is linear in their
 * number, however they refer to each other: another person may have written them to slow this one down.
 */
export const foldEntries = (entries: Iterable<Entry>): readonly FoldedEntry[] => {
  const all = collapse(entries);
  const removed = removedIn(all);
  const firstOf = firstVersions(all);
  const versions = groupedBy(all.values(), (entry) =>
    entry.removes !== undefined || removed.has(entry.id) ? undefined : firstOf(entry),
  );
  return [...versions].sort(([a], [b]) => compareIds(a, b)).map(([, group]) => newestOf(group));
};

/** By folded document: a screen asks for the same one many times, and a long one costs a frame. */
export const knownOnce = <T>(make: (folded: readonly FoldedEntry[]) => T): ((folded: readonly FoldedEntry[]) => T) => {
  const known = new WeakMap<readonly FoldedEntry[], { readonly value: T }>();
  return (folded) => {
    const found = known.get(folded) ?? { value: make(folded) };
    known.set(folded, found);
    return found.value;
  };
};

/** The id of the newest version, by the id of any version. */
export const newestIds = knownOnce((folded): ReadonlyMap<EntryId, EntryId> => {
  const newest = new Map<EntryId, EntryId>();
  for (const { entry, earlier } of folded) {
    newest.set(entry.id, entry.id);
    for (const { id } of earlier) newest.set(id, entry.id);
  }
  return newest;
});

const byKind = knownOnce((folded) => groupedBy(folded, ({ entry }) => entry.content.kind));

/** The places of a folded document whose newest version is of this kind, oldest first. */
export const foldedOf = (kind: EntryContent["kind"], folded: readonly FoldedEntry[]): readonly FoldedEntry[] =>
  byKind(folded).get(kind) ?? [];

/** The places of several kinds together, oldest first. */
export const foldedOfAny = (
  kinds: readonly EntryContent["kind"][],
  folded: readonly FoldedEntry[],
): readonly FoldedEntry[] =>
  kinds.flatMap((kind) => foldedOf(kind, folded)).sort((a, b) => compareIds(firstIdOf(a), firstIdOf(b)));

const firstIdOf = ({ entry, earlier }: FoldedEntry): EntryId => earlier.at(-1)?.id ?? entry.id;

/** Oldest first: a ULID sorts by the time at which its author made it. */
export const compareIds = (a: EntryId, b: EntryId): number => (a < b ? -1 : a > b ? 1 : 0);

/** One entry for each id. The app never makes two with one id; the choice must still be deterministic. */
const collapse = (entries: Iterable<Entry>): ReadonlyMap<EntryId, Entry> => {
  const all = new Map<EntryId, Entry>();
  for (const entry of entries) {
    const other = all.get(entry.id);
    if (other === undefined || (other !== entry && JSON.stringify(entry) < JSON.stringify(other))) {
      all.set(entry.id, entry);
    }
  }
  return all;
};

/** The entry that `entry` replaces, if it is there and by the same author. */
const replacedBy = (entry: Entry, all: ReadonlyMap<EntryId, Entry>): Entry | undefined => {
  const older = entry.supersedes === undefined ? undefined : all.get(entry.supersedes);
  return older?.author === entry.author && older.removes === undefined ? older : undefined;
};

/** A removal takes the version it names and the ones before it. A later version, written without knowing of the removal, stays. */
const removedIn = (all: ReadonlyMap<EntryId, Entry>): ReadonlySet<EntryId> => {
  const removed = new Set<EntryId>();
  for (const tombstone of all.values()) {
    let entry = tombstone.removes === undefined ? undefined : all.get(tombstone.removes);
    if (entry?.author !== tombstone.author || entry.removes !== undefined) continue;
    while (entry !== undefined && !removed.has(entry.id)) {
      removed.add(entry.id);
      entry = replacedBy(entry, all);
    }
  }
  return removed;
};

/** Where a chain of versions begins. Versions in a ring (only a forged store has one) begin at the smallest id of the ring. */
const firstVersions = (all: ReadonlyMap<EntryId, Entry>): ((entry: Entry) => EntryId) => {
  const known = new Map<EntryId, EntryId>();
  return (entry) => {
    if (replacedBy(entry, all) === undefined) return entry.id;
    const chain: EntryId[] = [];
    const stepOf = new Map<EntryId, number>();
    let [first, version]: [EntryId, Entry | undefined] = [entry.id, entry];
    while (version !== undefined) {
      const { id } = version;
      const [before, seenAt] = [known.get(id), stepOf.get(id)];
      first = before ?? (seenAt === undefined ? id : smallest(chain.slice(seenAt)));
      if (before !== undefined || seenAt !== undefined) break;
      stepOf.set(id, chain.length);
      chain.push(id);
      version = replacedBy(version, all);
    }
    for (const id of chain) known.set(id, first);
    return first;
  };
};

const smallest = (ids: readonly EntryId[]): EntryId => ids.reduce((a, b) => (a < b ? a : b));

/** The version that no other one replaces; of two made on two devices at once, the later. */
const newestOf = (group: readonly Entry[]): FoldedEntry => {
  const [only, another] = group;
  if (only !== undefined && another === undefined) return { entry: only, earlier: [] };
  const newestFirst = [...group].sort((a, b) => compareIds(b.id, a.id));
  const replaced = new Set(group.map((entry) => entry.supersedes));
  const entry = newestFirst.find(({ id }) => !replaced.has(id)) ?? newestFirst[0];
  if (entry === undefined)
    throw new Error("A group of versions is never empty. Maybe an entry was filtered after grouping.");
  return { entry, earlier: newestFirst.filter(({ id }) => id !== entry.id) };
};

/** The entries of a kind in a folded document, oldest first. */
export const entriesOf = <K extends FactKind>(kind: K, folded: readonly FoldedEntry[]): readonly EntryOf<K>[] => {
  const entries: EntryOf<K>[] = [];
  for (const { entry } of foldedOf(kind, folded)) if (isOf(kind, entry)) entries.push(entry);
  return entries;
};
