import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { Entry, EntryContent } from "./entry";
import type { FoldedEntry } from "./fold";

/** What a meeting leaves to be looked at again: a sentence of each, and where in the guide the first of them was said. */
export interface Postcard {
  readonly sentences: readonly PostcardSentence[];
  readonly guide?: Entry["guide"];
}

interface PostcardSentence {
  readonly person: PersonId;
  /** The entry that it is from, for its language and its writer's name. */
  readonly entry: Entry;
  readonly words: string;
}

/** Kinds of one's own words, from what one would rather keep. What waits for an answer is none of them. */
const CHOSEN: readonly EntryContent["kind"][] = ["shift", "insight", "thanks", "reflection", "note", "commitment"];

/** A sentence of each member, chosen by its kind and its age alone; no words are analysed. Undefined where nobody left one. */
export const postcardOf = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
): Postcard | undefined => {
  const sentences = members.flatMap(({ id }): readonly PostcardSentence[] => {
    const own = folded.map(({ entry }) => entry).filter((entry) => entry.author === id && isOwnWords(entry));
    const entry = CHOSEN.flatMap((kind) => own.findLast(({ content }) => content.kind === kind) ?? [])[0];
    return entry ? [{ person: id, entry, words: firstSentence(entry.text) }] : [];
  });
  const [first] = sentences;
  if (!first) return undefined;
  const guide = sentences.find(({ entry }) => entry.guide)?.entry.guide;
  return { sentences, ...(guide && { guide }) };
};

/** What somebody says back are another person's words. */
const isOwnWords = ({ content, text }: Entry): boolean =>
  text.trim() !== "" && !(content.kind === "insight" && content.insight.heard !== undefined);

/** As much as fits on a postcard. */
const LONGEST = 160;

/** The first sentence, or as much of it as fits. */
export const firstSentence = (text: string): string => {
  const line = text
    .trim()
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, " ");
  const [sentence = line] = /^.*?[.!?؟。…]+["”»’)]*(?=\s|$)/u.exec(line) ?? [];
  const letters = [...sentence];
  if (letters.length <= LONGEST) return sentence;
  const cut = letters.slice(0, LONGEST).join("");
  return `${cut.replace(/\s+\S*$/u, "")}…`;
};
