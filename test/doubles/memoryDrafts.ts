import type { Drafts, TypedWords } from "../../src/domain/document/store/drafts";
import { ok } from "../../src/domain/shared/result";

/** Drafts in memory. */
export const createMemoryDrafts = (): Drafts => {
  const boxes = new Map<string, TypedWords>();
  return {
    read: async (pair, box) => ok(boxes.get(`${pair} ${box}`)),
    write: async (pair, box, words) => {
      if (words.text === "") boxes.delete(`${pair} ${box}`);
      else boxes.set(`${pair} ${box}`, words);
      return ok(undefined);
    },
  };
};
