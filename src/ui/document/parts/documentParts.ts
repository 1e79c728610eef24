/** The parts of the document that have a view of their own, in the order of their links. Their addresses hold these words. */
export const DOCUMENT_PARTS = ["plan", "promises", "doors", "shifts", "advice", "concerns", "words", "rules"] as const;

export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** How the parts of the document are reached, by whoever knows addresses. */
export interface PartWays {
  /** The part that the address names, whatever it says. */
  readonly open: string | undefined;
  /** Undefined opens everything. */
  readonly onOpen: (part: DocumentPart | undefined) => void;
  /** The way to a time for the next meeting; absent where none can be found, as in a meeting. */
  readonly onFindTime?: (() => void) | undefined;
}
