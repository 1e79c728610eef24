import { isRecord } from "../../domain/shared/shape";
import type { Failure, Missing } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import type { EntryRow } from "../entryContent/entryRow";
import { graphPath, odataText, type Answer, type GraphCall } from "../transport/call";
import { objectOf, textOf, type JsonObject } from "../transport/json";
import { GONE, readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";

/** One row of a list, as Graph returned it. */
export interface SharePointRow extends EntryRow {
  readonly id: string;
  readonly deleted: boolean;
  readonly eTag: string;
}

/** What changed in a list, each row once and as it is now. */
export interface ListChanges {
  readonly rows: readonly SharePointRow[];
  /** Where to ask next time. */
  readonly deltaPath: string;
  /** True when `rows` is everything. */
  readonly whole: boolean;
}

/** The few things that we do with a SharePoint list. Nothing is deleted, and only a meeting's state is ever changed. */
interface SharePointList {
  readonly add: (fields: JsonObject, signal?: AbortSignal) => Promise<Result<SharePointRow, Failure>>;
  readonly change: (
    id: string,
    fields: JsonObject,
    eTag: string,
    signal?: AbortSignal,
  ) => Promise<Result<SharePointRow, Failure>>;
  /** Rows with this value in an indexed column. An empty answer is not proof: SharePoint was seen to give one by mistake. */
  readonly where: (
    column: string,
    value: string,
    signal?: AbortSignal,
  ) => Promise<Result<readonly SharePointRow[], Failure>>;
  /** What changed since `deltaPath`; everything without it, or when the service no longer takes it. */
  readonly changes: (deltaPath?: string, signal?: AbortSignal) => Promise<Result<ListChanges, Failure>>;
}

const SCOPES = ["Sites.Selected"];

export const createSharePointList = (
  graph: GraphTransport,
  place: { readonly siteId: string; readonly listId: string; readonly what: Missing },
): SharePointList => {
  const items = graphPath`/sites/${place.siteId}/lists/${place.listId}/items`;
  const call = (rest: Pick<GraphCall, "method" | "path" | "effect"> & Partial<GraphCall>): GraphCall => ({
    scopes: SCOPES,
    what: place.what,
    ...rest,
  });

  const readChanges: SharePointList["changes"] = async (deltaPath, signal) => {
    const path = withFields(deltaPath ?? `${items}/delta`);
    // Without a token there is nothing to start over from.
    const accepts = deltaPath === undefined ? [] : GONE;
    const pages = await readPages(graph, call({ method: "GET", path, effect: "reads", accepts, signal }));
    if (!pages.ok) return pages;
    if (pages.value.gone) return readChanges(undefined, signal);
    const rows = lastOfEach(pages.value.items.flatMap(readRow));
    return ok({ rows, deltaPath: pages.value.deltaPath ?? `${items}/delta`, whole: deltaPath === undefined });
  };

  return {
    changes: readChanges,
    add: async (fields, signal) => {
      const answer = await graph.send(call({ method: "POST", path: items, body: { fields }, effect: "once", signal }));
      return answer.ok ? ok(writtenRow(answer.value, fields)) : answer;
    },
    change: async (id, fields, eTag, signal) => {
      const path = graphPath`${id}`;
      const headers = { "If-Match": eTag };
      // With If-Match a second arrival is refused, so it may be repeated.
      const answer = await graph.send(
        call({ method: "PATCH", path: `${items}/${path}`, headers, body: { fields }, effect: "repeatable", signal }),
      );
      return answer.ok ? ok(writtenRow(answer.value, fields)) : answer;
    },
    where: async (column, value, signal) => {
      const filter = graphPath`$filter=${`fields/${column} eq ${odataText(value)}`}`;
      const path = withFields(`${items}?${filter}`);
      const pages = await readPages(graph, call({ method: "GET", path, effect: "reads", signal }));
      return pages.ok ? ok(pages.value.items.flatMap(readRow)) : pages;
    },
  };
};

/** A link that Graph hands out may have lost the wish to see the columns. */
const withFields = (path: string): string =>
  /[?&](\$|%24)?expand=/i.test(path) ? path : `${path}${path.includes("?") ? "&" : "?"}$expand=fields`;

const readRow = (item: unknown): readonly SharePointRow[] => {
  if (!isRecord(item)) return [];
  const id = textOf(item.id);
  const eTag = textOf(item.eTag) ?? textOf(item["@odata.etag"]) ?? "";
  const [createdBy, changedBy] = [personIn(item.createdBy), personIn(item.lastModifiedBy)];
  if (id === undefined) return [];
  const row = { id, eTag, deleted: isRecord(item.deleted), fields: objectOf(item.fields) };
  return [{ ...row, ...(createdBy && { createdBy }), ...(changedBy && { changedBy }) }];
};

/** Undefined when an app without a person did it. */
const personIn = (identities: unknown): EntryRow["createdBy"] => {
  const user = objectOf(objectOf(identities).user);
  const [id, name, address] = [textOf(user.id), textOf(user.displayName), textOf(user.email)];
  if (id === undefined) return undefined;
  return { id, ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
};

/** A delta may tell a row several times; its last word counts. */
const lastOfEach = (rows: readonly SharePointRow[]): readonly SharePointRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

const writtenRow = ({ body, headers }: Answer, fields: JsonObject): SharePointRow => {
  const [row] = readRow(body);
  return { id: row?.id ?? "", eTag: row?.eTag || (headers.etag ?? ""), deleted: false, fields };
};
