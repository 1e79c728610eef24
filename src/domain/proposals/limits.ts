import type { PersonId } from "../shared/ids";
import type { Block, BlockKind } from "../timeline/span";
import type { Limit } from "./answer";
import type { SlotGrid } from "./candidates";
import { countAway } from "./countAway";

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

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
