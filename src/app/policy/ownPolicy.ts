import type { Policy } from "../../domain/organisation/policy";
import { createPolicyFile } from "../../graph/policyFile";
import type { GraphTransport } from "../../graph/transport";
import type { Remembered } from "../../storage/meridianStorage";

/**
 * What the organisation decided, from the file in `site`. Most organisations have none: then `site` is empty, and not
 * even the code that reads a policy is fetched. Nothing is decided either when that code does not arrive.
 */
export const ownPolicy = async (site: string, graph: GraphTransport, remembered: Remembered): Promise<Policy> => {
  if (site === "") return {};
  const loaded = await import("./policyBook").catch(() => undefined);
  return (await loaded?.createPolicyBook(createPolicyFile(graph, site), remembered)()) ?? {};
};
