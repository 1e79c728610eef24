import type { EntryId } from "../shared/ids";
import type { Entry, EntryContent } from "./entry";
import { foldedOf, newestIds, type FoldedEntry } from "./fold";

/** The parts of a pair's document, in reading order. */
export const SECTIONS = [
  "us",
  "rules",
  "plan",
  "meetings",
  "shifts",
  "words",
  "circle",
  "doors",
  "concerns",
  "advice",
  "keep",
] as const;

/** One part of the document. */
export type DocumentSection = (typeof SECTIONS)[number];

/**
 * The section of each kind of entry. `undefined`: the entry stands with the one that it refers to, else with its meeting.
 * A new kind does not compile until its place is said.
 */
const SECTION_OF: Readonly<Record<EntryContent["kind"], DocumentSection | undefined>> = {
  card: "us",
  members: "us",
  steps: "us",
  moved: "us",
  agreement: "rules",
  power: "rules",
  goal: "plan",
  milestone: "plan",
  commitment: "plan",
  budget: "plan",
  success: "plan",
  rhythm: "plan",
  note: "meetings",
  reflection: "meetings",
  availability: "meetings",
  meeting: "meetings",
  offer: "meetings",
  answer: "meetings",
  calledOff: "meetings",
  held: "meetings",
  insight: "meetings",
  wish: "meetings",
  other: "meetings",
  "by-hand": "meetings",
  shift: "shifts",
  term: "words",
  circle: "us",
  case: "circle",
  learned: "circle",
  celebration: "circle",
  introduction: "doors",
  visibility: "doors",
  experience: "doors",
  concern: "concerns",
  feedback: "advice",
  thanks: "advice",
  hearing: "advice",
  checkin: "keep",
  confirmation: undefined,
  progress: undefined,
  meaning: undefined,
  response: undefined,
  tag: undefined,
  translation: undefined,
};

/** The entry that this one refers to: what was agreed to, what stands, what is answered. */
export const aboutWhich = ({ content }: Entry): EntryId | undefined => {
  switch (content.kind) {
    case "confirmation":
      return content.confirmation.of;
    case "progress":
      return content.progress.of;
    case "meaning":
      return content.meaning.of;
    case "response":
      return content.response.of;
    case "thanks":
      return content.thanks.of;
    case "tag":
      return content.tag.of;
    case "translation":
      return content.translation.of;
    default:
      return undefined;
  }
};

/** Tags and translations, which are shown only with the entry they refer to. */
export const besideOthers = (folded: readonly FoldedEntry[]): ReadonlySet<EntryId> => {
  const beside = [...foldedOf("translation", folded), ...foldedOf("tag", folded)];
  if (beside.length === 0) return new Set();
  const there = newestIds(folded);
  const isThere = (of: EntryId | undefined): boolean => of !== undefined && there.has(of);
  return new Set(beside.flatMap(({ entry }) => (isThere(aboutWhich(entry)) ? [entry.id] : [])));
};

/**
 * The section of each entry. An entry that refers to another one stands with it; everything else belongs to a meeting
 * or to the time between two.
 */
export const sectionsIn = (folded: readonly FoldedEntry[]): ReadonlyMap<EntryId, DocumentSection> => {
  const own = new Map<EntryId, DocumentSection | undefined>();
  for (const { entry, earlier } of folded)
    for (const { id } of [entry, ...earlier]) own.set(id, SECTION_OF[entry.content.kind]);
  return new Map(
    folded.map(({ entry }) => {
      const about = aboutWhich(entry);
      return [entry.id, own.get(entry.id) ?? (about && own.get(about)) ?? "meetings"] as const;
    }),
  );
};
