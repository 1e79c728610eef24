/** How words of one language change inside. What stands only at the end is found without it. */
export interface WordForms {
  /** Every pattern that fits a word gives other forms of it. A form that nobody says finds nothing and does no harm. */
  readonly changes: readonly (readonly [pattern: RegExp, ...forms: readonly string[]])[];
  /** Forms of one word that no pattern gives, with spaces between them. */
  readonly rows: readonly string[];
  /** Nouns begin with a capital letter: a changed form without one is another word (Druck, Drücke; drücken). */
  readonly nounsHaveCapital?: true;
}

/** Of a language whose words do not change inside, or that we do not know. */
export const NO_WORD_FORMS: WordForms = { changes: [], rows: [] };

/** A vowel sign of India belongs to the letter before it. */
const LETTER = "[\\p{L}\\p{M}\\p{N}]";

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Arabic short vowels, which most texts leave out, and the stroke that makes a word longer. */
const ARABIC_MARKS = "[\\u064B-\\u0652\\u0640]";

/** In letters. A longer word has no other forms: whoever wrote it may have meant to keep readers waiting. */
const LONGEST_CHANGED = 40;

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** What finds one word in texts of one language. */
export interface WordFinder {
  /** Source of a pattern for the flags `iu`, without groups that are kept. */
  readonly pattern: string;
  /** True for what the pattern found and what is another word all the same. */
  readonly isOther: (said: string) => boolean;
}

/** Finds a word, or several in a row, as sentences hold them: in any case, with another ending, or changed inside. */
export const wordFinder = (typed: string, forms: WordForms): WordFinder => {
  const words = typed.trim().split(/\s+/);
  if (UNSPACED.test(typed)) return { pattern: words.map(literally).join("\\s*"), isOther: () => false };
  const whole = (patterns: readonly string[]): string => `(?<!${LETTER})(?:${patterns.join("\\s+")})(?!${LETTER})`;
  const pattern = whole(words.map((word) => `(?:${[word, ...changed(word, forms)].map(endingsOf).join("|")})`));
  const isNoun = forms.nounsHaveCapital === true && /^\p{Lu}/u.test(typed.trim());
  const unchanged = isNoun ? new RegExp(whole(words.map((word) => endingsOf(word))), "iu") : undefined;
  return { pattern, isOther: (said) => unchanged !== undefined && /^\p{Ll}/u.test(said) && !unchanged.test(said) };
};

/** A form that a language's data gave: exact in every script but the Arabic one, where other words are joined to it. */
type Form = string | { readonly form: string };

/** The other forms of a word. */
const changed = (word: string, { changes, rows }: WordForms): readonly Form[] => {
  const bare = bareOf(word);
  if (bare.length > LONGEST_CHANGED) return [];
  const lower = bare.toLowerCase();
  const given = changes.flatMap(([pattern, ...forms]) =>
    pattern.test(lower) ? forms.map((form) => lower.replace(pattern, form)) : [],
  );
  const listed = rows.map((row) => row.split(" ")).filter((row) => row.includes(lower));
  const others = new Set([...given, ...listed.flat()].filter((form) => form !== lower));
  return [...others].map((form) => (isArabic(form) ? form : { form }));
};

const isArabic = (word: string): boolean => /^[\p{Script=Arabic}\p{M}\u0640]+$/u.test(word);

/** "the" is written together with an Arabic word, and its short vowels are mostly left out. */
const bareOf = (word: string): string =>
  isArabic(word) ? word.replace(new RegExp(ARABIC_MARKS, "g"), "").replace(/^\u0627\u0644(?=..)/u, "") : word;

/**
 * One word with the endings of its language, without knowing the language: its last vowel may go, and a few letters may come
 * (promise, promising; regla, reglas). A short word stays as it is, because its letters begin many others.
 */
const endingsOf = (word: Form): string => {
  if (typeof word !== "string") return literally(word.form);
  const arabic = isArabic(word);
  const bare = bareOf(word);
  const letters = bare.match(new RegExp(LETTER, "gu")) ?? [];
  const shortest = arabic ? 3 : 4;
  if (letters.length < shortest || letters.join("") !== bare) return literally(word);
  const ending = letters.length > shortest && /[aeiouàáâãèéêíîóôõúûäöü\u0627\u0629\u0649]/iu.test(letters.at(-1) ?? "");
  const stem = ending ? letters.slice(0, -1) : letters;
  const more = `${LETTER}{0,${ending || stem.length > 4 ? 3 : 2}}`;
  if (arabic) return `${JOINED_BEFORE}${stem.map(arabicLetter).join("")}${more}`;
  // An English y becomes i before an ending: policy, policies.
  return `${/y$/i.test(word) ? `${stem.slice(0, -1).join("")}(?:y|i${LETTER}{1,3})` : stem.join("")}${more}`;
};

/** "and", "with" and "the" are written together with an Arabic word. */
const JOINED_BEFORE = "[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|[\u0628\u0644])?";

/** The letter alif carries its hamza or not, as people type it; a short vowel may follow any letter. */
const arabicLetter = (letter: string): string =>
  `${/[\u0622\u0623\u0625\u0627]/.test(letter) ? "[\u0622\u0623\u0625\u0627]" : letter}${ARABIC_MARKS}*`;
