import type { Instant } from "../time/interval";
import type { FoldedEntry } from "./fold";
import { entriesOf } from "./promises";

/** The guide with which a pair ends. */
const CLOSING_GUIDE = "closing";

/** When the pair said last that their closing conversation took place; undefined when they never did. */
export const closedAt = (folded: readonly FoldedEntry[]): Instant | undefined =>
  entriesOf("held", folded).findLast(({ content: { held } }) => held.met && held.guide?.id === CLOSING_GUIDE)?.at;
