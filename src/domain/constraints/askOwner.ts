import type { Constraint } from "./constraint";
import { costs } from "./constraint";

/** Where the sun does not say when something begins or ends, its owner is asked: the slot ranks as unknown (E5, E6). */
export const askOwner: Constraint = { id: "ask-owner", ...costs("ask", 0) };
