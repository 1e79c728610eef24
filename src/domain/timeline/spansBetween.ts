import type { Strength } from "../calendars/strength";
import { wholeMinutes, type Instant } from "../time/interval";
import type { Timing } from "./moments";
import type { Span, SpanKind } from "./span";

/** A declared time, from which the windows of each day follow. */
interface Declared {
  /** Kind of the resulting spans. For a pattern the strength itself is the kind. */
  readonly kind: SpanKind;
  readonly strength: Exclude<Strength, "fine">;
}

/**
 * Spans from one moment to another. The certain part has the declared kind. The part in doubt, because the sun does not
 * decide, has the kind "ask" and is never guessed (E5). A welcome time has no "ask" part.
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

/** Solar moments are not whole minutes; a partly kept minute is kept. */
const isInDoubt = ({ earliest, latest }: Timing): boolean => earliest < latest;
