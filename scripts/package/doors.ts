import built from "../../appPackage/doors.json";
import office from "../../appPackage/officeDoors.json";

/**
 * The entry pages. `appPackage/doors.json` is the one list of those that exist: webpack builds them, and the manifests
 * name only them.
 */
export type Door = "tab" | "pair" | "config" | "taskpane" | "commands" | "authEnd" | "signInDialog";

export const ALL_DOORS: readonly Door[] = ["tab", "pair", "config", "taskpane", "commands", "authEnd", "signInDialog"];

/** Pages that run office.js. It may run on no other: in a foreign frame it navigates the page away. */
export const OFFICE_DOORS: readonly Door[] = ALL_DOORS.filter((door) => office.includes(door));

export const BUILT_DOORS: readonly Door[] = ALL_DOORS.filter((door) => door in built);
