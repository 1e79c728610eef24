import { MS_PER_MINUTE } from "../time/interval";
import type { Block, BlockKind } from "../timeline/span";
import { createStepFunction, growthOf } from "../timeline/stepFunction";
import { spanOf, type Candidates, type SlotGrid } from "./candidates";
import { countAway, startsWithAll } from "./limits";

/** Candidates with the same number of people away, and the inputs of ranking for each, by index. */
export interface Judged {
  /** Number of people with a hard block in each of these slots. */
  readonly away: number;
  readonly candidates: Candidates;
  /** Burden added, by person in the order of the blocks given. */
  readonly added: readonly Int32Array[];
  /** Number of people who must be asked (E5), by slot; undefined when none must be. */
  readonly asked: Int32Array | undefined;
  /** Number of people to whom all of the slot is welcome. */
  readonly welcome: Int32Array;
  /** False when nothing is welcome to anybody. */
  readonly hasWelcome: boolean;
}

/**
 * Evaluates the candidates with the fewest people away (ideally none); no others can be proposed. With `among`, only
 * the slots for which it holds 1.
 */
export const judge = (blocksByPerson: readonly (readonly Block[])[], grid: SlotGrid, among?: Uint8Array): Judged => {
  const { durationMinutes } = grid;
  const { starts, away } = fewestAway(blocksByPerson, grid, among);
  const span = spanOf(grid);
  const growth = (blocks: readonly Block[], perMinute: (block: Block) => number): Int32Array =>
    growthOf(createStepFunction(blocks, span, perMinute), starts, durationMinutes);
  const traits = blocksByPerson.map(traitsOf);
  const welcome = new Int32Array(starts.length);
  for (const [person, blocks] of blocksByPerson.entries()) {
    if (!traits[person]?.hasWelcome) continue;
    growth(blocks, (block) => Number(isWelcome(block))).forEach((minutes, i) => {
      if (minutes === durationMinutes) welcome[i] = (welcome[i] ?? 0) + 1;
    });
  }
  const asking = blocksByPerson.filter((_, person) => traits[person]?.hasAsking);
  const asked = asking.length === 0 ? undefined : new Int32Array(starts.length);
  for (const blocks of asking) {
    growth(blocks, (block) => Number(isAsking(block))).forEach((minutes, i) => {
      if (asked && minutes > 0) asked[i] = (asked[i] ?? 0) + 1;
    });
  }
  return {
    away,
    asked,
    candidates: { starts, durationMinutes },
    hasWelcome: traits.some((each) => each.hasWelcome),
    added: blocksByPerson.map((blocks, person) =>
      traits[person]?.isApart ? addedBy(blocks, starts, durationMinutes) : growth(blocks, burdenPerMinute),
    ),
    welcome,
  };
};

/** What decides how a person's blocks are summed. One pass for all three. */
interface Traits {
  readonly hasWelcome: boolean;
  readonly hasAsking: boolean;
  /** Only the working week costs something: its early, late and free hours never overlap one another (E3). */
  readonly isApart: boolean;
}

/** Early, late and free hours never overlap, nor do the hours of a curve, which stand in the place of the first two. */
const APART: ReadonlySet<BlockKind> = new Set<BlockKind>(["early", "late", "day-off", "own-hour"]);

const traitsOf = (blocks: readonly Block[]): Traits => {
  let [hasWelcome, hasAsking, isApart] = [false, false, true];
  for (const { kind, weight, hard } of blocks) {
    if (hard || APART.has(kind)) continue;
    if (weight > 0) isApart = false;
    if (kind === "welcome") hasWelcome = true;
    if (kind === "ask") hasAsking = true;
  }
  return { hasWelcome, hasAsking, isApart };
};

/**
 * The burden of slots from blocks that do not overlap: the sum of what each adds. The blocks of a kind ascend, so each
 * looks for its first slot from where the one before it found its own.
 */
const addedBy = (blocks: readonly Block[], starts: Int32Array, durationMinutes: number): Int32Array => {
  const added = new Int32Array(starts.length);
  let first = 0;
  for (const { window, weight } of blocks) {
    if (weight === 0) continue;
    const from = window.start / MS_PER_MINUTE;
    const to = window.end / MS_PER_MINUTE;
    while (first > 0 && (starts[first - 1] ?? 0) + durationMinutes > from) first--;
    while (first < starts.length && (starts[first] ?? 0) + durationMinutes <= from) first++;
    for (let i = first; i < starts.length; i++) {
      const start = starts[i] ?? 0;
      if (start >= to) break;
      const end = start + durationMinutes;
      added[i] = (added[i] ?? 0) + weight * ((end < to ? end : to) - (start > from ? start : from));
    }
  }
  return added;
};

const burdenPerMinute = ({ weight }: Block): number => weight;
const isAsking = ({ kind }: Block): boolean => kind === "ask";
const isWelcome = ({ kind }: Block): boolean => kind === "welcome";

/** The starts at which the fewest people are away, and how many these are. */
const fewestAway = (
  blocksByPerson: readonly (readonly Block[])[],
  grid: SlotGrid,
  among: Uint8Array | undefined,
): { readonly starts: Int32Array; readonly away: number } => {
  if (!among) {
    const starts = startsWithAll(blocksByPerson, grid);
    if (starts.length > 0) return { starts, away: 0 };
  }
  const counts = countAway(blocksByPerson, grid);
  let away = Infinity;
  for (const [i, count] of counts.entries()) if (among?.[i] !== 0 && count < away) away = count;
  return { starts: grid.starts.filter((_, i) => counts[i] === away && among?.[i] !== 0), away };
};
