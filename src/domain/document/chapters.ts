import type { Pair } from "../people/pair";
import type { EntryId, PersonId, SessionId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { LocalDate, Zone, ZoneData } from "../time/zoneData";
import type { Entry, EntryContent } from "./entry";
import { compareIds, type FoldedEntry } from "./fold";

/** What was said in one meeting, or on one day outside of meetings, as the viewer's calendar counts days. */
export interface Chapter<T extends FoldedEntry = FoldedEntry> {
  /** Names it among the chapters of a document, however many are added. */
  readonly id: string;
  readonly date: LocalDate;
  /** Absent for what was said outside of meetings. */
  readonly session?: SessionId;
  /** In the document's order, oldest first: a chapter reads like a story. */
  readonly entries: readonly [T, ...T[]];
}

/** The first version: an edit stays where and when that was said. */
const firstOf = ({ entry, earlier }: FoldedEntry): Entry => earlier.at(-1) ?? entry;

/** When it was said first. */
export const saidAt = (folded: FoldedEntry): Instant => firstOf(folded).at;

/** Stays the same when the words are edited, so that a screen keeps its place. */
export const anchorOf = (folded: FoldedEntry): EntryId => firstOf(folded).id;

/**
 * The document by meetings and days, the newest first.
 *
 * An entry stands on the day on which it was said, also one that names the meeting of another day: whoever may write in
 * the document could else draw a whole meeting to another date. Inside a chapter, and among those of a day, the order is
 * that of the ids, which is the same on every screen: a store may keep whole seconds of `at`.
 */
export const chaptersOf = <T extends FoldedEntry>(
  folded: readonly T[],
  zone: Zone,
  zones: ZoneData,
): readonly Chapter<T>[] => {
  const chapters = new Map<string, { readonly chapter: Chapter<T>; readonly entries: T[] }>();
  for (const shown of folded) {
    const { date } = zones.readAt(zone, saidAt(shown));
    const { session } = shown.entry;
    const id = session === undefined ? date : `${date} ${session}`;
    const known = chapters.get(id);
    if (known) {
      known.entries.push(shown);
      continue;
    }
    const entries: [T, ...T[]] = [shown];
    chapters.set(id, { chapter: { id, date, entries, ...(session !== undefined && { session }) }, entries });
  }
  return [...chapters.values()]
    .map(({ chapter }) => chapter)
    .sort((a, b) => (a.date === b.date ? compareIds(lastOf(b), lastOf(a)) : a.date < b.date ? 1 : -1));
};

const lastOf = ({ entries }: Chapter): EntryId => anchorOf(entries.at(-1) ?? entries[0]);

/** The newest chapters that hold `most` entries in all; of one that does not fit, its newest. Whole ones stay the same objects. */
export const newestChapters = <T extends FoldedEntry>(
  chapters: readonly Chapter<T>[],
  most: number,
): readonly Chapter<T>[] => {
  const newest: Chapter<T>[] = [];
  let left = most;
  for (const chapter of chapters) {
    const [first, ...rest] = chapter.entries.slice(-left);
    if (left <= 0 || first === undefined) break;
    newest.push(chapter.entries.length <= left ? chapter : { ...chapter, entries: [first, ...rest] });
    left -= chapter.entries.length;
  }
  return newest;
};

/** The months in which something was said, the newest first, as "2026-11". */
export const monthsOf = (chapters: readonly Chapter[]): readonly string[] => [
  ...new Set(chapters.map(({ date }) => date.slice(0, 7))),
];

/** The chapters of this month and before. */
export const chaptersUpTo = <T extends FoldedEntry>(
  month: string,
  chapters: readonly Chapter<T>[],
): readonly Chapter<T>[] => chapters.filter(({ date }) => date.slice(0, 7) <= month);

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
  const letters = Array.from(sentence);
  if (letters.length <= LONGEST) return sentence;
  const cut = letters.slice(0, LONGEST).join("");
  return `${cut.replace(/\s+\S*$/u, "")}…`;
};
