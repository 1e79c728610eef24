import { groupedBy } from "../shared/grouped";
import type { EntryId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import { type Entry, type EntryOf, isOf } from "./entry";
import { compareIds, type FoldedEntry, entriesOf } from "./fold";
import type { ForWhom, ProgressFacts, Status } from "./facts";

/** Status of an intention and who set it last. */
export interface Standing {
  /** "asked": another person wrote it for its owner, who has not answered. */
  readonly status: Status | "asked";
  readonly saidIn?: EntryOf<"progress">;
}

/** A commitment in its newest version. */
export interface StandingCommitment extends Standing {
  readonly entry: EntryOf<"commitment">;
}

/** The commitments of a folded document, oldest first. Only the owner's words change the status. */
export const commitmentsIn = (folded: readonly FoldedEntry[]): readonly StandingCommitment[] => {
  const said = progressIn(folded);
  return folded.flatMap(({ entry, earlier }) => {
    if (!isOf("commitment", entry)) return [];
    const { owner } = entry.content.commitment;
    return [{ entry, ...standingOf([entry, ...earlier], owner, said) }];
  });
};

/** The commitments that are not finished. */
export const openCommitments = (folded: readonly FoldedEntry[]): readonly StandingCommitment[] =>
  commitmentsIn(folded).filter(({ status }) => status === "asked" || status === "open" || status === "doing");

/** True when its day has passed and it is not finished. Shown to the pair only. */
export const isOverdue = ({ entry, status }: StandingCommitment, today: LocalDate): boolean =>
  (status === "open" || status === "doing") && entry.content.commitment.due < today;

/** Progress entries by the version they refer to, oldest first. */
type ProgressByEntry = ReadonlyMap<EntryId, readonly EntryOf<"progress">[]>;

/** All progress entries of the document. */
export const progressIn = (folded: readonly FoldedEntry[]): ProgressByEntry =>
  groupedBy(entriesOf("progress", folded), ({ content }) => content.progress.of);

/**
 * The status that its owner last set, on any of its versions (newest version first). Where another person wrote it, the
 * owner's yes is to one version: in other words it is asked again (S7, D21).
 */
export const standingOf = (versions: readonly Entry[], whose: ForWhom, said: ProgressByEntry): Standing => {
  const words = versions
    .flatMap(({ id }) => said.get(id) ?? [])
    .filter(({ author }) => whose === "both" || author === whose)
    .sort((a, b) => compareIds(a.id, b.id));
  const last = words.at(-1);
  const newest = versions[0];
  const isOwn = whose === "both" || newest?.author === whose;
  if (!last) return { status: isOwn ? "open" : "asked" };
  const { status, of } = progressOf(last);
  const isYes = status === "open" || status === "doing";
  return { status: isYes && !isOwn && of !== newest?.id ? "asked" : status, saidIn: last };
};

const progressOf = ({ content }: EntryOf<"progress">): ProgressFacts => content.progress;
