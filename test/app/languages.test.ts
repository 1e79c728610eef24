import { chosenLanguage, createLanguageChoices } from "../../src/app/wiring/languages";

/** As much of a browser's storage as a choice needs. */
const shelf = (kept: Map<string, string>) => ({
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});

const withStorage = (storage: object): void =>
  void Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });

afterEach(() => void Reflect.deleteProperty(globalThis, "localStorage"));

test("Noa chooses Spanish for her screens: the page opens again, and is Spanish then", () => {
  withStorage(shelf(new Map()));
  let opened = 0;
  expect(chosenLanguage()).toBeUndefined();
  createLanguageChoices("en", () => (opened += 1)).chooseScreens("es");
  expect([chosenLanguage(), opened]).toEqual(["es", 1]);
});

test("S45: Emeka reads guides in French beside Arabic and screens in English, also tomorrow", () => {
  withStorage(shelf(new Map()));
  const today = createLanguageChoices("en", () => undefined);
  expect(today.guide()).toBe("en");
  today.chooseGuide("fr");
  today.chooseBeside("ar");
  expect([today.guide(), today.beside()]).toEqual(["fr", "ar"]);
  const tomorrow = createLanguageChoices("en", () => undefined);
  expect([tomorrow.screens, tomorrow.guide(), tomorrow.beside()]).toEqual(["en", "fr", "ar"]);
  tomorrow.chooseBeside(undefined);
  expect(createLanguageChoices("en", () => undefined).beside()).toBeUndefined();
});

test("a language that this version does not have is no choice", () => {
  withStorage(shelf(new Map([["meridian.language", "tlh"]])));
  expect(chosenLanguage()).toBeUndefined();
});

test("in a frame without storage, a guide's language still changes for this visit", () => {
  const refuse = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  withStorage({ getItem: refuse, setItem: refuse });
  expect(chosenLanguage()).toBeUndefined();
  const choices = createLanguageChoices("en", () => undefined);
  choices.chooseGuide("ar");
  expect(choices.guide()).toBe("ar");
});
