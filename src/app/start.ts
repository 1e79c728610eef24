import type { Theme as Tokens } from "@fluentui/react-components";
import { connectHost } from "../hosts/connectHost";
import type { Host } from "../hosts/host";
import { directionFor, languageFor, type Language } from "../locales/language";
import type { Text } from "../locales/text";
import type { SignedIn } from "./signedIn";
import { loadTheme } from "./themes";

/** What there is before anybody is signed in. */
export interface Started {
  readonly host: Host;
  readonly text: Text;
  readonly language: Language;
  readonly dir: "ltr" | "rtl";
  readonly theme: Tokens;
  readonly session: SignedIn;
}

/** Starts everything that can start at the same time: host, words, engine, adapters, sign-in code. */
export const start = async (): Promise<Started> => {
  const loadingConnect = import("./connect");
  const loadingWords = import("../locales/text");
  const host = await connectHost();
  const language = languageFor(host.locale);
  const dir = directionFor(host.locale);
  // Dates and clock times follow the host's region where we have its language ("en-GB"), else the language we speak.
  const locale = language === host.locale.toLowerCase().split("-")[0] ? host.locale : language;
  const loadingText = loadingWords.then(({ loadText }) => loadText(language));
  const [text, theme, { connect }] = await Promise.all([loadingText, loadTheme(host.theme), loadingConnect]);
  document.documentElement.lang = language;
  document.documentElement.dir = dir;
  return { host, text, language, dir, theme, session: connect({ text, language, locale, dir, hostZone: host.zone }) };
};
