import type { Constraint } from "./constraint";
import { costs } from "./constraint";
import { WEIGHTS } from "./weights";

/** Tentative calendar time may become busy, so it is used only for want of a better one. */
export const tentativeTime: Constraint = { id: "tentative-time", ...costs("tentative", WEIGHTS.tentative) };
