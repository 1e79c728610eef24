import { isUlid, type PairId } from "../domain/shared/ids";
import type { Remembered } from "../storage/meridianStorage";
import type { LastLook } from "../domain/document/liveDocument";

/** Kept on the device and nowhere else: when somebody reads is nobody else's business. */
export const createLastLook = (device: Pick<Remembered, "read" | "write">): LastLook => ({
  read: async (pair) => {
    const kept = await device.read(keyOf(pair));
    return kept.ok && typeof kept.value === "string" && isUlid(kept.value) ? kept.value : undefined;
  },
  write: (pair, newest) => void device.write(keyOf(pair), newest),
});

const keyOf = (pair: PairId): string => `last-look ${pair}`;
