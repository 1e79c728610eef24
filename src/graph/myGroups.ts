import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { objectOf, textOf } from "./transport/json";
import { readPages } from "./transport/paging";
import type { GraphTransport } from "./transport/transport";

/** Pages of 100: whoever is in more groups finds their pairs among the first, or by their links. */
const MOST_PAGES = 10;

/** Ids of the groups of Microsoft 365 that the signed-in person is in. Their names need a right that we do not have. */
export const myGroups = async (
  graph: GraphTransport,
  signal?: AbortSignal,
): Promise<Result<readonly string[], Failure>> => {
  const pages = await readPages(
    graph,
    { method: "GET", effect: "reads", scopes: ["User.Read"], what: "person", path: "/me/memberOf?$select=id", signal },
    undefined,
    MOST_PAGES,
  );
  if (!pages.ok) return pages;
  const groups = pages.value.items.map(objectOf).filter((each) => each["@odata.type"] === "#microsoft.graph.group");
  return ok(groups.map(({ id }) => textOf(id)?.toLowerCase()).filter((id) => id !== undefined));
};
