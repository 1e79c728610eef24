import { compareText } from "../shared/compareText";
import type { PersonId } from "../shared/ids";
import { MS_PER_MINUTE } from "../time/interval";
import type { Block, BlockKind } from "../timeline/span";
import type { Limit } from "./answer";
import type { SlotGrid } from "./candidates";

/** Number of people with a hard block in each slot of the grid. One pass along the blocks, one along the slots. */
export const countAway = (blocksByPerson: readonly (readonly Block[])[], grid: SlotGrid): Int32Array => {
  const away = new Int32Array(grid.starts.length);
  // Difference to the count of the slot before.
  const changes = new Int32Array(grid.starts.length + 1);
  for (const blocks of blocksByPerson) {
    changes.fill(0);
    for (const block of blocks) if (block.hard) addChanges(block, grid, changes);
    let standing = 0;
    for (let i = 0; i < away.length; i++) {
      standing += changes[i] ?? 0;
      if (standing > 0) away[i] = (away[i] ?? 0) + 1;
    }
  }
  return away;
};

/**
 * A slot overlaps the block when it starts before the block's end and less than its own length before the block's
 * start.
 */
const addChanges = (
  { window }: Block,
  { starts, stepMinutes, durationMinutes }: SlotGrid,
  changes: Int32Array,
): void => {
  const origin = starts[0] ?? 0;
  const stepsTo = (minute: number): number => (minute - origin) / stepMinutes;
  const first = Math.max(0, Math.floor(stepsTo(window.start / MS_PER_MINUTE - durationMinutes)) + 1);
  const end = Math.min(starts.length, Math.ceil(stepsTo(window.end / MS_PER_MINUTE)));
  if (first >= end) return;
  changes[first] = (changes[first] ?? 0) + 1;
  changes[end] = (changes[end] ?? 0) - 1;
};

/**
 * The kinds of limits in the way, with their number of slots (E11), most frequent first.
 * Private patterns of others never reach this function, so it reveals nothing that the viewer does not know (P1).
 */
export const limitsOf = (
  people: readonly { readonly id: PersonId; readonly blocks: readonly Block[] }[],
  grid: SlotGrid,
): readonly Limit[] =>
  people
    .flatMap(({ id, blocks }) =>
      [...hardByKind(blocks)].map(([kind, hard]) => ({ person: id, kind, slots: slotsHitBy(hard, grid) })),
    )
    .filter(({ slots }) => slots > 0)
    .sort((a, b) => b.slots - a.slots || compareText(a.person, b.person) || compareText(a.kind, b.kind));

const hardByKind = (blocks: readonly Block[]): ReadonlyMap<BlockKind, readonly Block[]> => {
  const byKind = new Map<BlockKind, Block[]>();
  for (const block of blocks) {
    if (!block.hard) continue;
    const same = byKind.get(block.kind);
    if (same) same.push(block);
    else byKind.set(block.kind, [block]);
  }
  return byKind;
};

const slotsHitBy = (hard: readonly Block[], grid: SlotGrid): number =>
  countAway([hard], grid).reduce((sum, away) => sum + away, 0);
