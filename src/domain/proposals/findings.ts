import { compareText } from "../shared/compareText";
import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import { heaviestFirst, type Ledger } from "../fairness/burden";
import type { Participant } from "../people/myTime/participant";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { PersonId } from "../shared/ids";
import { type Interval, lengthMinutes, MS_PER_MINUTE } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { clip, merge } from "../timeline/intervals";
import type { Block } from "../timeline/span";
import { timelineOf } from "../timeline/timeline";
import type { Finding, PersonSide, Score } from "./answer";

/** Finds one person's findings in a slot (E9). */
export type FindFindings = (slot: Interval) => readonly Finding[];

/** Findings of one person, hard first, then by time. */
export const createFindings = (
  { id: person, calendar }: Pick<Participant, "id" | "calendar">,
  blocks: readonly Block[],
): FindFindings => {
  // Laid out at the first question: many people are never asked about a slot.
  let edges: Float64Array | undefined;
  return (slot) => {
    edges ??= edgesOf(blocks);
    const found: Finding[] = calendar === "unknown" ? [unknownCalendar(person, slot)] : [];
    for (let i = 0; i < blocks.length; i++) {
      if ((edges[2 * i] ?? 0) >= slot.end || (edges[2 * i + 1] ?? 0) <= slot.start) continue;
      const block = blocks[i];
      const window = block && clip(block.window, slot);
      if (!window) continue;
      const { kind, hard, weight, over = 0 } = block;
      const minutes = lengthMinutes(window);
      if (minutes > over) found.push({ kind, person, hard, weight, minutes, window });
    }
    return found.sort(compareFindings);
  };
};

/** The start and the end of each block, one after the other: they are compared with many slots. */
const edgesOf = (blocks: readonly Block[]): Float64Array => {
  const edges = new Float64Array(2 * blocks.length);
  for (const [i, { window }] of blocks.entries()) {
    edges[2 * i] = window.start;
    edges[2 * i + 1] = window.end;
  }
  return edges;
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
