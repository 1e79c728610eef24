import { createGuideFiles } from "../../graph/organisationFiles";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Remembered } from "../../storage/meridianStorage";
import type { GuidePacks } from "./guidePacks";

/** Opens them when somebody first asks; undefined where there are none. */
export type OwnGuidePacks = () => Promise<GuidePacks | undefined>;

/**
 * The guides that the organisation keeps as files in `site`. Where it has no such site, not even the code that reads them is
 * fetched; when that code does not arrive, people have our guides.
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
