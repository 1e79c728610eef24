import { createGuideFiles } from "../../graph/guideFiles";
import type { GraphTransport } from "../../graph/transport";
import type { Remembered } from "../../storage/meridianStorage";
import type { GuidePacks } from "./guidePacks";

/**
 * The guides that the organisation keeps as files in `site`. Where it has no such site, not even the code that reads them is
 * fetched; when that code does not arrive, people have our guides.
 */
export const ownGuidePacks = async (
  site: string,
  graph: GraphTransport,
  remembered: Remembered,
): Promise<GuidePacks | undefined> => {
  const files = createGuideFiles(graph, site);
  if (!files) return undefined;
  const loaded = await import("./guidePacks").catch(() => undefined);
  return loaded?.openGuidePacks(files, remembered);
};
