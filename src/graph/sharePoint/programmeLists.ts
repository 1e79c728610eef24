import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { graphPath, odataText, type GraphCall } from "../transport/call";
import { objectOf, textOf } from "../transport/json";
import { readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";
import type { DocumentList } from "./documentLists";
import { createSharePointList, type ListPage, type SharePointList, type SharePointRow } from "./sharePointList";

/** The notice board of a programme: notices that everybody reads, and words that only one person can open. */
export const NOTICE_LIST: DocumentList = {
  displayName: "Mentoring notices",
  description: "Notices of people who look for a mentor or a mentee. What they ask each other is sealed.",
  columns: [
    { name: "Kind", text: {}, indexed: true },
    { name: "Role", text: {} },
    { name: "Body", text: { allowMultipleLines: true, textType: "plain" } },
    { name: "PublicKey", text: {} },
  ],
};

/**
 * Which groups of Microsoft 365 are pairs and circles of a programme. A row names no person: who is together stands in
 * the group's own site.
 */
export const PLACE_LIST: DocumentList = {
  displayName: "Mentoring places",
  description: "Which groups are pairs and circles of the programme. Only a steward's rows count.",
  columns: [
    { name: "GroupKey", text: {}, indexed: true },
    { name: "SiteKey", text: {} },
  ],
};

/** What people gave to waves: each row is sealed to the stewards. */
export const ANSWER_LIST: DocumentList = {
  displayName: "Mentoring answers",
  description: "Answers to a wave, sealed: only the programme's stewards open them, and see no names beside them.",
  columns: [
    { name: "PersonKey", text: {}, indexed: true },
    { name: "WaveKey", text: {} },
    { name: "Body", text: { allowMultipleLines: true, textType: "plain" } },
  ],
};

/** What came of each wave: one row, which everybody reads. */
export const RESULT_LIST: DocumentList = {
  displayName: "Mentoring results",
  description: "What came of each wave. Only a steward's row counts.",
  columns: [
    { name: "WaveKey", text: {} },
    { name: "Body", text: { allowMultipleLines: true, textType: "plain" } },
  ],
};

/** A list of a programme. Unlike a document, it loses the rows that their author takes back. */
export interface ProgrammeList extends Omit<SharePointList, "page"> {
  /** Removes a row as it was read; one that is gone already is no failure. */
  readonly remove: (row: Pick<SharePointRow, "id" | "eTag">) => Promise<Result<void, Failure>>;
  /** A page of all rows, the oldest first, at `nextPath` of the page before it. A list of any length can be read so. */
  readonly page: (nextPath?: string, signal?: AbortSignal) => Promise<Result<ListPage, Failure>>;
  /** Rows with one of these values in an indexed column. */
  readonly whereAny: (
    column: string,
    values: readonly string[],
    signal?: AbortSignal,
  ) => Promise<Result<readonly SharePointRow[], Failure>>;
}

const NOT_FOUND = 404;
const ROWS_OF_PAGE = 200;
/** Values in one question: an address has an end. */
const MOST_VALUES = 15;

/** In a group's own site: whom a programme brings together there, by ids. */
export const BEGINNING_LIST: DocumentList = {
  displayName: "Mentoring beginning",
  description: "Whom the programme brings together here, by ids. Only a steward's row counts.",
  columns: [{ name: "Body", text: { allowMultipleLines: true, textType: "plain" } }],
};

/** The lists of a programme's site, as the administrator's command makes them. */
export const PROGRAMME_LISTS: readonly DocumentList[] = [NOTICE_LIST, PLACE_LIST, ANSWER_LIST, RESULT_LIST];

/** The lists of a site, by name; each is looked for once. The site is named by its id, or by its address as a policy does. */
export const createProgrammeLists = (
  graph: GraphTransport,
  site: string,
): ((list: DocumentList) => Promise<Result<ProgrammeList, Failure>>) => {
  const reading = (path: string): GraphCall => ({
    ...{ method: "GET", effect: "reads", scopes: ["Sites.Selected"], what: "place" },
    path,
  });
  let found: Promise<Result<SiteLists, Failure>> | undefined;

  const look = async (): Promise<Result<SiteLists, Failure>> => {
    const there = await idOf(site);
    if (!there.ok) return there;
    const siteId = there.value;
    const listed = await readPages(graph, reading(graphPath`/sites/${siteId}/lists?$select=id,displayName`));
    if (!listed.ok) return listed;
    const lists = listed.value.items
      .filter(isRecord)
      .map(({ id, displayName }) => [textOf(displayName) ?? "", textOf(id) ?? ""] as const);
    return ok({ siteId, lists: new Map(lists) });
  };

  const idOf = async (named: string): Promise<Result<string, Failure>> => {
    const [host = "", kind, name = ""] = named.split("/");
    if (kind === undefined) return ok(named);
    const answer = await graph.send(reading(graphPath`/sites/${host}:/${kind}/${name}`));
    if (!answer.ok) return answer;
    const siteId = textOf(objectOf(answer.value.body).id);
    return siteId === undefined ? err({ type: "NotFound", what: "place" }) : ok(siteId);
  };

  return async ({ displayName }) => {
    const there = await (found ??= look());
    if (!there.ok) found = undefined;
    if (!there.ok) return there;
    const listId = there.value.lists.get(displayName);
    if (listId === undefined) return err({ type: "NotFound", what: "place" });
    const { siteId } = there.value;
    const items = graphPath`/sites/${siteId}/lists/${listId}/items`;
    const list = createSharePointList(graph, { siteId, listId, what: "place" });
    return ok({
      ...list,
      page: (from, signal) => list.page(from ?? `${items}?$top=${ROWS_OF_PAGE}`, signal, 1),
      whereAny: async (column, values, signal) => {
        const found: SharePointRow[] = [];
        for (let from = 0; from < values.length; from += MOST_VALUES) {
          const some = values.slice(from, from + MOST_VALUES).map((each) => `fields/${column} eq ${odataText(each)}`);
          const filter = graphPath`?$filter=${some.join(" or ")}`;
          const rows = await list.page(`${items}${filter}`, signal, 1);
          if (!rows.ok) return rows;
          found.push(...rows.value.rows);
        }
        return ok(found);
      },
      remove: async ({ id, eTag }) => {
        const done = await graph.send({
          ...{ method: "DELETE", effect: "repeatable", scopes: ["Sites.Selected"], what: "place" },
          path: `${items}${graphPath`/${id}`}`,
          headers: { "If-Match": eTag },
          accepts: [NOT_FOUND],
        });
        return done.ok ? ok(undefined) : done;
      },
    });
  };
};

interface SiteLists {
  readonly siteId: string;
  /** Id by name. */
  readonly lists: ReadonlyMap<string, string>;
}
