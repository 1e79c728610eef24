// Script of a reading page without a language in its address: follows the page's link to the reader's language.
import { languageFor } from "../../locales/language";
import { chosenLanguage } from "../wiring/languages";

const language = chosenLanguage() ?? languageFor(navigator.language);
const link = document.querySelector<HTMLAnchorElement>(`nav a[hreflang="${language}"]:not([aria-current])`);
// `replace`, so that "back" does not return to this page.
if (link) location.replace(link.href);
