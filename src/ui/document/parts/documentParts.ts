import { isCircle, type Pair } from "../../../domain/people/pair";

/** The parts of the document that have a view of their own, in the order of their links. Their addresses hold these words. */
export const DOCUMENT_PARTS = [
  "plan",
  "promises",
  "doors",
  "shifts",
  "advice",
  "concerns",
  "words",
  "rules",
  "circle",
] as const;

/** Those of one document: a pair of two has no circle. */
export const partsOfDocument = (pair: Pick<Pair, "members">): readonly DocumentPart[] =>
  DOCUMENT_PARTS.filter((part) => part !== "circle" || isCircle(pair));

export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** The end of an address that leads to one entry: in its part, or among everything. */
export const placeInStory = (part: DocumentPart | "everything", entry: string): string => `${part}.${entry}`;

interface StoryPlace {
  readonly part: DocumentPart | undefined;
  readonly entry: string | undefined;
}

/** Reads the end of an address. It may say whatever it says: what is no part is everything. */
export const readStoryPlace = (within: string | undefined): StoryPlace => {
  const [name, entry] = within?.split(".", 2) ?? [];
  return { part: DOCUMENT_PARTS.find((part) => part === name), entry };
};

/** How the parts of the document are reached, by whoever knows addresses. */
export interface PartWays {
  /** The part that the address names, and perhaps an entry of it, whatever it says. */
  readonly open: string | undefined;
  /** Undefined opens everything. */
  readonly onOpen: (part: DocumentPart | undefined) => void;
  /** The way to a conversation with this guide. */
  readonly onSay?: ((guide: string) => void) | undefined;
  /** The way to a time for the next meeting; absent where none can be found, as in a meeting. */
  readonly onFindTime?: (() => void) | undefined;
}
