import { textIdsOf } from "../domain/conversation/checkGuide";
import type { Guide, TextId } from "../domain/conversation/guide";
import { among, filled, record, recordOf, type Shape, type ShapeFault, wordsThat } from "../domain/shared/shape";
import type { GuideText } from "./guideText";
import { readingsOf } from "./roleWords";
import { plainWordsFor } from "./plainWords";
import type { PlainWords } from "./wordList";

/** Shape of a guide's words in one language. */
export const GUIDE_TEXT_SHAPE: Shape<GuideText> = record({
  lang: wordsThat(20, (tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag), "a language tag such as es or pt-BR"),
  dir: among(["ltr", "rtl"]),
  cefr: among(["A2", "B1", "B2"]),
  status: among(["source", "machine-draft", "machine-compared", "human-reviewed", "reviewed-by-two"]),
  text: recordOf(record({ s: filled(1_000) }, { note: filled(1_000), sourceHash: filled(100) }), 1_000),
});

const MOST_WORDS = 20;
const MOST_WORDS_ON_AVERAGE = 12;

/**
 * Faults in the words of `guide` in one language: missing or unused texts, texts too long to read at once, unplain
 * words (P5). A language with a word list is also searched for figures of speech, group names, and advice in listening
 * steps.
 */
export const checkGuideText = (guide: Guide, { lang, text }: GuideText, at: string): readonly ShapeFault[] => {
  const asked = textIdsOf(guide);
  const given = Object.entries(text).flatMap(([id, { s }]) =>
    readingsOf(s, lang).map((each): readonly [TextId, string] => [id, each]),
  );
  const lengths = given.flatMap(([, s]) => sentencesOf(s).map(wordCount));
  const average = Math.round(mean(lengths) * 10) / 10;
  const words = plainWordsFor(lang);
  const listening = listeningIdsOf(guide);
  return [
    ...[...asked].filter((id) => !Object.hasOwn(text, id)).map((id) => missing(`${at}.text.${id}`)),
    ...given.flatMap(([id, s]) => {
      const problems = [
        ...(asked.has(id) ? [] : ["is not asked for by the guide"]),
        ...(UNFILLED.test(s) ? ["has a mark that no word stands for"] : []),
        ...plainProblems(id, s),
        ...(words ? avoidedIn(s, words) : []),
        ...(listening.has(id) && words?.advice.test(s) ? ["gives advice to somebody who should listen"] : []),
      ];
      return problems.map((problem) => ({ at: `${at}.text.${id}`, value: s, problem }));
    }),
    ...(average <= MOST_WORDS_ON_AVERAGE
      ? []
      : [
          { at: `${at}.text`, value: average, problem: `words in a sentence on average, not ${MOST_WORDS_ON_AVERAGE}` },
        ]),
  ];
};

/** `{mentor}` and `{mentee}` are filled in languages with role words, `{other|…|…}` in all; any other mark would be shown as it is. */
const UNFILLED = /\{\w*(?:\|[^{}]*)?\}/;

const missing = (at: string): ShapeFault => ({ at, value: undefined, problem: "is missing" });

const plainProblems = (id: TextId, s: string): readonly string[] => [
  ...(columnsOf(s) > mostColumns(id) ? [`is wider than ${mostColumns(id)} letters`] : []),
  ...(sentencesOf(s).some((sentence) => wordCount(sentence) > MOST_WORDS)
    ? [`has a sentence of more than ${MOST_WORDS} words`]
    : []),
  ...(questionsIn(s) > 1 ? ["asks more than one question"] : []),
];

const avoidedIn = (s: string, { idioms, farWords, groups }: PlainWords): readonly string[] => [
  ...(idioms.test(s) ? ["has a figure of speech"] : []),
  ...(farWords.test(s) ? ["has a word that does not travel"] : []),
  ...(groups.test(s) ? ["speaks about a group of people"] : []),
];

/** Texts for the mentor in a step where a person tells or is heard (S11). */
export const listeningIdsOf = ({ steps }: Guide): ReadonlySet<TextId> =>
  new Set(
    steps
      .filter(({ kind }) => kind === "tell" || kind === "say-back")
      .flatMap(({ prompts }) => prompts.filter((prompt) => prompt.for !== "mentee"))
      .flatMap(({ id, simpler, followUps = [], replaces = [] }) => [
        id,
        ...(simpler === undefined ? [] : [simpler]),
        ...followUps,
        ...replaces.map((each) => each.with),
      ]),
  );

/** Letters visible at once on a screen 320 px wide: a heading in three lines, a prompt without scrolling. */
const MOST_COLUMNS = { title: 60, shared: 90, purpose: 200, notFor: 500 } as const;
const MOST_IN_A_PROMPT = 240;

const isShorter = (last: string): last is keyof typeof MOST_COLUMNS => Object.hasOwn(MOST_COLUMNS, last);

/** Maximum width of the text `id`, in Latin letters. */
export const mostColumns = (id: TextId): number => {
  const last = id.split(".").at(-1) ?? "";
  return isShorter(last) ? MOST_COLUMNS[last] : MOST_IN_A_PROMPT;
};

/** Signs as wide as two Latin letters: those of Chinese, Japanese and Korean, with their marks. */
const WIDE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303f\uff01-\uff60]/gu;
/** Signs that stand above or below another one. */
const WITHOUT_WIDTH = /\p{Mn}/gu;

/** The width of a text, in Latin letters. */
export const columnsOf = (text: string): number =>
  text.length + (text.match(WIDE) ?? []).length - (text.match(WITHOUT_WIDTH) ?? []).length;

/** How many questions a text asks. A Japanese question may end without a mark. */
export const questionsIn = (text: string): number => (text.match(/[?؟？]|か(?=[。」』]|$)/g) ?? []).length;

const QUOTED = /“[^”]*”|«[^»]*»|„[^“]*“|「[^」]*」|『[^』]*』/g;
const ENDS = ".?!؟।";
/** These end a sentence without a space behind them. */
const WIDE_ENDS = "。？！";
const CLOSING = "”»“」』";
// A French closing quotation mark follows a non-breaking space, and so do French punctuation marks.
const BETWEEN_SENTENCES = new RegExp(
  `(?<=[${ENDS}](?:[\\u00a0\\u202f]?[${CLOSING}])?)[^\\S\\u00a0\\u202f]+|(?<=[${WIDE_ENDS}])(?![${WIDE_ENDS}${CLOSING}])\\s*`,
  "u",
);
const END_IN_QUOTE = new RegExp(`[${ENDS}${WIDE_ENDS}](?![\\u00a0\\u202f]?[${CLOSING}])`, "g");

/** The sentences of a text. A colon does not end one, and a quotation is cut only where it closes. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(QUOTED, (quote) => quote.replace(END_IN_QUOTE, ""))
    .split(BETWEEN_SENTENCES)
    .filter((sentence) => sentence.trim() !== "");

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Knows the words of those scripts, whatever its own language. It is a hundred times as slow as to split at spaces. */
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/** How many words a sentence has: those that hold a letter or a digit. */
export const wordCount = (sentence: string): number =>
  UNSPACED.test(sentence)
    ? [...WORDS.segment(sentence)].filter(({ isWordLike }) => isWordLike).length
    : sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The mean of these numbers; 0 of none. */
export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

/** Most words of a sentence that needs no simpler version for language learners. */
const EASY_WORDS = 8;

/** True of a text with a sentence too long for a reader at level A2: it needs a simpler version. */
export const wantsSimplerWords = (text: string): boolean =>
  sentencesOf(text).some((sentence) => wordCount(sentence) > EASY_WORDS);
