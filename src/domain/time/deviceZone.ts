import type { Zone } from "./zoneData";

/** The zone this device is set to. Only a first suggestion for its own user, never a stand-in for somebody's missing zone (E15). */
export const deviceZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone;
