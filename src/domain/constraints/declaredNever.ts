import type { Constraint } from "./constraint";
import { ruledOut } from "./constraint";

/**
 * Nobody is asked to meet in a time that they themselves declared as "never".
 *
 * Patterns are private: they reach the engine only on their owner's own screen (P1).
 */
export const declaredNever: Constraint = { id: "declared-never", ...ruledOut("never") };
