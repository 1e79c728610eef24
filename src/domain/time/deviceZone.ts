import type { Zone } from "./zoneData";

/** The zone of this device's clock. It concerns the device's owner only. */
export const deviceZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone;
