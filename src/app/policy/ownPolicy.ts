import type { ParsedPolicy } from "../../domain/organisation/parsePolicy";
import { createPolicyFile } from "../../graph/organisationFiles";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Remembered } from "../../storage/meridianStorage";

/**
 * The organisation's policy, from the file in `site`. Without a site the code is not fetched. If the code cannot be
 * fetched, there is no policy.
 */
export const ownPolicy = async (site: string, graph: GraphTransport, remembered: Remembered): Promise<ParsedPolicy> => {
  if (site === "") return NOTHING_DECIDED;
  const loaded = await import(/* webpackChunkName: "first-policy" */ "./policyCache").catch(() => undefined);
  return (await loaded?.createPolicyCache(createPolicyFile(graph, site), remembered)()) ?? NOTHING_DECIDED;
};

const NOTHING_DECIDED: ParsedPolicy = { policy: {}, faults: [] };
