import { isCircle, type Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import { type EntryContent, type EntryOf, isOf } from "./entry";
import { type FoldedEntry, entriesOf } from "./fold";
import { halfYearAfter } from "./parts/reviews";
import { progressIn, standingOf } from "./promises";
import { canShare } from "./sharing";

type Members = Pick<Pair, "members">;

/** What the members of a document call themselves, and what for: the newest by one of them (S55). */
export const circleIn = (folded: readonly FoldedEntry[], { members }: Members): EntryOf<"circle"> | undefined =>
  entriesOf("circle", folded).findLast(
    ({ author, content }) => members.some(({ id }) => id === author) && content.circle.name.trim() !== "",
  );

/**
 * How it stands with a case in a pair's document: whether the person whose words it holds has said yes to this very
 * version. `impossible`: it names nobody else of this pair, so nobody can say yes.
 */
export type CaseConsent = "yes" | "no" | "asked" | "impossible";

/** The consent to a case. Only the words of the person whom it names count, and only about its newest version (S56). */
export const consentTo = (
  { entry, earlier }: FoldedEntry & { readonly entry: EntryOf<"case"> },
  folded: readonly FoldedEntry[],
  { members }: Members,
): CaseConsent => {
  const whose = entry.content.case.words;
  if (whose === undefined || whose === entry.author || !members.some(({ id }) => id === whose)) return "impossible";
  const { status } = standingOf([entry, ...earlier], whose, progressIn(folded));
  return status === "open" ? "yes" : status === "dropped" ? "no" : "asked";
};

/** Words for a circle: these and nothing else. No id, name, day or place of the pair that they come from goes with them (S22). */
export interface CircleCopy {
  readonly text: string;
  readonly content: EntryContent;
}

interface CopyFrom {
  readonly folded: readonly FoldedEntry[];
  readonly pair: Members;
  /** Who copies. */
  readonly me: PersonId;
  readonly today: LocalDate;
}

/**
 * What `me` may copy of an entry of a pair into a circle; undefined where nothing may go. Only the author's own words: a
 * case with the yes of whoever's words it holds, and a way that worked. What somebody said back of another stays.
 */
export const copyForCircle = (shown: FoldedEntry, { folded, pair, me, today }: CopyFrom): CircleCopy | undefined => {
  const { entry } = shown;
  const { text, author, content } = entry;
  // From a circle nothing goes on, and what nobody is proved to have written is nobody's to give.
  const zone = isCircle(pair) ? "circle" : "pair";
  if (!canShare({ author, zone, kind: content.kind }, me, "circle") || text.trim() === "") return undefined;
  if (isOf("case", entry)) return consentTo({ ...shown, entry }, folded, pair) === "yes" ? caseCopy(text) : undefined;
  return isOf("insight", entry) ? learnedCopy(entry, today) : undefined;
};

/** A case as it stands in a circle's document. */
export const caseCopy = (text: string): CircleCopy => ({ text, content: { kind: "case", case: {} } });

/** One sentence to celebrate, as it stands in a circle's document (S58). */
export const celebrationCopy = (text: string): CircleCopy => ({
  text,
  content: { kind: "celebration", celebration: {} },
});

const learnedCopy = ({ text, content }: EntryOf<"insight">, today: LocalDate): CircleCopy | undefined => {
  const { option, contrast, heard } = content.insight;
  if (heard !== undefined || (!option && !contrast)) return undefined;
  const reviewOn = halfYearAfter(today);
  return {
    text,
    content: {
      kind: "learned",
      learned: { reviewOn, ...(option && { option }), ...(contrast && { contrast }) },
    },
  };
};

/**
 * The sentences that members chose to celebrate, in the order in which they came. Sentences alone: whoever shows them,
 * here or on the page of a programme, has nothing to count or to rank people by (P3).
 */
export const celebrationsIn = (folded: readonly FoldedEntry[], { members }: Members): readonly string[] =>
  entriesOf("celebration", folded)
    .filter(({ author, text }) => members.some(({ id }) => id === author) && text.trim() !== "")
    .map(({ text }) => text);
