import type { Zone } from "./zoneData";

/** The zone that this device's clock is set to. It says something about the device's owner only. */
export const deviceZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone;
