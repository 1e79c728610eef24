import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readingsOf } from "../../src/locales/roleWords";
import { renderings } from "./renderings";

const FRENCH = resolve(__dirname, "../../src/locales/fr");

type Words = Readonly<Record<string, string | { readonly s: string; readonly note?: string }>>;

const wordsOf = (path: string): Words => {
  const read = JSON.parse(readFileSync(join(FRENCH, path), "utf8"));
  return path.startsWith("guides/") ? read.text : read;
};

const files = readdirSync(FRENCH, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".json") && !path.startsWith("sources"),
);

/** As a translator types it: a message of the screens still has its branches. */
const typed: readonly (readonly [id: string, text: string])[] = files
  .flatMap((path) => Object.entries(wordsOf(path)))
  .flatMap(([id, words]) =>
    (typeof words === "string" ? [words] : [...readingsOf(words.s, "fr"), words.note ?? ""]).map(
      (each) => [id, each] as const,
    ),
  );

const read = typed.flatMap(([id, text]) => renderings(text).map((each) => [id, each] as const));

const guilty = (texts: typeof typed, fault: RegExp): readonly string[] =>
  texts.filter(([, text]) => fault.test(text)).map(([id, text]) => `${id}: ${text}`);

/** A high sign or a guillemet without its narrow no-break space (U+202F). */
const LOOSE_SIGN = /(^|[^\u202f])[:;?!»]|«(?!\u202f)/;

/** A straight or an English mark where French has its own. In ICU a straight apostrophe would also hide a placeholder. */
const FOREIGN_MARK = /['"“”]|\.\.\./;

/** "tu", in any form. */
const FAMILIAR = /(?<!\p{L})(tu|te|toi|ton|ta|tes|t’\p{L}+)(?!\p{L})/iu;

/** Two genders in one word: "mentoré(e)", "mentoré/e", "mentoré·e". */
const DOUBLED = /\p{L}(\((e|s|es|ne|euse|trice)\)|[/·]\p{L})/u;

/** "vous" with a word that says which gender the reader has. */
const GENDERED =
  /(?<!\p{L})vous ((êtes|serez|étiez) (\p{L}+ )?(prêt|content|certain|seul|connecté|inscrit|présent|absent)|a (aidé|surpris|compris|entendu|écouté|choisi))(?!\p{L})/iu;

test("the French folder has words to look at", () => {
  expect(typed.length).toBeGreaterThan(1000);
});

describe("P5: a reader of French", () => {
  test.each([
    ["never finds a sign at the beginning of a line", LOOSE_SIGN],
    ["is always addressed with respect", FAMILIAR],
    ["never has to read two genders in one word", DOUBLED],
    ["is not taken for a man or a woman", GENDERED],
  ])("%s", (_, fault) => {
    expect(guilty(read, fault)).toEqual([]);
  });

  test("sees French marks only", () => {
    expect(guilty(typed, FOREIGN_MARK)).toEqual([]);
  });

  test.each([
    [LOOSE_SIGN, "Pourquoi ?"],
    [LOOSE_SIGN, "« Merci »"],
    [FOREIGN_MARK, "Dites “merci”."],
    [FOREIGN_MARK, "Aujourd'hui"],
    [FAMILIAR, "Dis ce que t’as entendu."],
    [FAMILIAR, "Que veux-tu apprendre"],
    [DOUBLED, "Une personne mentoré(e)"],
    [GENDERED, "Quand vous êtes prêt, commencez."],
    [GENDERED, "Dites qui vous a aidé."],
  ])("would notice with %s: %s", (fault, text) => {
    expect(fault.test(text)).toBe(true);
  });
});
