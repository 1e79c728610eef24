import type { Constraint } from "./constraint";
import { byDistance } from "./outsideHours";

/** While an observance shortens the working day, hours are late from its earlier end on. Private (P1). */
export const shorterDay: Constraint = {
  id: "shorter-day",
  level: "soft",
  reads: ["shorter-day"],
  blocksOf: (stretch) => byDistance(stretch, "shorter-day"),
};
