import { type WriteAheadLog, openJournal, type Recovered } from "./writeAheadLog";
import type { RowChange, TableName, Tables } from "./rows";

/** The local Graph's state: maps of rows, backed by a journal on disk when it has a directory. */
export interface Store {
  readonly get: <T extends TableName>(table: T, key: string) => Tables[T] | undefined;
  readonly all: <T extends TableName>(table: T) => readonly Tables[T][];
  /** Atomic, and durable when it returns. */
  readonly commit: (...changes: readonly RowChange[]) => void;
  /** Clears everything, on disk too. */
  readonly clear: () => void;
  readonly close: () => void;
}

/** Commits in the journal before a snapshot replaces it. */
const SNAPSHOT_EVERY = 1000;

type Maps = { readonly [T in TableName]: Map<string, Tables[T]> };

export const openStore = (dir?: string, say: (line: string) => void = () => undefined): Store => {
  const opened = dir === undefined ? undefined : openJournal(dir, say);
  const journal: WriteAheadLog | undefined = opened?.journal;
  const maps = emptyMaps();
  if (opened) recover(maps, opened.recovered);

  const snapshot = (): void => journal?.replace(changesOf(maps));
  return {
    get: (table, key) => maps[table].get(key),
    all: (table) => [...maps[table].values()],
    commit: (...changes) => {
      journal?.append(changes);
      for (const change of changes) apply(maps, change);
      if (journal && journal.length() >= SNAPSHOT_EVERY) snapshot();
    },
    clear: () => {
      for (const map of Object.values(maps)) map.clear();
      snapshot();
    },
    close: () => journal?.close(),
  };
};

const emptyMaps = (): Maps => ({
  settings: new Map(),
  sites: new Map(),
  groups: new Map(),
  lists: new Map(),
  items: new Map(),
  folders: new Map(),
  files: new Map(),
  events: new Map(),
  notebooks: new Map(),
  sections: new Map(),
  pages: new Map(),
});

const apply = <T extends TableName>(maps: Maps, change: RowChange<T>): void => {
  const map: Map<string, Tables[T]> = maps[change.table];
  if (change.row === null) map.delete(change.key);
  else map.set(change.key, change.row);
};

/** The whole state as one commit. */
const changesOf = (maps: Maps): readonly RowChange[] => {
  const rows = <T extends TableName>(table: T) =>
    [...maps[table]].map(([key, row]): { table: T; key: string; row: Tables[T] } => ({ table, key, row }));
  return [
    ...rows("settings"),
    ...rows("sites"),
    ...rows("lists"),
    ...rows("items"),
    ...rows("folders"),
    ...rows("files"),
    ...rows("events"),
    ...rows("notebooks"),
    ...rows("sections"),
    ...rows("pages"),
  ];
};

const recover = (maps: Maps, { snapshot, entries }: Recovered): void => {
  for (const changes of [snapshot ?? [], ...entries])
    for (const change of Array.isArray(changes) ? changes : []) if (isChange(change, maps)) apply(maps, change);
};

/** Rows come from our own journal, whose lines are complete or dropped; the shape of a row is not checked again. */
const isChange = (value: unknown, maps: Maps): value is RowChange =>
  typeof value === "object" &&
  value !== null &&
  "table" in value &&
  typeof value.table === "string" &&
  value.table in maps &&
  "key" in value &&
  typeof value.key === "string" &&
  "row" in value;
