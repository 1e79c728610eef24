// Shared by the two pages of sign-in: shown for a moment, so they load no screens.
import { directionFor, languageFor } from "../../locales/language";
import type { Text } from "../../locales/text";
import { chosenLanguage } from "../wiring/languages";

/** The element with this id. */
export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

/** Sets the text of that element. */
export const say = (id: string, words: string): void => {
  byId(id).textContent = words;
  byId(id).hidden = false;
};

/** Loads the messages, and sets the page's language and direction. */
export const loadWords = async (): Promise<Text> => {
  const language = chosenLanguage() ?? languageFor(navigator.language);
  const { loadLaterText } = await import("../../locales/text");
  const text = await loadLaterText(language, "signIn", (id) => id);
  document.documentElement.lang = language;
  document.documentElement.dir = directionFor(language);
  document.title = `Meridian: ${text("authEnd.title")}`;
  return text;
};
