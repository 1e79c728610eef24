import { compareText } from "../shared/compareText";
import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import { heaviestFirst, type Ledger } from "../fairness/burden";
import type { Participant } from "../people/myTime/participant";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { PersonId } from "../shared/ids";
import { type Interval, lengthMinutes, MS_PER_DAY, MS_PER_MINUTE } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { clip, merge } from "../timeline/intervals";
import type { Block } from "../timeline/span";
import { timelineOf } from "../timeline/timeline";
import type { Finding, PersonSide, Score } from "./answer";

/** Finds one person's findings in a slot (E9). Indexed, not scanned: it is called for many slots. */
export type FindFindings = (slot: Interval) => readonly Finding[];

/** Builds the index of one person. Findings come hard first, then by time. */
export const createFindings = (
  { id: person, calendar }: Pick<Participant, "id" | "calendar">,
  blocks: readonly Block[],
): FindFindings => {
  // Built at the first question: many people are never asked about a slot.
  let byDay: DayIndex | undefined;
  return (slot) => {
    byDay ??= indexByDay(blocks);
    const found: Finding[] = calendar === "unknown" ? [unknownCalendar(person, slot)] : [];
    const { starts, members, firstDay } = byDay;
    const from = Math.max(firstDayOf(slot) - firstDay, 0);
    const to = Math.min(lastDayOf(slot) - firstDay + 1, starts.length - 1);
    for (let day = from; day < to; day++) {
      for (let at = starts[day] ?? 0; at < (starts[day + 1] ?? 0); at++) {
        const block = blocks[members[at] ?? 0];
        // A block of several days stands on each of them: it counts on the first one that is looked at.
        if (!block || Math.max(firstDayOf(block.window) - firstDay, from) !== day) continue;
        const { kind, hard, weight } = block;
        const window = clip(block.window, slot);
        if (window) found.push({ kind, person, hard, weight, minutes: lengthMinutes(window), window });
      }
    }
    return found.sort(compareFindings);
  };
};

/** The blocks that touch each UTC day: those of day `i` are `members[starts[i]]` to `members[starts[i + 1]]`. */
interface DayIndex {
  readonly firstDay: number;
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

const indexByDay = (blocks: readonly Block[]): DayIndex => {
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (const { window } of blocks) {
    firstDay = Math.min(firstDay, firstDayOf(window));
    lastDay = Math.max(lastDay, lastDayOf(window));
  }
  if (blocks.length === 0) return { firstDay: 0, starts: new Int32Array(1), members: new Int32Array() };
  const starts = new Int32Array(lastDay - firstDay + 2);
  for (const { window } of blocks) {
    for (let day = firstDayOf(window); day <= lastDayOf(window); day++) {
      const after = day - firstDay + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let day = 1; day < starts.length; day++) starts[day] = (starts[day] ?? 0) + (starts[day - 1] ?? 0);
  const members = new Int32Array(starts.at(-1) ?? 0);
  const used = starts.slice();
  for (const [index, { window }] of blocks.entries()) {
    for (let day = firstDayOf(window); day <= lastDayOf(window); day++) {
      const place = used[day - firstDay] ?? 0;
      members[place] = index;
      used[day - firstDay] = place + 1;
    }
  }
  return { firstDay, starts, members };
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

/** The score of a slot, computed from its findings alone (E9). */
export const scoreOf = (
  slot: Interval,
  people: readonly Pick<PersonSide, "id" | "findings">[],
  ledger: Ledger,
): Score => {
  const added = new Map<PersonId, number>(people.map(({ id, findings }) => [id, burdenOf(findings)]));
  return {
    away: people.filter(({ findings }) => findings.some(({ hard }) => hard)).length,
    unknown: people.filter(({ findings }) => findings.some(({ kind }) => kind === "calendar-unknown" || kind === "ask"))
      .length,
    loads: heaviestFirst(people.map(({ id }) => (ledger.get(id) ?? 0) + (added.get(id) ?? 0))),
    added,
    notWelcome: people.filter(({ findings }) => welcomeMinutes(findings) < lengthMinutes(slot)).length,
  };
};

/** Weighted minutes of soft findings; where several overlap, the largest weight counts and not the sum. */
const burdenOf = (findings: readonly Finding[]): number => {
  const soft = findings.filter(({ hard, weight }) => !hard && weight > 0);
  const edges = [...new Set(soft.flatMap(({ window }) => [window.start, window.end]))].sort((a, b) => a - b);
  return edges.reduce((sum, start, i) => {
    const end = edges[i + 1] ?? start;
    const covering = soft.filter(({ window }) => window.start <= start && end <= window.end);
    const weight = covering.reduce((largest, finding) => Math.max(largest, finding.weight), 0);
    return sum + (weight * (end - start)) / MS_PER_MINUTE;
  }, 0);
};

const welcomeMinutes = (findings: readonly Finding[]): number =>
  merge(findings.filter(({ kind }) => kind === "welcome").map(({ window }) => window)).reduce(
    (sum, window) => sum + lengthMinutes(window),
    0,
  );

/**
 * The burden of a slot in weighted minutes by person, from published facts only: the numbers of the shared ledger (P1).
 * Private declarations and calendars are not read.
 * `people` are those whose working hours and place are published.
 */
export const sharedBurdenOf = (
  slot: Interval,
  people: readonly Participant[],
  zones: ZoneData,
  world: WorldCalendars,
): ReadonlyMap<PersonId, number> => {
  const sides = people.map((person) => {
    const published = publishedOf(person);
    const { spans } = timelineOf(published, slot, zones, world);
    return { id: person.id, findings: createFindings(published, blocksOf(spans))(slot) };
  });
  return scoreOf(slot, sides, new Map()).added;
};

const publishedOf = (person: Participant): Participant => ({ ...person, own: NOTHING_PRIVATE, calendar: [] });
