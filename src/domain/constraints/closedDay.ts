import type { Constraint } from "./constraint";
import { ruledOut } from "./constraint";

/** Nobody is asked to meet on a weekday that they closed. */
export const closedDay: Constraint = { id: "closed-day", ...ruledOut("closed-day") };
