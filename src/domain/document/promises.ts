import { groupedBy } from "../shared/grouped";
import type { EntryId, PersonId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import { type Entry, type EntryContent, type EntryOf, isOf } from "./entry";
import { compareIds, type FoldedEntry, entriesOf, foldedOf, knownOnce } from "./fold";
import type { ForWhom, IntroductionFacts, ProgressFacts, Status } from "./facts";

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

/** Progress entries by the version they refer to, oldest first. */
type ProgressByEntry = ReadonlyMap<EntryId, readonly EntryOf<"progress">[]>;

/** All progress entries of the document. */
export const progressIn = knownOnce((folded): ProgressByEntry =>
  groupedBy(entriesOf("progress", folded), ({ content }) => content.progress.of),
);

/** The commitments of a folded document, oldest first. Only the owner's words change the status. */
export const commitmentsIn = knownOnce((folded): readonly StandingCommitment[] => {
  const said = progressIn(folded);
  return foldedOf("commitment", folded).flatMap(({ entry, earlier }) => {
    if (!isOf("commitment", entry)) return [];
    const { owner } = entry.content.commitment;
    return [{ entry, ...standingOf([entry, ...earlier], owner, said) }];
  });
});

/** The commitments that are not finished. */
export const openCommitments = (folded: readonly FoldedEntry[]): readonly StandingCommitment[] =>
  commitmentsIn(folded).filter(({ status }) => status === "asked" || status === "open" || status === "doing");

/** True when its day has passed and it is not finished. Shown to the pair only. */
export const isOverdue = ({ entry, status }: StandingCommitment, today: LocalDate): boolean =>
  (status === "open" || status === "doing") && entry.content.commitment.due < today;

/**
 * The status that its owner last set, on any of its versions (newest version first). Where another person wrote it, the
 * owner's yes is to one version: in other words it is asked again (S7, D21).
 */
export const standingOf = (versions: readonly Entry[], whose: ForWhom, said: ProgressByEntry): Standing => {
  let last: EntryOf<"progress"> | undefined;
  for (const { id } of versions) {
    for (const word of said.get(id) ?? []) {
      const counts = whose === "both" || word.author === whose;
      if (counts && (last === undefined || compareIds(last.id, word.id) < 0)) last = word;
    }
  }
  const newest = versions[0];
  const isOwn = whose === "both" || newest?.author === whose;
  const written = newest && writtenStatus(newest, isOwn);
  const first = written ?? (isOwn ? "open" : "asked");
  if (!last) return { status: first };
  const { status, of } = progressOf(last);
  const isYes = status === "open" || status === "doing";
  const before = versions.find(({ id }) => id === of);
  const saysMore = written !== undefined && before !== undefined && written !== writtenStatus(before, isOwn);
  const isOver = of !== newest?.id && ((isYes && !isOwn) || saysMore);
  return isOver ? { status: first } : { status, saidIn: last };
};

/** The kinds of which somebody says how they stand. */
export const STANDING_KINDS = [
  ...(["commitment", "goal", "introduction", "visibility", "budget"] as const),
  ...(["milestone", "experience", "concern", "case"] as const),
] satisfies readonly EntryContent["kind"][];

/** True for an introduction that somebody asks for: who is asked to make it takes it on, or does not. */
export const isAskedFor = (
  content: EntryContent,
): content is EntryContent & { readonly introduction: { readonly by: PersonId } } =>
  content.kind === "introduction" && content.introduction.state === "asked" && content.introduction.by !== undefined;

/** Who says how it stands: whom it is for, who does it, who raised it. Undefined for what just is. */
export const whoseToSay = ({ content, author }: Entry): ForWhom | undefined => {
  switch (content.kind) {
    case "commitment":
      return content.commitment.owner;
    case "goal":
      return content.goal.of;
    case "introduction":
      return isAskedFor(content) ? content.introduction.by : (content.introduction.forWhom ?? "both");
    case "visibility":
      return content.visibility.forWhom;
    case "budget":
      return content.budget.forWhom;
    case "milestone":
    case "experience":
      return "both";
    case "concern":
      return author;
    case "case":
      return content.case.words;
    default:
      return undefined;
  }
};

/** What the entry itself says of how it stands. That somebody accepts or declines, only they can say. */
const writtenStatus = ({ content }: Entry, isOwn: boolean): Status | undefined => {
  switch (content.kind) {
    case "introduction":
      return OF_DOOR[content.introduction.state](isOwn);
    case "budget":
      return content.budget.state === "used" ? "done" : content.budget.state === "approved" ? "doing" : undefined;
    case "experience":
      return content.experience.debriefed === true ? "done" : undefined;
    default:
      return undefined;
  }
};

const OF_DOOR: Readonly<Record<IntroductionFacts["state"], (isOwn: boolean) => Status | undefined>> = {
  offered: () => undefined,
  asked: () => undefined,
  accepted: (isOwn) => (isOwn ? "doing" : undefined),
  made: () => "done",
  declined: (isOwn) => (isOwn ? "dropped" : undefined),
};

const progressOf = ({ content }: EntryOf<"progress">): ProgressFacts => content.progress;
