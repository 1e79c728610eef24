import type { EntryId, PairId } from "../../src/domain/shared/ids";
import type { LastLook } from "../../src/domain/document/store/liveDocument";

/** The last look in memory. */
export const createMemoryLastLook = (...looked: readonly (readonly [PairId, EntryId])[]): LastLook => {
  const looks = new Map<PairId, EntryId>(looked);
  return { read: async (pair) => looks.get(pair), write: (pair, newest) => void looks.set(pair, newest) };
};
