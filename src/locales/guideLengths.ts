import type { TextId } from "../domain/conversation/guide";

/** Characters visible at once on a screen 320 px wide: a heading in three lines, a prompt without scrolling. */
const MOST_CHARACTERS = { title: 60, shared: 90, purpose: 200, notFor: 500 } as const;
const MOST_IN_A_PROMPT = 240;

const isShorter = (last: string): last is keyof typeof MOST_CHARACTERS => Object.hasOwn(MOST_CHARACTERS, last);

/** Maximum length of the text `id`, in characters. */
export const mostCharacters = (id: TextId): number => {
  const last = id.split(".").at(-1) ?? "";
  return isShorter(last) ? MOST_CHARACTERS[last] : MOST_IN_A_PROMPT;
};
