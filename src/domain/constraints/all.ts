import { MS_PER_MINUTE, plusMs } from "../time/interval";
import type { Block, BlockKind, Span } from "../timeline/span";
import { WEIGHTS } from "./weights";

/** Adds the blocks that a span of a person's time puts in the way of a meeting. One list for all: there are many spans. */
type Constraint = (span: Span, blocks: Block[]) => void;

/** Rules the time out. */
const hard =
  (kind: BlockKind): Constraint =>
  ({ window }, blocks) => {
    blocks.push({ kind, window, hard: true, weight: 0 });
  };

/** Leaves the time usable at `weight` a minute. */
const soft =
  (kind: BlockKind, weight: number): Constraint =>
  ({ window }, blocks) => {
    blocks.push({ kind, window, hard: false, weight });
  };

/** By declared strength: "never" rules out, "avoid" and "rather-not" cost, anything else has no block. */
const byStrength = (kind: BlockKind): Constraint => {
  const never = hard(kind);
  const avoid = soft(kind, WEIGHTS.avoid);
  const ratherNot = soft(kind, WEIGHTS.ratherNot);
  return (span, blocks) => {
    if (span.strength === "never") never(span, blocks);
    else if (span.strength === "avoid") avoid(span, blocks);
    else if (span.strength === "rather-not") ratherNot(span, blocks);
  };
};

/** Costs more the further it is from where work begins (`early`) or ends. */
const byDistance =
  (kind: "early" | "late" | "shorter-day"): Constraint =>
  ({ window, workEdge }, blocks) => {
    const edge = workEdge ?? (kind === "early" ? window.end : window.start);
    const away = kind === "early" ? -1 : 1;
    let near = edge;
    for (const { upToMinutes, weight } of WEIGHTS.outsideHours) {
      const far = plusMs(edge, upToMinutes * away * MS_PER_MINUTE);
      const [from, to] = away < 0 ? [far, near] : [near, far];
      const start = from > window.start ? from : window.start;
      const end = to < window.end ? to : window.end;
      if (start < end) blocks.push({ kind, window: { start, end }, hard: false, weight });
      near = far;
    }
  };

/** What each kind of time rules out or costs (E2, E3). A new kind does not compile until it stands here. */
const CONSTRAINTS: Readonly<Record<BlockKind, Constraint>> = {
  busy: hard("busy"),
  away: hard("away"),
  // A "no" that was published to the pair comes without a reason.
  "published-no": hard("published-no"),
  // Patterns, observances and own dates are private: they reach the engine only on their owner's own screen (P1).
  never: hard("never"),
  // 22:00 to 07:00 where they are, unless they chose other hours.
  night: hard("night"),
  "closed-day": hard("closed-day"),
  holiday: hard("holiday"),
  // From the hour at which the place is off.
  "half-day": hard("half-day"),
  mourning: hard("mourning"),
  observance: byStrength("observance"),
  "own-date": byStrength("own-date"),
  early: byDistance("early"),
  late: byDistance("late"),
  "shorter-day": byDistance("shorter-day"),
  "day-off": soft("day-off", WEIGHTS.dayOff),
  tentative: soft("tentative", WEIGHTS.tentative),
  // A date that is still to be announced, or that a sighting decides, is never ruled out.
  "holiday-uncertain": soft("holiday-uncertain", WEIGHTS.uncertainDate),
  "observance-uncertain": ({ window, strength }, blocks) => {
    const weight = strength === "rather-not" ? WEIGHTS.ratherNot : WEIGHTS.uncertainDate;
    blocks.push({ kind: "observance-uncertain", window, hard: false, weight });
  },
  "published-rather-not": soft("published-rather-not", WEIGHTS.ratherNot),
  "rather-not": soft("rather-not", WEIGHTS.ratherNot),
  avoid: soft("avoid", WEIGHTS.avoid),
  // Costs nothing, and wins between times that are otherwise equal.
  welcome: soft("welcome", 0),
  // The sun does not decide here when something begins or ends, so its owner is asked: the slot ranks as unknown (E5,
  // E6).
  ask: soft("ask", 0),
  // The owner's curve says what it costs (E18), the pace what is too close, too much or too soon (E17).
  "own-hour": ({ window, weight = 0 }, blocks) => {
    blocks.push({ kind: "own-hour", window, hard: false, weight });
  },
  breath: hard("breath"),
  "full-day": hard("full-day"),
  "after-journey": soft("after-journey", WEIGHTS.ratherNot),
  "too-soon": hard("too-soon"),
  "late-enough": hard("late-enough"),
};

/** The blocks of all of one person's spans. */
export const blocksOf = (spans: readonly Span[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const span of spans) if (span.kind !== "work") CONSTRAINTS[span.kind](span, blocks);
  return blocks;
};
