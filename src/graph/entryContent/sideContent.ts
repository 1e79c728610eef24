import { TRANSLATED_BY, type TagFacts, type TranslationFacts } from "../../domain/document/facts";
import { LONGEST_TAG } from "../../domain/document/besideWords";
import { among, record, wordsThat, yesOrNo, type Shape } from "../../domain/people/shape";
import { ENTRY_ID } from "./factShapes";

export const TAG: Shape<TagFacts> = record(
  { of: ENTRY_ID, tag: wordsThat(LONGEST_TAG, (text) => text.trim() !== "") },
  { off: yesOrNo },
);

/** Longer than any language tag that somebody needs. */
const LONGEST_LANGUAGE = 35;

export const TRANSLATION: Shape<TranslationFacts> = record(
  {
    of: ENTRY_ID,
    lang: wordsThat(LONGEST_LANGUAGE, (text) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text)),
    by: among(TRANSLATED_BY),
  },
  {},
);
