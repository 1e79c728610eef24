import built from "../../appPackage/doors.json";
import office from "../../appPackage/officeDoors.json";

/**
 * The pages by which people come in. `appPackage/doors.json` is the one table of those that exist: webpack builds what it
 * names, and the manifests name nothing else.
 */
export type Door = "tab" | "pair" | "config" | "taskpane" | "commands" | "authEnd" | "signInDialog";

export const ALL_DOORS: readonly Door[] = ["tab", "pair", "config", "taskpane", "commands", "authEnd", "signInDialog"];

/** Pages on which office.js runs. It may run on no other: in a foreign frame it leads the page away. */
export const OFFICE_DOORS: readonly Door[] = ALL_DOORS.filter((door) => office.includes(door));

export const BUILT_DOORS: readonly Door[] = ALL_DOORS.filter((door) => door in built);
