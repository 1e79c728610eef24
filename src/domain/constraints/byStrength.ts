import type { Block } from "../timeline/block";
import type { Stretch } from "../timeline/stretch";
import { WEIGHTS } from "./weights";

/** What a stretch that carries its own strength becomes: "never" rules out, the two wishes cost. */
export const byStrength = (kind: Block["kind"], { strength, window }: Stretch): readonly Block[] => {
  switch (strength) {
    case "never":
      return [{ kind, window, hard: true, weight: 0 }];
    case "avoid":
      return [{ kind, window, hard: false, weight: WEIGHTS.avoid }];
    case "rather-not":
      return [{ kind, window, hard: false, weight: WEIGHTS.ratherNot }];
    default:
      return [];
  }
};
