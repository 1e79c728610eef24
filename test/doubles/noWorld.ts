import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import type { Services } from "../../src/ui/services";

const never = (): never => {
  throw new Error("This screen does not need that.");
};

/** For screens that do not use the world's calendars. */
export const noWorld: Pick<Services, "world" | "calendars" | "zoneByWindowsName" | "loadText"> = {
  world: {
    cities: async () => [],
    regions: async () => [],
    observances: async () => [],
    communities: async () => ({}),
    open: async () => NO_CALENDARS,
  },
  calendars: { read: never },
  zoneByWindowsName: never,
  loadText: never,
};
