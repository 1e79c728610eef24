import type { PersonId, EntryId } from "../shared/ids";
import type { EntryContent, Entry } from "./entry";
import type { Pair } from "../people/pair";
import type { FoldedEntry } from "./fold";

/**
 * Where words are, from the innermost outward: on their author's device only, in their author's own folder, in the pair's
 * document, in that of a circle, or given to the programme.
 */
export const PRIVACY_ZONES = ["device", "mine", "pair", "circle", "contribution"] as const;
/** One of `PRIVACY_ZONES`. */
export type PrivacyZone = (typeof PRIVACY_ZONES)[number];

/** Somebody who might read: the author, the other person of the pair, others in a circle, whoever runs the programme. */
type Reader = "author" | "partner" | "circle" | "steward";

const READERS: Readonly<Record<PrivacyZone, readonly Reader[]>> = {
  device: ["author"],
  mine: ["author"],
  pair: ["author", "partner"],
  circle: ["author", "partner", "circle"],
  contribution: ["author", "steward"],
};

/** True when `reader` sees what is in `zone`. The steward of a programme sees nothing of a pair (P6). */
export const canRead = (zone: PrivacyZone, reader: Reader): boolean => READERS[zone].includes(reader);

const OUTWARD: Readonly<Record<PrivacyZone, readonly PrivacyZone[]>> = {
  device: ["mine", "pair"],
  mine: ["pair", "circle", "contribution"],
  pair: ["pair", "circle", "contribution"],
  circle: [],
  contribution: [],
};

/** What never leaves the pair for a programme, whoever wishes it. */
const STAYS_WITH_THE_PAIR: ReadonlySet<EntryContent["kind"]> = new Set([
  "concern",
  "note",
  "agreement",
  "introduction",
  "by-hand",
]);

/** Words that might move. */
interface Movable {
  readonly author: PersonId;
  readonly zone: PrivacyZone;
  readonly kind: EntryContent["kind"];
}

/** Why words stay where they are. */
type Refusal = "not-yours" | "not-from-here" | "stays-with-the-pair";

/**
 * What keeps `by` from copying words to `to`; undefined when nothing does. Words move outward only, by their author's own
 * hand, and as a copy (P6). Between two documents of one pair they move as they are.
 */
export const refusalToMove = ({ author, zone, kind }: Movable, by: PersonId, to: PrivacyZone): Refusal | undefined => {
  if (author !== by) return "not-yours";
  if (!OUTWARD[zone].includes(to)) return "not-from-here";
  if (to === "contribution" && STAYS_WITH_THE_PAIR.has(kind)) return "stays-with-the-pair";
  return undefined;
};

/** True when `by` may copy these words to `to`. */
export const canShare = (words: Movable, by: PersonId, to: PrivacyZone): boolean =>
  refusalToMove(words, by, to) === undefined;

/** What somebody may take from a copied document into a new one, and what waits for others to bring it. */
interface OwnCopies {
  /** One's own entries, and those of nobody in the pair (written by hand in OneNote). */
  readonly own: readonly Entry[];
  readonly others: readonly Entry[];
}

/** Everybody brings their own words: a store takes whoever writes a row for its author (D3). */
export const ownCopies = (copies: readonly Entry[], me: PersonId, pair: Pair): OwnCopies => {
  const isOwn = ({ author, content }: Entry): boolean =>
    canShare({ author, zone: "pair", kind: content.kind }, me, "pair") || !pair.members.some(({ id }) => id === author);
  return { own: copies.filter(isOwn), others: copies.filter((copy) => !isOwn(copy)) };
};

/** What `person` has to remove so that none of their words is shown any more. Nobody removes another person's words (D3). */
export const ownRemovals = (folded: readonly FoldedEntry[], person: PersonId): readonly EntryId[] =>
  folded
    .filter(({ entry }) => entry.author === person)
    .flatMap(({ entry, earlier }) => {
      const versions = [entry, ...earlier];
      const replaced = new Set(versions.map(({ supersedes }) => supersedes));
      // A removal takes the versions before it along; one that was made on another device at once is none of those.
      const last = versions.filter(({ id }) => !replaced.has(id));
      return (last.length > 0 ? last : versions).map(({ id }) => id);
    });
