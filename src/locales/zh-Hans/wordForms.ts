import type { WordForms } from "../../domain/document/wordForms";

/** Words do not change. */
export const wordForms: WordForms = { changes: [], rows: [] };
