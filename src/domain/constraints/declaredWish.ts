import type { Constraint } from "./constraint";
import { costs } from "./constraint";
import { WEIGHTS } from "./weights";

/** A time that somebody declared as "rather not" costs them; private, as all patterns are (P1). */
export const declaredRatherNot: Constraint = { id: "declared-rather-not", ...costs("rather-not", WEIGHTS.ratherNot) };

/** A time that somebody wants to avoid costs them twice as much. */
export const declaredAvoid: Constraint = { id: "declared-avoid", ...costs("avoid", WEIGHTS.avoid) };

/** A welcome time costs nothing, and wins between times that are otherwise equal. */
export const declaredWelcome: Constraint = { id: "declared-welcome", ...costs("welcome", 0) };
