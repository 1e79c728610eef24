import type { PersonId } from "../shared/ids";
import type { FindingKind, Proposal } from "./answer";
import { scoreOf } from "./score";

/** What both sides of a pair can see for themselves: hours and days that were published, and published wishes. */
const SEEN_BY_BOTH: ReadonlySet<FindingKind> = new Set(["early", "late", "day-off", "published-rather-not"]);

/**
 * The burden of a proposal in weighted minutes by person, from published facts only: the numbers that go into the shared
 * ledger (P1). Private patterns and the details of a calendar that the other person may not read do not change them.
 *
 * `isShared` tells for whom working hours and place are known to both; for others nothing is counted.
 */
export const sharedBurdenOf = (
  { slot, people }: Proposal,
  isShared: (person: PersonId) => boolean,
): ReadonlyMap<PersonId, number> => {
  const published = people.map(({ id, findings }) => ({
    id,
    findings: isShared(id) ? findings.filter(({ kind }) => SEEN_BY_BOTH.has(kind)) : [],
  }));
  return scoreOf(slot, published, new Map()).added;
};
