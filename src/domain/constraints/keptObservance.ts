import { byStrength } from "./byStrength";
import type { Constraint } from "./constraint";
import { WEIGHTS } from "./weights";

/** An observance is kept as strongly as its owner said. Private, as all that somebody declared (P1). */
export const keptObservance: Constraint = {
  id: "kept-observance",
  level: "hard",
  reads: ["observance"],
  blocksOf: (stretch) => byStrength("observance", stretch),
};

/** A day on which an observance may also fall, because a sighting decides, is never ruled out, but dear. */
export const uncertainObservance: Constraint = {
  id: "uncertain-observance",
  level: "soft",
  reads: ["observance-uncertain"],
  blocksOf: ({ strength, window }) => [
    {
      kind: "observance-uncertain",
      window,
      hard: false,
      weight: strength === "rather-not" ? WEIGHTS.ratherNot : WEIGHTS.uncertainDate,
    },
  ],
};
