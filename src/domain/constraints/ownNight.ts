import type { Constraint } from "./constraint";
import { ruledOut } from "./constraint";

/** Nobody is asked to meet in their night: 22:00 to 07:00 where they are, unless they chose otherwise. */
export const ownNight: Constraint = { id: "own-night", ...ruledOut("night") };
