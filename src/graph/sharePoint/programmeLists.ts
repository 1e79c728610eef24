import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { graphPath, type GraphCall } from "../transport/call";
import { objectOf, textOf } from "../transport/json";
import { readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";
import type { DocumentList } from "./documentLists";
import { createSharePointList, type SharePointList, type SharePointRow } from "./sharePointList";

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

/** Whom a programme brings together: a row for each person, written by the administrator's command. */
export const BEGINNING_LIST: DocumentList = {
  displayName: "Mentoring beginnings",
  description: "Whom the programme brings together, by ids. Only a steward's rows count.",
  columns: [
    { name: "PersonKey", text: {}, indexed: true },
    { name: "Body", text: { allowMultipleLines: true, textType: "plain" } },
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
export interface ProgrammeList extends SharePointList {
  /** Removes a row as it was read; one that is gone already is no failure. */
  readonly remove: (row: Pick<SharePointRow, "id" | "eTag">) => Promise<Result<void, Failure>>;
}

const NOT_FOUND = 404;

/** The lists of a programme's site, by name; each is looked for once. */
export const createProgrammeLists = (
  graph: GraphTransport,
  site: string,
): ((list: DocumentList) => Promise<Result<ProgrammeList, Failure>>) => {
  const reading = (path: string): GraphCall => ({
    ...{ method: "GET", effect: "reads", scopes: ["Sites.Selected"], what: "place" },
    path,
  });
  const [host = "", kind = "", name = ""] = site.split("/");
  let found: Promise<Result<SiteLists, Failure>> | undefined;

  const look = async (): Promise<Result<SiteLists, Failure>> => {
    const answer = await graph.send(reading(graphPath`/sites/${host}:/${kind}/${name}`));
    if (!answer.ok) return answer;
    const siteId = textOf(objectOf(answer.value.body).id);
    if (siteId === undefined) return err({ type: "NotFound", what: "place" });
    const listed = await readPages(graph, reading(graphPath`/sites/${siteId}/lists?$select=id,displayName`));
    if (!listed.ok) return listed;
    const lists = listed.value.items
      .filter(isRecord)
      .map(({ id, displayName }) => [textOf(displayName) ?? "", textOf(id) ?? ""] as const);
    return ok({ siteId, lists: new Map(lists) });
  };

  return async ({ displayName }) => {
    const there = await (found ??= look());
    if (!there.ok) found = undefined;
    if (!there.ok) return there;
    const listId = there.value.lists.get(displayName);
    if (listId === undefined) return err({ type: "NotFound", what: "place" });
    const { siteId } = there.value;
    return ok({
      ...createSharePointList(graph, { siteId, listId, what: "place" }),
      remove: async ({ id, eTag }) => {
        const done = await graph.send({
          ...{ method: "DELETE", effect: "repeatable", scopes: ["Sites.Selected"], what: "place" },
          path: graphPath`/sites/${siteId}/lists/${listId}/items/${id}`,
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
