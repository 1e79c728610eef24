import type { Everything } from "../../ui/services";
import type { EverythingParts } from "./everythingFile";

/** The file code is loaded on demand. */
export const createEverything = (parts: EverythingParts): Everything => ({
  gather: async (pairs) => {
    const { openDocument, own } = parts;
    await Promise.all([
      ...pairs.map((pair) => openDocument(pair).refresh()),
      ...Object.values(own).map(({ load }) => load()),
    ]);
    return pairs.filter((pair) => {
      const { problem, unread } = openDocument(pair).snapshot();
      return problem !== undefined || unread !== undefined;
    });
  },
  data: async (pairs) => (await load()).everythingFile(parts, pairs),
  preview: async (text, pairs) => (await load()).previewEverything(parts, text, pairs),
  bringIn: async (preview) => (await load()).bringInEverything(parts, preview),
});

const load = () => import("./everythingFile");
