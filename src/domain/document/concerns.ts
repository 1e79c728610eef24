import { groupedBy } from "../shared/grouped";
import type { LocalDate } from "../time/zoneData";
import type { FoldedEntry } from "./fold";
import { compareIds, foldedOf, newestIds } from "./fold";
import type { FELT } from "./facts";
import { commitmentsIn, isOverdue, progressIn, type StandingCommitment } from "./promises";
import { isOf, type EntryOf } from "./entry";

/** How the concern is now for its author. */
type Felt = (typeof FELT)[number];

/**
 * State of a concern.
 * "open": its author wishes to be heard or to see options; no action is needed. "needs-action": an action was asked for
 * and nobody has taken it on. "acting": a person has. "ask-author": the promises are over, and its author is asked
 * whether it is better. "closed": by its author.
 */
type ConcernPhase = "open" | "needs-action" | "acting" | "ask-author" | "closed";

/** A concern in its newest version, with the promises that answer it. */
export interface StandingConcern {
  readonly entry: EntryOf<"concern">;
  readonly phase: ConcernPhase;
  /** Promises that answer it, oldest first. */
  readonly actions: readonly StandingCommitment[];
  /** Its author's last answer on how it is. */
  readonly felt?: Felt;
}

/** The concerns of a folded document, oldest first. Only its author can close one (S48). */
export const concernsIn = (folded: readonly FoldedEntry[]): readonly StandingConcern[] => {
  const said = progressIn(folded);
  const newest = newestIds(folded);
  const answering = groupedBy(commitmentsIn(folded), ({ entry }) => {
    const { concern } = entry.content.commitment;
    return concern && newest.get(concern);
  });
  return foldedOf("concern", folded).flatMap(({ entry, earlier }) => {
    if (!isOf("concern", entry)) return [];
    const own = [entry, ...earlier]
      .flatMap(({ id }) => said.get(id) ?? [])
      .filter(({ author }) => author === entry.author)
      .toSorted((a, b) => compareIds(a.id, b.id));
    const last = own.at(-1);
    const felt = own.findLast(({ content }) => content.progress.felt !== undefined)?.content.progress.felt;
    const actions = answering.get(entry.id) ?? [];
    return [{ entry, actions, phase: phaseOf(entry, actions, last), ...(felt && { felt }) }];
  });
};

const phaseOf = (
  { content }: EntryOf<"concern">,
  actions: readonly StandingCommitment[],
  last: EntryOf<"progress"> | undefined,
): ConcernPhase => {
  const status = last?.content.progress.status;
  if (status === "done" || status === "dropped") return "closed";
  if (actions.some(({ status: stands }) => stands === "open" || stands === "doing")) return "acting";
  const over = actions.filter(({ status: stands }) => stands === "done" || stands === "changed");
  // The author is asked once for each promise that ends.
  const isUnanswered = over.some(({ saidIn }) => saidIn && (last === undefined || compareIds(last.id, saidIn.id) < 0));
  if (isUnanswered) return "ask-author";
  return content.concern.wish === "act" ? "needs-action" : "open";
};

/** True when a date has passed: a promise's due day, or the pair's review day. Both people see it. */
export const isConcernOverdue = ({ entry, phase, actions }: StandingConcern, today: LocalDate): boolean => {
  if (phase === "closed") return false;
  const { reviewOn } = entry.content.concern;
  return actions.some((action) => isOverdue(action, today)) || (reviewOn !== undefined && reviewOn < today);
};
