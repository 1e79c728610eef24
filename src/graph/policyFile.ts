import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { graphPath } from "./transport/call";
import { policySiteOf } from "./policySite";
import type { GraphTransport } from "./transport/transport";

const FILE = "meridian-policy.json";

/** The JSON of the organisation's policy file; undefined when there is none. */
export type ReadPolicyFile = (signal?: AbortSignal) => Promise<Result<unknown, Failure>>;

/**
 * Reads `meridian-policy.json` at the top of a site's documents. `site` is empty where the organisation has none: then
 * nobody is asked.
 */
export const createPolicyFile =
  (graph: GraphTransport, site: string): ReadPolicyFile =>
  async (signal) => {
    const at = policySiteOf(site);
    if (!at) return ok(undefined);
    const answer = await graph.send({
      path: graphPath`/sites/${at.host}:/${at.kind}/${at.name}:/drive/root:/${FILE}:/content`,
      method: "GET",
      effect: "reads",
      // Content is a redirect to a file server, which `fetch` follows by itself and a batch does not.
      alone: true,
      scopes: ["Sites.Selected"],
      what: "folder",
      accepts: [404],
      signal,
    });
    if (!answer.ok) return answer;
    return ok(answer.value.status === 404 ? undefined : answer.value.body);
  };
