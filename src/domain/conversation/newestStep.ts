import type { SessionState } from "./session";

/**
 * Which of two states of the pair's meeting stands: the newest step wins (D10).
 *
 * A later meeting before an earlier one; in one meeting more moves, then the later move, then the author's id.
 * The order is total, so all screens agree whichever state reaches them first.
 */
export const newestStep = (a: SessionState, b: SessionState): SessionState => (isNewer(b, a) ? b : a);

/** True when `a` stands against `b`. Never true of a state and itself. */
export const isNewer = (a: SessionState, b: SessionState): boolean => compareSteps(a, b) > 0;

const compareSteps = (a: SessionState, b: SessionState): number =>
  a.startedAt - b.startedAt ||
  compareText(a.id, b.id) ||
  a.move - b.move ||
  a.stepStartedAt - b.stepStartedAt ||
  compareText(a.movedBy, b.movedBy) ||
  Number(a.ended) - Number(b.ended) ||
  a.step - b.step ||
  compareText(theRest(a), theRest(b));

/** In one order, whatever the order in which a store reads the fields. */
const theRest = ({ guide, minutes, tender, said, sign, skipped }: SessionState): string =>
  JSON.stringify([guide.id, guide.version, minutes, tender, said, sign, skipped]);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
