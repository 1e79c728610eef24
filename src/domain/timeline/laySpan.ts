import type { Strength } from "../calendars/strength";
import { wholeMinutes, type Instant } from "../time/interval";
import type { Timing } from "./moments";
import type { Stretch, StretchKind } from "./stretch";

/** What its owner called a time. The windows that follow from it differ from day to day. */
export interface Declared {
  /** Which kind of stretch it becomes. For a pattern the strength itself is the kind. */
  readonly kind: StretchKind;
  readonly strength: Exclude<Strength, "fine">;
}

/**
 * The time from one moment to another. What surely lies between them is laid as declared. What only may lie between them,
 * because the sun does not say, is laid as "ask": never guessed (E5). A welcome is worth no question.
 */
export const laySpan = ({ kind, strength }: Declared, from: Timing, to: Timing): readonly Stretch[] => {
  const laid: Stretch[] = [];
  const add = (stretchKind: StretchKind, start: Instant, end: Instant): void => {
    if (start >= end) return;
    const window = wholeMinutes({ start, end });
    laid.push(
      stretchKind === strength || stretchKind === "ask" ? { kind: stretchKind, window } : { kind, window, strength },
    );
  };
  add(strength === "welcome" ? "welcome" : kind, from.latest, to.earliest);
  if (strength === "welcome") return laid;
  if (from.latest >= to.earliest) {
    if (isInDoubt(from) || isInDoubt(to)) add("ask", from.earliest, to.latest);
    return laid;
  }
  if (isInDoubt(from)) add("ask", from.earliest, from.latest);
  if (isInDoubt(to)) add("ask", to.earliest, to.latest);
  return laid;
};

/** The sun keeps no whole minutes; a minute that is partly kept free is kept free. */
const isInDoubt = ({ earliest, latest }: Timing): boolean => earliest < latest;
