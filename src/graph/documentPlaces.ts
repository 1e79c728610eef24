import { isRecord } from "../domain/shared/shape";
import type { DocumentPlaces, PairLists, PlaceAddress, PlaceName, Site } from "../domain/people/setUp/documentPlaces";
import type { ListPlace } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import { allOf, err, ok, type Result } from "../domain/shared/result";
import { graphPath, type GraphCall } from "./transport/call";
import { LOG_LIST, missingColumns, SESSION_LIST, type DocumentList } from "./sharePoint/documentLists";
import { unexpected } from "./transport/failures";
import { objectOf, textOf, type JsonObject } from "./transport/json";
import { createNotebookPlaces, siteIn } from "./oneNote/notebookPlaces";
import { readPages } from "./transport/paging";
import type { GraphTransport } from "./transport/transport";

/** Looks for places with /sites, /groups and /onenote. Nothing is listed that the person did not name: `Sites.Selected` cannot search. */
export const createGraphDocumentPlaces = (graph: GraphTransport): DocumentPlaces => {
  const inSites = (rest: Pick<GraphCall, "path"> & Partial<GraphCall>): GraphCall => ({
    method: "GET",
    effect: "reads",
    scopes: ["Sites.Selected"],
    what: "place",
    ...rest,
  });

  const site: DocumentPlaces["site"] = async (address, signal) => {
    const answer = await graph.send(inSites({ path: pathOf(address), signal }));
    if (!answer.ok) return answer;
    const found = readSite(answer.value.body);
    return found ? ok(found) : err(unexpected("GET site", "no id or name"));
  };

  const columnsOf = async (list: string, wanted: DocumentList, signal?: AbortSignal) => {
    const columns = await readPages(graph, inSites({ path: `${list}/columns`, signal }));
    return columns.ok ? ok(missingColumns(wanted, columns.value.items.filter(isRecord))) : columns;
  };

  const hasRows = async (list: string, signal?: AbortSignal): Promise<Result<boolean, Failure>> => {
    const first = await graph.send(inSites({ path: `${list}/items?$top=1`, signal }));
    if (!first.ok) return first;
    const rows = objectOf(first.value.body).value;
    return ok(Array.isArray(rows) && rows.length > 0);
  };

  const lists: DocumentPlaces["lists"] = async ({ id: siteId }, signal) => {
    const all = graphPath`/sites/${siteId}/lists`;
    const listed = await readPages(graph, inSites({ path: `${all}?$select=id,displayName`, signal }));
    if (!listed.ok) return listed;
    const found = twins(listed.value.items.filter(isRecord));
    const looked = await Promise.all(
      found.map(async ({ name, log, sessions }): Promise<Result<PairLists, Failure>> => {
        const [logAt, sessionsAt] = [`${all}${graphPath`/${log}`}`, `${all}${graphPath`/${sessions}`}`];
        const [inLog, inSessions, ...begun] = await Promise.all([
          columnsOf(logAt, LOG_LIST, signal),
          columnsOf(sessionsAt, SESSION_LIST, signal),
          hasRows(logAt, signal),
          hasRows(sessionsAt, signal),
        ]);
        if (!inLog.ok) return inLog;
        if (!inSessions.ok) return inSessions;
        const filled = allOf(begun);
        if (!filled.ok) return filled;
        const place = { store: "sharepoint-list", siteId, logListId: log, sessionListId: sessions } as const;
        const used = filled.value.includes(true);
        return ok({ name, place, lacking: [...inLog.value, ...inSessions.value], used });
      }),
    );
    // Lists of other people in the same site may have rights of their own: what is closed to this person is left out.
    const open = looked.filter((each) => each.ok || each.error.type !== "NotAllowed");
    return allOf(open);
  };
  const notebookPlaces = createNotebookPlaces(graph, site);
  const nameOfList = async (place: ListPlace, signal?: AbortSignal): Promise<Result<PlaceName, Failure>> => {
    const path = graphPath`/sites/${place.siteId}/lists/${place.logListId}`;
    const [found, list] = await Promise.all([
      site({ kind: "site-id", siteId: place.siteId }, signal),
      graph.send(inSites({ path: `${path}?$select=id,displayName`, signal })),
    ]);
    if (!found.ok) return found;
    if (!list.ok) return list;
    const name = textOf(objectOf(list.value.body).displayName);
    if (name === undefined) return err(unexpected("GET list", "no name"));
    return ok({ name, within: found.value.name, site: siteIn(found.value.address) });
  };
  const nameOf: DocumentPlaces["nameOf"] = (place, signal) =>
    place.store === "onenote" ? notebookPlaces.nameOfSection(place, signal) : nameOfList(place, signal);
  const { notebooks, sections, makeSection } = notebookPlaces;
  return { site, lists, notebooks, sections, makeSection, nameOf };
};

const pathOf = (address: PlaceAddress): string => {
  if (address.kind === "team") return graphPath`/groups/${address.groupId}/sites/root`;
  if (address.kind === "site-id") return graphPath`/sites/${address.siteId}`;
  return `${graphPath`/sites/${address.host}`}:/${address.path.split("/").map(encodeURIComponent).join("/")}`;
};

/** A log and the list of meetings beside it, which have the same words behind their names. */
const twins = (lists: readonly JsonObject[]) => {
  const byName = new Map(lists.map(({ displayName, id }) => [textOf(displayName) ?? "", textOf(id)]));
  return [...byName].flatMap(([name, log]) => {
    if (log === undefined || !name.startsWith(LOG_LIST.displayName)) return [];
    const sessions = byName.get(SESSION_LIST.displayName + name.slice(LOG_LIST.displayName.length));
    return sessions === undefined ? [] : [{ name, log, sessions }];
  });
};

const readSite = (body: unknown): Site | undefined => {
  const { id, displayName, name, webUrl } = objectOf(body);
  const [known, called] = [textOf(id), textOf(displayName) ?? textOf(name)];
  return known !== undefined && called !== undefined
    ? { id: known, name: called, address: textOf(webUrl) ?? "" }
    : undefined;
};
