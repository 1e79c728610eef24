import type { Participant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";
import { MS_PER_DAY, lengthMinutes, type Interval } from "../time/interval";
import type { Block } from "../timeline/span";
import { clip } from "../timeline/intervals";
import type { Finding } from "./answer";

/** Finds one person's findings in a slot (E9). Indexed, not scanned: it is called for many slots. */
export type FindFindings = (slot: Interval) => readonly Finding[];

/** Builds the index of one person. Findings come hard first, then by time. */
export const createFindings = (
  { id: person, calendar }: Pick<Participant, "id" | "calendar">,
  blocks: readonly Block[],
): FindFindings => {
  const byDay = blocksByDay(blocks);
  return (slot) => {
    const near = new Set<Block>();
    for (let day = firstDayOf(slot); day <= lastDayOf(slot); day++) byDay.get(day)?.forEach((block) => near.add(block));
    const found: Finding[] = calendar === "unknown" ? [unknownCalendar(person, slot)] : [];
    for (const { kind, hard, weight, window: whole } of near) {
      const window = clip(whole, slot);
      if (window) found.push({ kind, person, hard, weight, minutes: lengthMinutes(window), window });
    }
    return found.sort(compareFindings);
  };
};

/** Blocks by each UTC day that they touch. */
const blocksByDay = (blocks: readonly Block[]): ReadonlyMap<number, readonly Block[]> => {
  const byDay = new Map<number, Block[]>();
  for (const block of blocks) {
    const last = lastDayOf(block.window);
    for (let day = firstDayOf(block.window); day <= last; day++) {
      const sameDay = byDay.get(day);
      if (sameDay) sameDay.push(block);
      else byDay.set(day, [block]);
    }
  }
  return byDay;
};

const firstDayOf = ({ start }: Interval): number => Math.floor(start / MS_PER_DAY);
const lastDayOf = ({ end }: Interval): number => Math.ceil(end / MS_PER_DAY) - 1;

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

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
