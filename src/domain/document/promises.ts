import type { EntryId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import { type Entry, type EntryOf, isOf } from "./entry";
import { compareIds, type FoldedEntry, entriesOf } from "./fold";
import type { ForWhom, ProgressFacts, Status } from "./facts";

/** How something intended stands, by whom that was said last. */
export interface Standing {
  /** "asked": somebody else wrote it down for its owner, who has not said anything yet. */
  readonly status: Status | "asked";
  readonly saidIn?: EntryOf<"progress">;
}

/** A commitment in its newest version. */
export interface StandingCommitment extends Standing {
  readonly entry: EntryOf<"commitment">;
}

/** The commitments of a folded document, oldest first. What others say about somebody's commitment does not change how it stands. */
export const commitmentsIn = (folded: readonly FoldedEntry[]): readonly StandingCommitment[] => {
  const said = progressIn(folded);
  return folded.flatMap(({ entry, earlier }) => {
    if (!isOf("commitment", entry)) return [];
    const { owner } = entry.content.commitment;
    return [{ entry, ...standingOf([entry, ...earlier], owner, said) }];
  });
};

/** The commitments that are not over. */
export const openCommitments = (folded: readonly FoldedEntry[]): readonly StandingCommitment[] =>
  commitmentsIn(folded).filter(({ status }) => status === "asked" || status === "open" || status === "doing");

/** True when its day is past and it is not over. Shown to the pair and to nobody else. */
export const isOverdue = ({ entry, status }: StandingCommitment, today: LocalDate): boolean =>
  (status === "open" || status === "doing") && entry.content.commitment.due < today;

/** What was said about how things stand, by the version it was said of, oldest first. */
type ProgressByEntry = ReadonlyMap<EntryId, readonly EntryOf<"progress">[]>;

/** Everything that was said about how things stand. */
export const progressIn = (folded: readonly FoldedEntry[]): ProgressByEntry => {
  const said = new Map<EntryId, EntryOf<"progress">[]>();
  for (const entry of entriesOf("progress", folded)) {
    const { of } = entry.content.progress;
    said.set(of, [...(said.get(of) ?? []), entry]);
  }
  return said;
};

/** How it stands in the newest words of whom it concerns, said of any of its versions (the first is the newest). */
export const standingOf = (versions: readonly Entry[], whose: ForWhom, said: ProgressByEntry): Standing => {
  const words = versions
    .flatMap(({ id }) => said.get(id) ?? [])
    .filter(({ author }) => whose === "both" || author === whose)
    .sort((a, b) => compareIds(a.id, b.id));
  const last = words.at(-1);
  if (last) return { status: progressOf(last).status, saidIn: last };
  const author = versions[0]?.author;
  return { status: whose === "both" || author === whose ? "open" : "asked" };
};

const progressOf = ({ content }: EntryOf<"progress">): ProgressFacts => content.progress;
