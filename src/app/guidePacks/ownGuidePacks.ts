import { createGuideFiles } from "../../graph/organisationFiles";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Remembered } from "../../storage/meridianStorage";
import type { GuidePacks } from "./guidePacks";

/** Opens them on first use; undefined where there are none. */
export type OwnGuidePacks = () => Promise<GuidePacks | undefined>;

/**
 * The guides that the organisation keeps as files in `site`. Without a site the code is not fetched; if the code cannot
 * be fetched, only our guides are offered.
 */
export const ownGuidePacks = (site: string, graph: GraphTransport, remembered: Remembered): OwnGuidePacks => {
  const open = async (): Promise<GuidePacks | undefined> => {
    const files = createGuideFiles(graph, site);
    if (!files) return undefined;
    const loaded = await import("./guidePacks").catch(() => undefined);
    return loaded?.openGuidePacks(files, remembered);
  };
  let opening: Promise<GuidePacks | undefined> | undefined;
  return () => (opening ??= open());
};
