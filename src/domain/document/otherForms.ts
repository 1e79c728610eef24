/** As many other forms as one word keeps: the most irregular verb has fewer. */
export const MOST_OTHER_FORMS = 6;

/** In characters, of one form. */
export const LONGEST_OTHER_FORM = 60;

/** Commas and semicolons of every script, and the end of a line. */
const BETWEEN = /[\n,،、，;؛；]/u;

/** Other forms of a word, as somebody typed them. */
interface TypedForms {
  /** Each once, and never the word itself. */
  readonly forms: readonly string[];
  /** How many had no room: too long, or too many. */
  readonly left: number;
}

/** Reads what stands in the box for other forms of `term`: one on each line, or with commas between them. */
export const otherFormsFrom = (typed: string, term: string): TypedForms => {
  const said = new Map<string, string>();
  for (const part of typed.split(BETWEEN)) {
    const form = part.trim();
    const key = form.toLowerCase();
    if (isWord(form) && key !== term.trim().toLowerCase() && !said.has(key)) said.set(key, form);
  }
  const forms = withRoom([...said.values()]);
  return { forms, left: said.size - forms.length };
};

/** The forms that are looked for: a sentence, or a thousand words, would make every page of a guide slow. */
export const withRoom = (forms: readonly string[]): readonly string[] =>
  forms.filter(({ length }) => length <= LONGEST_OTHER_FORM).slice(0, MOST_OTHER_FORMS);

/** True for what holds a letter or a number. A sign alone stands in every sentence. */
export const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
