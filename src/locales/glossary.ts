import type { Glossary } from "./wordList";

/** A text by its id. */
export type TextById = readonly [id: string, text: string];

/** Each wrong word in these texts, with the word that we write. */
export const wrongWords = ({ terms }: Glossary, typed: readonly TextById[]): readonly string[] => {
  const texts = typed.map(([id, text]): TextById => [id, text.replace(OF_TWO_ONLY, "")]);
  return terms.flatMap(([, word, not, , ...but]) =>
    texts
      .filter(([id, text]) => not.test(text) && !but.includes(id))
      .map(([id, text]) => `${id}: ${not.exec(text)?.[0]}, not “${word}”, in ${text}`),
  );
};

/** Each text that breaks a rule of its language. */
export const brokenRules = ({ rules }: Glossary, read: readonly TextById[]): readonly string[] =>
  rules.flatMap(([reader, not]) =>
    read.filter(([, text]) => not.test(text)).map(([id, text]) => `${id}: a reader ${reader}: ${text}`),
  );

/** "Both of you" is right where a message speaks of two. */
const OF_TWO_ONLY = /(?:two|=2) \{[^{}]*\}/g;
