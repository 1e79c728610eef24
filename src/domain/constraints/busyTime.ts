import type { Constraint } from "./constraint";
import { ruledOut } from "./constraint";

/** Nobody is asked to meet while their calendar shows them busy. */
export const busyTime: Constraint = { id: "busy-time", ...ruledOut("busy") };
