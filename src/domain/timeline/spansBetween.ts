import type { Strength } from "../calendars/strength";
import { wholeMinutes, type Instant } from "../time/interval";
import type { Timing } from "./moments";
import type { Span, SpanKind } from "./span";

/** What its owner called a time. The windows that follow from it differ from day to day. */
export interface Declared {
  /** Which kind of span it becomes. For a pattern the strength itself is the kind. */
  readonly kind: SpanKind;
  readonly strength: Exclude<Strength, "fine">;
}

/**
 * The spans from one moment to another. What surely lies between them has the declared kind. What only may lie between
 * them, because the sun does not say, has the kind "ask": it is never guessed (E5). A welcome time asks nothing.
 */
export const spansBetween = ({ kind, strength }: Declared, from: Timing, to: Timing): readonly Span[] => {
  const spans: Span[] = [];
  const add = (spanKind: SpanKind, start: Instant, end: Instant): void => {
    if (start >= end) return;
    const window = wholeMinutes({ start, end });
    spans.push(spanKind === strength || spanKind === "ask" ? { kind: spanKind, window } : { kind, window, strength });
  };
  add(strength === "welcome" ? "welcome" : kind, from.latest, to.earliest);
  if (strength === "welcome") return spans;
  if (from.latest >= to.earliest) {
    if (isInDoubt(from) || isInDoubt(to)) add("ask", from.earliest, to.latest);
    return spans;
  }
  if (isInDoubt(from)) add("ask", from.earliest, from.latest);
  if (isInDoubt(to)) add("ask", to.earliest, to.latest);
  return spans;
};

/** The sun keeps no whole minutes; a minute that is partly kept free is kept free. */
const isInDoubt = ({ earliest, latest }: Timing): boolean => earliest < latest;
