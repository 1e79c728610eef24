import type { Pair } from "../../people/pair";
import type { EntryId } from "../../shared/ids";
import { isOf, type EntryOf } from "../entry";
import { compareIds, newestIds, type FoldedEntry } from "../fold";
import type { ForWhom } from "../facts";
import { progressIn, standingOf, whoseToSay, type Standing } from "../promises";

/** One door, moment or experience in its newest version, and how it stands. */
export interface OpenedDoor<T extends FoldedEntry> extends Standing {
  readonly shown: T;
}

/** An experience, and what was answered after it was lived. */
export interface Experience<T extends FoldedEntry> extends OpenedDoor<T> {
  /** Oldest first. */
  readonly answers: readonly EntryOf<"insight">[];
}

/** The doors of one direction. */
export interface Direction<T extends FoldedEntry> {
  /** Whom they are for. */
  readonly forWhom: ForWhom;
  readonly doors: readonly OpenedDoor<T>[];
}

/** What a pair opens for each other. */
export interface Doors<T extends FoldedEntry> {
  /** Every member in the order of the pair, also whom none is for (S31); "both" only where there is one. */
  readonly directions: readonly Direction<T>[];
  /** Moments in which one's work is seen: those to come by their day, then those that are over. */
  readonly moments: readonly OpenedDoor<T>[];
  readonly experiences: readonly Experience<T>[];
}

/** Introductions by whom they are for, moments to be seen, and experiences with the answers to their two questions. */
export const doorsOf = <T extends FoldedEntry>(folded: readonly T[], { members }: Pick<Pair, "members">): Doors<T> => {
  const said = progressIn(folded);
  const newest = newestIds(folded);
  const answers = new Map<EntryId, EntryOf<"insight">[]>();
  const doors: OpenedDoor<T>[] = [];
  const moments: OpenedDoor<T>[] = [];
  const lived: OpenedDoor<T>[] = [];
  for (const shown of folded) {
    const { entry, earlier } = shown;
    if (isOf("insight", entry) && entry.content.insight.lived !== undefined) {
      const of = newest.get(entry.content.insight.lived);
      if (of !== undefined) answers.set(of, [...(answers.get(of) ?? []), entry]);
    }
    const place = isOf("introduction", entry)
      ? doors
      : isOf("visibility", entry)
        ? moments
        : isOf("experience", entry)
          ? lived
          : undefined;
    place?.push({ shown, ...standingOf([entry, ...earlier], whoseToSay(entry) ?? "both", said) });
  }
  const people: readonly ForWhom[] = [...members.map(({ id }) => id), "both"];
  const known = new Set(people);
  return {
    directions: people
      .map((forWhom) => ({
        forWhom,
        doors: doors.filter(({ shown }) => isFor(shown, known) === forWhom).toSorted(byStanding),
      }))
      .filter(({ forWhom, doors: own }) => forWhom !== "both" || own.length > 0),
    moments: moments.toSorted(byDay),
    experiences: lived.toSorted(byDay).map((each) => ({ ...each, answers: answers.get(each.shown.entry.id) ?? [] })),
  };
};

/** One for somebody who is no member, or of an older version, stands where both look. */
const isFor = ({ entry }: FoldedEntry, known: ReadonlySet<ForWhom>): ForWhom => {
  const whose = isOf("introduction", entry) ? entry.content.introduction.forWhom : undefined;
  return whose !== undefined && known.has(whose) ? whose : "both";
};

/** What waits or goes on, then what is made, then what will not be. */
const RANKS = { asked: 0, open: 0, doing: 0, changed: 1, done: 1, dropped: 2 } as const;

const byStanding = <T extends FoldedEntry>(a: OpenedDoor<T>, b: OpenedDoor<T>): number =>
  RANKS[a.status] - RANKS[b.status] || compareIds(b.shown.entry.id, a.shown.entry.id);

const dayOf = ({ entry }: FoldedEntry): string => {
  if (isOf("visibility", entry)) return entry.content.visibility.on ?? "";
  return isOf("experience", entry) ? (entry.content.experience.on ?? "") : "";
};

/** What has a day stands before what has none; of what is over, the latest first. */
const byDay = <T extends FoldedEntry>(a: OpenedDoor<T>, b: OpenedDoor<T>): number => {
  const [first, second] = [RANKS[a.status], RANKS[b.status]];
  if (first !== second) return first - second;
  const [x, y] = [dayOf(a.shown), dayOf(b.shown)];
  if (x === y) return compareIds(a.shown.entry.id, b.shown.entry.id);
  if (x === "" || y === "") return x === "" ? 1 : -1;
  return (x < y ? -1 : 1) * (first === 0 ? 1 : -1);
};
