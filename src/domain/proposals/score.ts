import type { Ledger } from "../fairness/ledger";
import { heaviestFirst } from "../fairness/loads";
import type { PersonId } from "../shared/ids";
import { lengthMinutes, MS_PER_MINUTE, type Interval } from "../time/interval";
import { merge } from "../timeline/intervals";
import type { Finding, PersonSide, Score } from "./answer";

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
