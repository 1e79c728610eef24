import { isUlid, type PairId } from "../../domain/shared/ids";
import type { Remembered } from "../../storage/meridianStorage";
import type { LastLook } from "../../domain/document/liveDocument";

/** Stored on the device only: reading times are private. */
export const createLastLook = (device: Pick<Remembered, "read" | "write">): LastLook => ({
  read: async (pair) => {
    const kept = await device.read(keyOf(pair));
    return kept.ok && typeof kept.value === "string" && isUlid(kept.value) ? kept.value : undefined;
  },
  write: (pair, newest) => void device.write(keyOf(pair), newest),
});

const keyOf = (pair: PairId): string => `last-look ${pair}`;
