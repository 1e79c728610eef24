// The script of a page to read whose address names no language: it follows the page's own link to the reader's language.
import { languageFor } from "../locales/language";
import { chosenLanguage } from "./languages";

const language = chosenLanguage() ?? languageFor(navigator.language);
const link = document.querySelector<HTMLAnchorElement>(`nav a[hreflang="${language}"]:not([aria-current])`);
// In place of this page, so that the browser's way back leads to where somebody came from.
if (link) location.replace(link.href);
