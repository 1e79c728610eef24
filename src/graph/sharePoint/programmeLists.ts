import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { graphPath, type GraphCall } from "../transport/call";
import { objectOf, textOf } from "../transport/json";
import { readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";
import type { DocumentList } from "./documentLists";
import { createSharePointList, type SharePointList } from "./sharePointList";

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

/** The lists of a programme's site, by name; each is looked for once. */
export const createProgrammeLists = (
  graph: GraphTransport,
  site: string,
): ((list: DocumentList) => Promise<Result<SharePointList, Failure>>) => {
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
    return ok(createSharePointList(graph, { siteId: there.value.siteId, listId, what: "place" }));
  };
};

interface SiteLists {
  readonly siteId: string;
  /** Id by name. */
  readonly lists: ReadonlyMap<string, string>;
}
