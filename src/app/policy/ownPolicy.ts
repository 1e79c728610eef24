import type { ParsedPolicy } from "../../domain/organisation/parsePolicy";
import { createPolicyFile } from "../../graph/organisationFiles";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Remembered } from "../../storage/meridianStorage";

/**
 * What the organisation decided, from the file in `site`. Most organisations have none: then `site` is empty, and not
 * even the code that reads a policy is fetched. Nothing is decided either when that code does not arrive.
 */
export const ownPolicy = async (site: string, graph: GraphTransport, remembered: Remembered): Promise<ParsedPolicy> => {
  if (site === "") return NOTHING_DECIDED;
  const loaded = await import("./policyCache").catch(() => undefined);
  return (await loaded?.createPolicyCache(createPolicyFile(graph, site), remembered)()) ?? NOTHING_DECIDED;
};

const NOTHING_DECIDED: ParsedPolicy = { policy: {}, faults: [] };
