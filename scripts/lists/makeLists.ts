import type { Failure } from "../../src/domain/shared/failure";
import { isRecord } from "../../src/domain/shared/shape";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { graphPath, type GraphCall } from "../../src/graph/transport/call";
import {
  absentColumns,
  LOG_LIST,
  otherColumns,
  SESSION_LIST,
  type DocumentList,
} from "../../src/graph/sharePoint/documentLists";
import { objectOf, textOf, type JsonObject } from "../../src/graph/transport/json";
import { readPages } from "../../src/graph/transport/paging";
import type { GraphTransport } from "../../src/graph/transport/transport";

/** Resulting state of one list. */
export interface MadeList {
  readonly name: string;
  readonly id: string;
  readonly outcome: "made" | "columns added" | "right already";
  /** Columns of another type. They hold people's words, so they are left unchanged. */
  readonly wrong: readonly string[];
}

/** The two lists of a pair, and the site's own name, by which a person sees that it is the right one. */
export interface MadeLists {
  readonly siteName: string;
  readonly log: MadeList;
  readonly sessions: MadeList;
}

/**
 * Makes the two lists of a pair in a site, or adds missing columns. Never changes or deletes anything, so it is
 * idempotent.
 * `whose` is the suffix of the list names where one site holds several pairs.
 */
export const makeLists = async (
  graph: GraphTransport,
  siteId: string,
  whose?: string,
): Promise<Result<MadeLists, Failure>> => {
  const site = await siteNamed(graph, siteId);
  if (!site.ok) return site;
  const log = await makeList(graph, siteId, named(LOG_LIST, whose));
  if (!log.ok) return log;
  const sessions = await makeList(graph, siteId, named(SESSION_LIST, whose));
  return sessions.ok ? ok({ siteName: site.value, log: log.value, sessions: sessions.value }) : sessions;
};

/**
 * Host, site collection and site. A part of it is an id as well, of another site: the host alone is the root site of the
 * whole organisation.
 */
export const isSiteId = (text: string): boolean =>
  /^[\w.-]+,[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12},[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** The site's name; a failure when Graph opens another site than was asked for. */
const siteNamed = async (graph: GraphTransport, siteId: string): Promise<Result<string, Failure>> => {
  const found: Failure = { type: "NotFound", what: "place" };
  if (!isSiteId(siteId)) return err(found);
  const answer = await graph.send(asking(graphPath`/sites/${siteId}`));
  if (!answer.ok) return answer;
  const { id, displayName, webUrl } = objectOf(answer.value.body);
  if (textOf(id)?.toLowerCase() !== siteId.toLowerCase()) return err(found);
  return ok(textOf(displayName) ?? textOf(webUrl) ?? siteId);
};

const named = (list: DocumentList, whose: string | undefined): DocumentList =>
  whose === undefined ? list : { ...list, displayName: `${list.displayName} ${whose}` };

/** Making a list needs more than the app itself ever requests. */
const SCOPES = ["Sites.Manage.All"];

const asking = (path: string, rest: Partial<GraphCall> = {}): GraphCall => ({
  method: "GET",
  path,
  scopes: SCOPES,
  what: "document",
  effect: "reads",
  ...rest,
});

const adding = (path: string, body: JsonObject): GraphCall => asking(path, { method: "POST", body, effect: "once" });

/** Makes one list in a site, or adds its missing columns. */
export const makeList = async (
  graph: GraphTransport,
  siteId: string,
  wanted: DocumentList,
): Promise<Result<MadeList, Failure>> => {
  const lists = graphPath`/sites/${siteId}/lists`;
  const listed = await readPages(graph, asking(lists));
  if (!listed.ok) return listed;
  const known = listed.value.items.filter(isRecord).find(({ displayName }) => displayName === wanted.displayName);
  const id = textOf(known?.id);
  if (id !== undefined) return completeList(graph, `${lists}${graphPath`/${id}`}`, { id, wanted });
  const { displayName, description, columns } = wanted;
  const made = await graph.send(
    adding(lists, { displayName, description, columns, list: { template: "genericList" } }),
  );
  if (!made.ok) return made;
  const newId = textOf(objectOf(made.value.body).id) ?? "";
  // Columns are read back: a created column may differ from the request.
  const checked = await completeList(graph, `${lists}${graphPath`/${newId}`}`, { id: newId, wanted });
  return checked.ok ? ok({ ...checked.value, outcome: "made" }) : checked;
};

const completeList = async (
  graph: GraphTransport,
  list: string,
  { id, wanted }: { readonly id: string; readonly wanted: DocumentList },
): Promise<Result<MadeList, Failure>> => {
  const listed = await readPages(graph, asking(`${list}/columns`));
  if (!listed.ok) return listed;
  const columns = listed.value.items.filter(isRecord);
  const lacking = absentColumns(wanted, columns);
  for (const column of lacking) {
    const added = await graph.send(adding(`${list}/columns`, column));
    if (!added.ok) return added;
  }
  const wrong = otherColumns(wanted, columns);
  return ok({ name: wanted.displayName, id, outcome: lacking.length > 0 ? "columns added" : "right already", wrong });
};
