import type { BlockKind } from "../timeline/span";

/**
 * Who may know that a block of this kind is there.
 * "published": both people, from what its owner or a public table says. "calendar": whoever may read that calendar.
 * "declared": its owner alone (P1).
 */
export type Visibility = "published" | "calendar" | "declared";

/** Every kind is here by name: a new one does not compile until somebody says who may know of it. */
const VISIBILITY: Readonly<Record<BlockKind, Visibility>> = {
  early: "published",
  late: "published",
  "day-off": "published",
  "closed-day": "published",
  night: "published",
  "published-no": "published",
  "published-rather-not": "published",
  holiday: "published",
  "half-day": "published",
  mourning: "published",
  "holiday-uncertain": "published",
  busy: "calendar",
  away: "calendar",
  tentative: "calendar",
  never: "declared",
  avoid: "declared",
  "rather-not": "declared",
  welcome: "declared",
  observance: "declared",
  "observance-uncertain": "declared",
  "own-date": "declared",
  "shorter-day": "declared",
  ask: "declared",
};

/** True for what its owner alone may know of. */
export const isDeclared = (kind: BlockKind): boolean => VISIBILITY[kind] === "declared";
