// What the two pages around signing in share: they are shown for a moment, so they load no screens.
import { directionFor, languageFor } from "../locales/language";
import type { Text } from "../locales/text";
import { chosenLanguage } from "./languages";

/** A part of the page by its id. */
export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

/** Shows these words in that part of the page. */
export const say = (id: string, words: string): void => {
  byId(id).textContent = words;
  byId(id).hidden = false;
};

/** Loads the words, and turns the page to their language. */
export const loadWords = async (): Promise<Text> => {
  const language = chosenLanguage() ?? languageFor(navigator.language);
  const { loadLaterText } = await import("../locales/text");
  const text = await loadLaterText(language, "signIn", (id) => id);
  document.documentElement.lang = language;
  document.documentElement.dir = directionFor(language);
  document.title = `Meridian: ${text("authEnd.title")}`;
  return text;
};
