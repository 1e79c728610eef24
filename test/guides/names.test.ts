import { GUIDE_IDS } from "../../src/guides/load";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";
import { fillRoles, type Hearers, readingsOf, wordsAmong } from "../../src/locales/roleWords";
import { ROLE_WORDING } from "../../src/locales/registry/roleWords";

const called = (mentor: string, mentee: string): Hearers => ({ readers: "mentoring", names: { mentor, mentee } });

const RAFAEL_AND_AMINA = called("Rafael", "Amina");

test.each([
  ["en", "The {mentor} tells first", "Rafael tells first"],
  ["en", "Say what you value in the {mentee}'s work.", "Say what you value in Amina's work."],
  ["de", "Die {mentor} Person beginnt.", "Rafael beginnt."],
  ["de", "Was hat die {mentee} Person gehört?", "Was hat Amina gehört?"],
  ["es", "La persona {mentor} cuenta primero", "Rafael cuenta primero"],
  ["es", "Repita lo que dijo a la persona {mentee}.", "Repita lo que dijo a Amina."],
  ["hi", "{mentor} की बारी पहले है।", "Rafael की बारी पहले है।"],
  ["hi", "{mentee} ने क्या सुना?", "Amina ने क्या सुना?"],
  ["ja", "{mentor}の方が先に話します", "Rafaelさんが先に話します"],
  ["ja", "{mentee}の方の計画を言い直してください。", "Aminaさんの計画を言い直してください。"],
  ["fr", "D’abord, la personne {mentor} raconte.", "D’abord, Rafael raconte."],
  ["fr", "Le travail de la personne {mentee} compte.", "Le travail d’Amina compte."],
  ["fr", "Dites ce que la personne {mentee} veut.", "Dites ce qu’Amina veut."],
  ["fr", "Le travail de la personne {mentor} compte.", "Le travail de Rafael compte."],
  ["zh-Hans", "{mentor}先讲", "Rafael先讲"],
  ["zh-Hans", "听听{mentee}自己的看法。", "听听Amina自己的看法。"],
  ["pt-BR", "A pessoa {mentor} conta primeiro", "Rafael conta primeiro"],
  ["pt-BR", "Diga à pessoa {mentee} o que ouviu.", "Diga a Amina o que ouviu."],
  ["pt-BR", "O que importa no trabalho da pessoa {mentee}?", "O que importa no trabalho de Amina?"],
])("P5: two people read their names in a guide in %s: %s", (language, written, read) => {
  expect(fillRoles(written, language, RAFAEL_AND_AMINA)).toBe(read);
});

test("P5: where verbs tell a man from a woman, as in Arabic, the words for their parts stay", () => {
  expect(fillRoles("ماذا رأى الشخص {mentee}؟", "ar", RAFAEL_AND_AMINA)).toBe("ماذا رأى الشخص المتعلّم؟");
});

test("P5: a name in other letters does not turn the sentence around", () => {
  expect(fillRoles("The {mentor} begins", "en", called("رافائيل", "Amina"))).toBe("\u2068رافائيل\u2069 begins");
});

test("P1: a name is only text, whatever somebody calls themself", () => {
  const odd = called("$& {mentee}", "the {mentor}");
  expect(fillRoles("The {mentor} asks the {mentee}.", "en", odd)).toBe("$& mentee asks the mentor.");
});

test("S57: among equals and in circles without names the words for their parts stay", () => {
  expect(fillRoles("The {mentor} tells first", "en", { readers: "equals" })).toBe("The host tells first");
  expect(fillRoles("The {mentor} tells first", "en", { readers: "mentoring-circle" })).toBe("The mentor tells first");
});

test("an organisation's own wording around a mark keeps the role", () => {
  expect(fillRoles("Ask your {mentor}.", "en", RAFAEL_AND_AMINA)).toBe("Ask your mentor.");
});

describe.each(LANGUAGES.filter((each) => ROLE_WORDING[each].naming))("in %s", (language) => {
  test.each(GUIDE_IDS)("P5: a name fits wherever %s speaks of a person by their part", async (id) => {
    const as = async (hearers: Hearers) => (await loadGuideText(id, language, hearers))!.text;
    const [byRole, byName] = [await as({ readers: "mentoring" }), await as(RAFAEL_AND_AMINA)];
    const equals = await as({ readers: "equals" });
    const spoken = Object.keys(byRole).filter((each) => byRole[each]?.s !== equals[each]?.s);
    const namesIn = (each: string) => byName[each]?.s.match(/Rafael|Amina/g)?.length ?? 0;
    // What was said of a part is said of a name: no part is left beside it.
    const left = spoken.filter((each) => namesIn(each) === 0 || byName[each]?.s === byRole[each]?.s);
    expect(left.map((each) => byName[each]?.s)).toEqual([]);
  });
});

test("the alarm rings: a mark outside its phrase is found", () => {
  expect(fillRoles("Ask a good {mentor} and the {mentor}.", "en", RAFAEL_AND_AMINA)).toBe(
    "Ask a good mentor and Rafael.",
  );
  expect(readingsOf("The {mentor} asks", "en")).toEqual(["The mentor asks", "The host asks", "Rafael asks"]);
});

test("an English text in a translated guide is named in English", () => {
  const words = wordsAmong(
    {
      ...{ lang: "ar", dir: "rtl", cefr: "B1", status: "machine-draft" },
      text: { "x.title": { s: "The {mentee} tells", written: { lang: "en", dir: "ltr" } } },
    },
    RAFAEL_AND_AMINA,
  );
  expect(words.text["x.title"]?.s).toBe("Amina tells");
});
