import { compareText } from "../shared/compareText";
import type { PersonId } from "../shared/ids";
import { lengthMinutes, MS_PER_MINUTE } from "../time/interval";
import type { Block, BlockKind } from "../timeline/span";
import type { Limit } from "./answer";
import type { SlotGrid } from "./candidates";

/** Number of people with a hard block in each slot of the grid. One pass along the blocks, one along the slots. */
export const countAway = (blocksByPerson: readonly (readonly Block[])[], grid: SlotGrid): Int32Array =>
  countIn(blocksByPerson, grid, isHard);

const isHard = ({ hard }: Block): boolean => hard;

/** Number of people with a block that counts, in each slot of the grid. */
export const countIn = (
  blocksByPerson: readonly (readonly Block[])[],
  grid: SlotGrid,
  counts: (block: Block) => boolean,
): Int32Array => {
  const people = new Int32Array(grid.starts.length);
  // Difference to the count of the slot before.
  const changes = new Int32Array(grid.starts.length + 1);
  for (const blocks of blocksByPerson) {
    changes.fill(0);
    for (const block of blocks) if (counts(block)) addChanges(block, grid, changes);
    let standing = 0;
    for (let i = 0; i < people.length; i++) {
      standing += changes[i] ?? 0;
      if (standing > 0) people[i] = (people[i] ?? 0) + 1;
    }
  }
  return people;
};

/**
 * The starts at which nobody has a hard block. One pass for everybody together: which people are away, and how many, is
 * asked only where this leaves none.
 */
export const startsWithAll = (blocksByPerson: readonly (readonly Block[])[], grid: SlotGrid): Int32Array => {
  const { starts } = grid;
  const changes = new Int32Array(starts.length + 1);
  for (const blocks of blocksByPerson) for (const block of blocks) if (block.hard) addChanges(block, grid, changes);
  const kept = new Int32Array(starts.length);
  let used = 0;
  let standing = 0;
  for (let i = 0; i < starts.length; i++) {
    standing += changes[i] ?? 0;
    if (standing === 0) kept[used++] = starts[i] ?? 0;
  }
  return kept.subarray(0, used);
};

/**
 * A slot overlaps the block when it starts before the block's end and less than its own length before the block's
 * start. With `over`, more than so many minutes of it do.
 */
const addChanges = (
  { window, over = 0 }: Block,
  { starts, stepMinutes, durationMinutes }: SlotGrid,
  changes: Int32Array,
): void => {
  const origin = starts[0] ?? 0;
  const [opens, closes] = [window.start / MS_PER_MINUTE + over, window.end / MS_PER_MINUTE - over];
  const first = Math.max(0, Math.floor((opens - durationMinutes - origin) / stepMinutes) + 1);
  const end = Math.min(starts.length, Math.ceil((closes - origin) / stepMinutes));
  if (first >= end || over >= durationMinutes || lengthMinutes(window) <= over) return;
  changes[first] = (changes[first] ?? 0) + 1;
  changes[end] = (changes[end] ?? 0) - 1;
};

/** One person and what stands in their way. */
interface Blocked {
  readonly id: PersonId;
  readonly blocks: readonly Block[];
}

/** The slots in which reasons are counted. */
export interface AskedSlots {
  /** 1 for each slot of the grid that counts. */
  readonly slots: Uint8Array;
  /** False when nights or closed days leave no slot, and are the reason themselves. */
  readonly areOpen: boolean;
}

/** What recurs for everybody. Nobody asks why there is no meeting then. */
const NO_REASONS: readonly BlockKind[] = ["night", "closed-day"];

/** The slots outside of everybody's nights and closed days; where these leave none, the slots that they rule out. */
export const askedSlotsOf = (people: readonly Blocked[], grid: SlotGrid): AskedSlots => {
  const all = people.map(({ blocks }) => blocks);
  let slots = new Uint8Array(grid.starts.length).fill(1);
  let areOpen = true;
  for (const kind of NO_REASONS) {
    const hit = countIn(all, grid, (block) => block.kind === kind);
    const left = slots.map((asked, i) => (hit[i] === 0 ? asked : 0));
    if (left.includes(1)) slots = left;
    else areOpen = false;
  }
  return { slots, areOpen };
};

/**
 * The kinds of limits in the way, with their number of slots (E11), most frequent first.
 * Private patterns of others never reach this function, so it reveals nothing that the viewer does not know (P1).
 */
export const limitsOf = (
  people: readonly Blocked[],
  grid: SlotGrid,
  { slots }: Pick<AskedSlots, "slots"> = askedSlotsOf(people, grid),
): readonly Limit[] => countedByKind(people, grid, slots, isHard);

/** The slots among `slots` that the blocks of each person and kind touch, as far as `counts` says; most of them first. */
export const countedByKind = (
  people: readonly Blocked[],
  grid: SlotGrid,
  slots: Uint8Array,
  counts: (block: Block) => boolean,
): readonly Limit[] =>
  people
    .flatMap(({ id, blocks }) =>
      [...new Set(blocks.filter(counts).map(({ kind }) => kind))].map((kind): Limit => {
        const hit = countIn([blocks], grid, (block) => block.kind === kind && counts(block));
        return { person: id, kind, slots: hit.reduce((sum, people, i) => sum + people * (slots[i] ?? 0), 0) };
      }),
    )
    .filter(({ slots: found }) => found > 0)
    .sort((a, b) => b.slots - a.slots || compareText(a.person, b.person) || compareText(a.kind, b.kind));
