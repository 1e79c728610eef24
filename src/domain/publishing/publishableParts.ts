import type { KeptObservance, PrivateTime } from "../people/myTime/privateTime";
import type { MyTime, Owned } from "../people/myTime/myTime";

/** The publishable times with one word, or those without a word. */
interface PublishablePart {
  /** Absent: only the times are published. */
  readonly word?: string;
  readonly own: PrivateTime;
}

/**
 * The publishable part of `myTime`, grouped by word; the part without a word comes last.
 * Items at level `ask` do not influence the result, not even as a season: a pattern that holds only during one is left
 * out, and one that pauses during it goes on. Imported busy times are not declarations.
 */
export const publishableParts = (myTime: MyTime): readonly PublishablePart[] => {
  const told = myTime.observances.filter(isTold);
  const patterns = myTime.patterns.filter(isTold).flatMap((pattern) => inToldSeason(pattern, told));
  const ownDates = myTime.ownDates.filter(isTold);
  const words = new Set([...told, ...patterns, ...ownDates].map(wordOf));
  return [...words].sort(wordlessLast).map((word) => {
    const isOfWord = (thing: Owned): boolean => wordOf(thing) === word;
    return {
      ...(word !== undefined && { word }),
      own: {
        patterns: patterns.filter(isOfWord),
        observances: told.map((kept) => (isOfWord(kept) ? kept : seasonOnly(kept))),
        ownDates: ownDates.filter(isOfWord),
        schoolTerms: myTime.schoolTerms,
      },
    };
  });
};

const isTold = ({ sharing }: Owned): boolean => sharing !== "ask";

const wordOf = ({ sharing, word }: Owned): string | undefined => {
  const chosen = word?.trim();
  return (sharing === "kind" || sharing === "name") && chosen !== "" ? chosen : undefined;
};

const wordlessLast = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : Number(a > b);
};

const inToldSeason = (
  pattern: MyTime["patterns"][number],
  told: readonly KeptObservance[],
): readonly MyTime["patterns"][number][] => {
  const isTellable = (season: string | undefined): boolean => told.some(({ id }) => id === season);
  if (pattern.during !== undefined && !isTellable(pattern.during)) return [];
  if (pattern.notDuring === undefined || isTellable(pattern.notDuring)) return [pattern];
  const { notDuring: _, ...always } = pattern;
  return [always];
};

/** Keeps only the season for patterns of another word that depend on it; blocks nothing itself. */
const seasonOnly = (kept: KeptObservance): KeptObservance => ({ ...kept, effects: [] });
