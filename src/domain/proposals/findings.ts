import type { Participant } from "../people/participant";
import type { PersonId } from "../shared/ids";
import type { Interval } from "../time/interval";
import { lengthMinutes } from "../time/interval";
import type { Block } from "../timeline/block";
import { clip } from "../timeline/intervals";
import type { Finding } from "./answer";

/** Finds what one person's line says about a slot (E9). Blocks are looked up, not scanned: many slots may be asked for. */
export type FindFindings = (slot: Interval) => readonly Finding[];

/** Prepares the look-up for one person. Findings come hard first, then by time. */
export const createFindings = (
  { id: person, calendar }: Pick<Participant, "id" | "calendar">,
  blocks: readonly Block[],
): FindFindings => {
  const sorted = [...blocks].sort((a, b) => a.window.start - b.window.start);
  let latestEnd = -Infinity;
  /** The latest end of a block up to and including each index: where it is past, nothing earlier can matter. */
  const latestEnds = sorted.map(({ window }) => (latestEnd = Math.max(latestEnd, window.end)));
  return (slot) => {
    const found: Finding[] = calendar === "unknown" ? [unknownCalendar(person, slot)] : [];
    for (let i = countBefore(sorted, slot.end) - 1; i >= 0 && (latestEnds[i] ?? 0) > slot.start; i--) {
      const block = sorted[i];
      const window = block && clip(block.window, slot);
      if (!window) continue;
      const { kind, hard, weight } = block;
      found.push({ kind, person, hard, weight, minutes: lengthMinutes(window), window });
    }
    return found.sort(compareFindings);
  };
};

const unknownCalendar = (person: PersonId, slot: Interval): Finding => ({
  kind: "calendar-unknown",
  person,
  hard: false,
  minutes: lengthMinutes(slot),
  weight: 0,
  window: slot,
});

const compareFindings = (a: Finding, b: Finding): number =>
  Number(b.hard) - Number(a.hard) ||
  a.window.start - b.window.start ||
  b.weight - a.weight ||
  compareText(a.kind, b.kind) ||
  a.window.end - b.window.end;

const countBefore = (sorted: readonly Block[], end: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.window.start ?? Infinity) < end) low = middle + 1;
    else high = middle;
  }
  return low;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
