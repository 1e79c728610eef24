import type { WordForms } from "../../domain/document/wordForms";

/** Nouns do not change. */
export const wordForms: WordForms = { changes: [], rows: [] };
