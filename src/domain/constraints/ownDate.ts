import { byStrength } from "./byStrength";
import type { Constraint } from "./constraint";

/** A date that somebody typed in is kept as strongly as they said: a feast, a shutdown, days of mourning. Private (P1). */
export const ownDate: Constraint = {
  id: "own-date",
  level: "hard",
  reads: ["own-date"],
  blocksOf: (stretch) => byStrength("own-date", stretch),
};
