import type { Constraint } from "./constraint";
import { costs } from "./constraint";
import { WEIGHTS } from "./weights";

/** A day without working hours is possible, but dear, unless its owner closed it. */
export const dayOff: Constraint = { id: "day-off", ...costs("day-off", WEIGHTS.dayOff) };
