import type { KeptObservance, PrivateTime } from "../people/myTime/privateTime";
import type { MyTime, Owned } from "../people/myTime/myTime";

/** One part of what a person lets the pair know of their private time: everything that they gave the same word, or none. */
export interface PublishablePart {
  /** Absent: nothing but the times is told. */
  readonly word?: string;
  readonly own: PrivateTime;
}

/**
 * What of `myTime` may reach the pair at all, by word; the part without a word comes last.
 *
 * What stays at `ask` has no influence on the result, not even as the season in which something else holds: a pattern that
 * holds only during it is left out, and one that pauses during it goes on. Imported busy times are no declaration.
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

/** Says when it is kept, for patterns of another word that follow it, and blocks nothing. */
const seasonOnly = (kept: KeptObservance): KeptObservance => ({ ...kept, effects: [] });
