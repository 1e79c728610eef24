import type { SyncToken } from "../../domain/document/entryStore";
import { isUlid, type EntryId } from "../../domain/shared/ids";
import { isObject, parseJson, textOf } from "../transport/json";

/** What a reader of a list must remember between two looks. */
export interface ListPosition {
  readonly listId: string;
  /** Where to ask for changes. */
  readonly deltaPath: string;
  /**
   * Which entry is in which row. SharePoint reports a deleted row by its number alone, and a list that starts over
   * (410) reports no deletions at all: only this tells which entries have vanished.
   */
  readonly rows: ReadonlyMap<string, EntryId>;
}

/** The position as the opaque text that the reader keeps. */
export const writeSyncToken = ({ listId, deltaPath, rows }: ListPosition): SyncToken =>
  JSON.stringify({ listId, deltaPath, rows: Object.fromEntries(rows) }) as SyncToken;

/** Undefined for a token of another store or list: then everything is read again. */
export const readSyncToken = (token: SyncToken | undefined, listId: string): ListPosition | undefined => {
  const json = token === undefined ? undefined : parseJson(token);
  const deltaPath = isObject(json) ? textOf(json.deltaPath) : undefined;
  if (!isObject(json) || json.listId !== listId || !isObject(json.rows) || !deltaPath?.startsWith("/"))
    return undefined;
  const rows = Object.entries(json.rows).flatMap(([row, id]) =>
    typeof id === "string" && isUlid(id) ? [[row, id] as const] : [],
  );
  return { listId, deltaPath, rows: new Map(rows) };
};
