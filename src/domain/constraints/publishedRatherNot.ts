import type { Constraint } from "./constraint";
import { costs } from "./constraint";
import { WEIGHTS } from "./weights";

/** A time that somebody told the pair they would rather not use costs them. */
export const publishedRatherNot: Constraint = {
  id: "published-rather-not",
  ...costs("published-rather-not", WEIGHTS.ratherNot),
};
