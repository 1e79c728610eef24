import type { BlockKind } from "../timeline/span";

/**
 * Who may know that a block of this kind exists. "published": both people, from what its owner published or a public
 * table. "calendar": everybody with access to that calendar. "declared": its owner alone (P1).
 */
type Visibility = "published" | "calendar" | "declared";

/** Exhaustive: a new kind does not compile until its visibility is set. */
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
  "own-hour": "declared",
  breath: "declared",
  "full-day": "declared",
  "after-journey": "declared",
  "too-soon": "declared",
  "late-enough": "declared",
};

/** True for kinds that only the owner may know of. */
export const isDeclared = (kind: BlockKind): boolean => VISIBILITY[kind] === "declared";
