import type { Constraint } from "./constraint";
import { ruledOut } from "./constraint";

/** Nobody is asked to meet while they are out of office. */
export const outOfOffice: Constraint = { id: "out-of-office", ...ruledOut("away") };
