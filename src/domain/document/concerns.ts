import type { EntryId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import type { FoldedEntry } from "./fold";
import { compareIds } from "./fold";
import type { FELT } from "./facts";
import { commitmentsIn, isOverdue, progressIn, type StandingCommitment } from "./promises";
import { isOf, type EntryOf } from "./entry";

/** How it is now for whoever raised a concern. */
type Felt = (typeof FELT)[number];

/**
 * Where a concern is on its way.
 *
 * "open": its author wishes to be heard, or to see ways, and nothing has to follow. "needs-action": something is to be done,
 * and nobody has taken it on. "acting": somebody has. "ask-author": what was promised is over, and only its author knows
 * whether it is better. "closed": its author said so.
 */
type ConcernPhase = "open" | "needs-action" | "acting" | "ask-author" | "closed";

/** A concern in its newest version, with what was promised because of it. */
export interface StandingConcern {
  readonly entry: EntryOf<"concern">;
  readonly phase: ConcernPhase;
  /** Promises that answer it, oldest first. */
  readonly actions: readonly StandingCommitment[];
  /** What its author said last about how it is. */
  readonly felt?: Felt;
}

/** The concerns of a folded document, oldest first. What anybody but its author says does not close one (S48). */
export const concernsIn = (folded: readonly FoldedEntry[]): readonly StandingConcern[] => {
  const said = progressIn(folded);
  const commitments = commitmentsIn(folded);
  return folded.flatMap(({ entry, earlier }) => {
    if (!isOf("concern", entry)) return [];
    const ids = new Set([entry, ...earlier].map(({ id }) => id));
    const own = [...ids]
      .flatMap((id) => said.get(id) ?? [])
      .filter(({ author }) => author === entry.author)
      .toSorted((a, b) => compareIds(a.id, b.id));
    const last = own.at(-1);
    const felt = own.findLast(({ content }) => content.progress.felt !== undefined)?.content.progress.felt;
    const actions = commitments.filter(({ entry: { content } }) => isAmong(ids, content.commitment.concern));
    return [{ entry, actions, phase: phaseOf(entry, actions, last), ...(felt && { felt }) }];
  });
};

const isAmong = (ids: ReadonlySet<EntryId>, id: EntryId | undefined): boolean => id !== undefined && ids.has(id);

const phaseOf = (
  { content }: EntryOf<"concern">,
  actions: readonly StandingCommitment[],
  last: EntryOf<"progress"> | undefined,
): ConcernPhase => {
  const status = last?.content.progress.status;
  if (status === "done" || status === "dropped") return "closed";
  if (actions.some(({ status: stands }) => stands === "open" || stands === "doing")) return "acting";
  const over = actions.filter(({ status: stands }) => stands === "done" || stands === "changed");
  // Each end of a promise asks once.
  const isUnanswered = over.some(({ saidIn }) => saidIn && (last === undefined || compareIds(last.id, saidIn.id) < 0));
  if (isUnanswered) return "ask-author";
  return content.concern.wish === "act" ? "needs-action" : "open";
};

/** True when a day that was set is past: that of a promise, or that on which the pair wanted to look at it again. Both people see it. */
export const isConcernOverdue = ({ entry, phase, actions }: StandingConcern, today: LocalDate): boolean => {
  if (phase === "closed") return false;
  const { reviewOn } = entry.content.concern;
  return actions.some((action) => isOverdue(action, today)) || (reviewOn !== undefined && reviewOn < today);
};
