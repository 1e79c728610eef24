import { resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { guideReadings, renderings } from "./renderings";

const spanish = openFolder(resolve(__dirname, "../../src/locales"), "es");

const read: readonly (readonly [id: string, text: string])[] = [
  ...spanish
    .screens()
    .flatMap((file) =>
      Object.entries(spanish.messages(file)).flatMap(([id, text]) =>
        renderings(text).map((each) => [id, each] as const),
      ),
    ),
  ...spanish.guides().flatMap((file) => guideReadings(spanish.guide(file)!.text, "es")),
];

const guilty = (fault: RegExp): readonly string[] =>
  read.filter(([, text]) => fault.test(text)).map(([id, text]) => `${id}: ${text}`);

/** "tú" or "vosotros", in any form, and the verbs that go with "tú". */
const FAMILIAR =
  /(?<!\p{L})(tú|tu|tus|te|ti|contigo|vosotr[oa]s|vuestr[oa]s?|os|eres|tienes|puedes|quieres|debes|dime|haz)(?!\p{L})/iu;

/** Two genders in one word: "mentor/a", "mentor(a)", "mentor@", "mentorx". */
const DOUBLED = /\p{L}([/·]\p{L}|\((a|as|o|os)\)|@|x(?!\p{L}))/u;

/** A word about the reader that tells whether the reader is a man or a woman. */
const GENDERED =
  /(?<!\p{L})(usted está|está usted|si está|se siente) (\p{L}+ )?(list|cansad|segur|conectad|sentad|preparad|invitad|content)[oa](?!\p{L})/iu;

/** A man as the name of everybody. */
const MEN =
  /(?<!\p{L})(nosotros|(?<!con )todos(?! (los|sus|estos))|ambos|compañeros?|amigos?|jefes?|alumnos?|el (mentor|director))(?!\p{L})/iu;

/** A straight or an English mark where Spanish has its own, and three points in place of one sign. */
const FOREIGN_MARK = /["“”]|\.\.\./;

/** A question or a call that closes and never opened. */
const UNOPENED = /^[^¿]*\?|^[^¡]*!/;

test("the Spanish folder has words to look at", () => {
  expect(read.length).toBeGreaterThan(1000);
});

describe("P5: a reader of Spanish", () => {
  test.each([
    ["is always addressed with respect", FAMILIAR],
    ["never has to read two genders in one word", DOUBLED],
    ["is not taken for a man or a woman", GENDERED],
    ["reads of people, not of men", MEN],
    ["finds the marks of Spanish", FOREIGN_MARK],
    ["sees where a question begins", UNOPENED],
  ])("%s", (_, fault) => {
    expect(guilty(fault)).toEqual([]);
  });
});

test.each([
  [FAMILIAR, "¿Quieres ideas, o tienes otra pregunta?"],
  [DOUBLED, "El mentor/a habla."],
  [DOUBLED, "Bienvenid@."],
  [GENDERED, "¿Está usted cansado?"],
  [MEN, "Todos leen esto."],
  [FOREIGN_MARK, "Diga “gracias”."],
  [UNOPENED, "Qué hora es?"],
])("the alarm rings: %p finds %s", (alarm, text) => {
  expect(text).toMatch(alarm);
});
