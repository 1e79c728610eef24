import type { Theme as Tokens } from "@fluentui/react-components";
import { parseSubPage } from "../domain/people/deepLinks";
import { connectHost } from "../hosts/connectHost";
import type { Host } from "../hosts/host";
import { directionFor, languageFor, localeFor, type Language } from "../locales/language";
import type { Text } from "../locales/text";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import { chosenLanguage } from "./languages";
import type { Opened, SignedIn } from "./signedIn";
import { loadTheme } from "./themes";

/** What the first drawing needs: until all of it is there, the page keeps the frame that it came with. */
export interface Started {
  readonly host: Host;
  readonly text: Text;
  readonly language: Language;
  readonly dir: "ltr" | "rtl";
  readonly theme: Tokens;
  readonly session: SignedIn;
  readonly opened: Result<Opened, Failure>;
}

/**
 * Starts everything that can start at the same time: host, words, engine, adapters, sign-in; then opens the app.
 * `connecting` finds the program around the page.
 */
export const start = async (connecting: () => Promise<Host> = connectHost): Promise<Started> => {
  const loadingConnect = import("./connect");
  const loadingWords = import("../locales/text");
  // Only so that it is there when `connect` asks for it: a failure is told there, and can be tried again.
  import("../graph/msalTokenSource").catch(() => undefined);
  const chosen = chosenLanguage();
  // Most people read their device's language; when the host says another one, that one is loaded then.
  loadingWords.then(({ loadText }) => loadText(chosen ?? languageFor(navigator.language))).catch(() => undefined);
  const host = await connecting();
  goWhereLinkLeads(host);
  const language = chosen ?? languageFor(host.locale);
  const dir = directionFor(chosen ?? host.locale);
  const locale = localeFor(host.locale, language);
  const loadingText = loadingWords.then(({ loadText }) => loadText(language));
  const [text, theme, { connect }] = await Promise.all([loadingText, loadTheme(host.theme), loadingConnect]);
  document.documentElement.lang = language;
  document.documentElement.dir = dir;
  const words = document.getElementById("first-words");
  if (words) words.textContent = text("nav.opening");
  const session = connect({ text, language, locale, dir, host });
  return { host, text, language, dir, theme, session, opened: await session.open() };
};

/** A link of Teams opens the screen that it names. A reload stays where the person went since. */
const goWhereLinkLeads = ({ subPage }: Host): void => {
  if (subPage !== undefined && window.location.hash === "" && parseSubPage(subPage)) window.location.hash = subPage;
};
