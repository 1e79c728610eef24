import type { PersonId, EntryId } from "../shared/ids";
import type { EntryContent } from "./entry";
import type { FoldedEntry } from "./fold";

/**
 * Where words are stored, from the innermost zone outward: only on their author's device, in their own folder, in the
 * pair's document, in a circle's document, or given to the programme.
 */
export const PRIVACY_ZONES = ["device", "mine", "pair", "circle", "contribution"] as const;
/** One of `PRIVACY_ZONES`. */
export type PrivacyZone = (typeof PRIVACY_ZONES)[number];

/** Possible readers: the author, the other person of the pair, others in a circle, the programme's steward. */
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

/**
 * Kinds that never leave the pair for a programme, not even at their author's wish. A new kind does not compile until it
 * is said.
 */
const STAYS_WITH_THE_PAIR: Readonly<Record<EntryContent["kind"], boolean>> = {
  concern: true,
  note: true,
  agreement: true,
  introduction: true,
  visibility: true,
  success: true,
  hearing: true,
  power: true,
  "by-hand": true,
  circle: true,
  case: true,
  learned: true,
  celebration: false,
  reflection: false,
  availability: false,
  meeting: false,
  offer: false,
  answer: false,
  goal: false,
  milestone: false,
  commitment: false,
  progress: false,
  checkin: false,
  budget: false,
  confirmation: false,
  term: false,
  meaning: false,
  insight: false,
  shift: false,
  feedback: false,
  response: false,
  thanks: false,
  experience: false,
  card: false,
  rhythm: false,
  wish: false,
  calledOff: false,
  held: false,
  tag: false,
  translation: false,
  members: false,
  steps: false,
  moved: false,
  other: false,
};

/** An entry that might be copied to another zone. */
interface Movable {
  readonly author: PersonId;
  readonly zone: PrivacyZone;
  readonly kind: EntryContent["kind"];
}

/** Why words may not be copied. */
type Refusal = "not-yours" | "not-from-here" | "stays-with-the-pair";

/**
 * Why `by` may not copy words to `to`; undefined when allowed. Words move outward only, by their author, and as a copy
 * (P6). Between two documents of one pair they are copied unchanged.
 */
export const refusalToMove = ({ author, zone, kind }: Movable, by: PersonId, to: PrivacyZone): Refusal | undefined => {
  if (author !== by) return "not-yours";
  if (!OUTWARD[zone].includes(to)) return "not-from-here";
  if (to === "contribution" && STAYS_WITH_THE_PAIR[kind]) return "stays-with-the-pair";
  return undefined;
};

/** True when `by` may copy these words to `to`. */
export const canShare = (words: Movable, by: PersonId, to: PrivacyZone): boolean =>
  refusalToMove(words, by, to) === undefined;

/**
 * The versions that `person` must remove so that none of their words is shown. Nobody can remove another person's words
 * (D3).
 */
export const ownRemovals = (folded: readonly FoldedEntry[], person: PersonId): readonly EntryId[] =>
  folded
    .filter(({ entry }) => entry.author === person)
    .flatMap(({ entry, earlier }) => {
      const versions = [entry, ...earlier];
      const replaced = new Set(versions.map(({ supersedes }) => supersedes));
      // A removal covers earlier versions, but not one made concurrently on another device.
      const last = versions.filter(({ id }) => !replaced.has(id));
      return (last.length > 0 ? last : versions).map(({ id }) => id);
    });
