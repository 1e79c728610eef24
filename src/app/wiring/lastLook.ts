import { isUlid } from "../../domain/shared/ids";
import type { Remembered } from "../../storage/meridianStorage";
import type { LastLook } from "../../domain/document/store/liveDocument";

/** Stored on the device only: reading times are private. `what` names the thing that is looked at. */
export const createLastLook = (
  device: Pick<Remembered, "read" | "write">,
  what: "last-look" | "told" = "last-look",
): LastLook => ({
  read: async (pair) => {
    const kept = await device.read(`${what} ${pair}`);
    return kept.ok && typeof kept.value === "string" && isUlid(kept.value) ? kept.value : undefined;
  },
  write: (pair, newest) => void device.write(`${what} ${pair}`, newest),
});
