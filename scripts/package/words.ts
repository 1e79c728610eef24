import type english from "../../src/locales/en/manifest.json";

export type WordId = keyof typeof english;

/** The words of one language; a translation may be incomplete. */
export type Words = Readonly<Partial<Record<WordId, string>>>;

export type Say = (id: WordId) => string;
