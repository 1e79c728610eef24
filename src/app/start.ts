import type { Theme as Tokens } from "@fluentui/react-components";
import { parseSubPage } from "../domain/links/destination";
import { connectHost } from "../hosts/connectHost";
import type { Host } from "../hosts/host";
import { directionFor, languageFor, localeFor, type Language } from "../locales/language";
import type { LaterWords, Text } from "../locales/text";
import { chosenLanguage } from "./languages";
import { createOpening, type Opening, type SignedIn } from "./opening";
import { loadTheme } from "./themes";

/** What every page of ours needs before it draws anything. */
export interface Page {
  readonly host: Host;
  readonly text: Text;
  readonly language: Language;
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly theme: Tokens;
}

/** What the first drawing needs: until all of it is there, the page keeps the frame that it came with. */
export interface Started extends Page {
  readonly session: SignedIn;
  /** With something to show. */
  readonly opening: Opening;
}

/**
 * Starts everything that can start at the same time: host, words, engine, adapters, sign-in; then opens the app.
 * `connecting` finds the program around the page; `alsoSaid` are later words that its first screen says.
 */
export const start = (connecting?: () => Promise<Host>, ...alsoSaid: readonly LaterWords[]): Promise<Started> => {
  preloadSession();
  return startPage(connecting, ...alsoSaid).then(openSession);
};

/** Only so that it is there when it is asked for: a failure is told there, and can be tried again. */
export const preloadSession = (): void => {
  import("./connect").catch(() => undefined);
  import("../graph/signIn/msalTokenSource").catch(() => undefined);
};

/** Host, words and look. */
export const startPage = async (
  connecting: () => Promise<Host> = connectHost,
  ...alsoSaid: readonly LaterWords[]
): Promise<Page> => {
  const loadingWords = import("../locales/text");
  const chosen = chosenLanguage();
  // Most people read their device's language; when the host says another one, that one is loaded then.
  loadingWords
    .then(({ loadText }) => loadText(chosen ?? languageFor(navigator.language), ...alsoSaid))
    .catch(() => undefined);
  const host = await connecting();
  goWhereLinkLeads(host);
  const language = chosen ?? languageFor(host.locale);
  const dir = directionFor(chosen ?? host.locale);
  const locale = localeFor(host.locale, language);
  const loadingText = loadingWords.then(({ loadText }) => loadText(language, ...alsoSaid));
  const [text, theme] = await orTell(host, Promise.all([loadingText, loadTheme(host.theme)]));
  document.documentElement.lang = language;
  document.documentElement.dir = dir;
  const words = document.getElementById("first-words");
  if (words) words.textContent = text("nav.opening");
  return { host, text, language, locale, dir, theme };
};

/** Signs the person in and opens their services, or finds out what that waits for. */
export const openSession = async (page: Page): Promise<Started> => {
  const session = await sessionOf(page);
  const opening = createOpening({
    open: (onStep) =>
      session.open((step) => {
        // Only so that it is there in time, on a line that is slow.
        if (step === "asking") import("../ui/signIn/SignInPage").catch(() => undefined);
        onStep?.(step);
      }),
  });
  const isThere = new Promise<void>((done) => void opening.subscribe(done));
  await Promise.race([opening.open(), isThere]);
  return { ...page, session, opening };
};

/** The way to sign in and to the services behind it. */
export const sessionOf = async ({ host, text, language, locale, dir }: Page): Promise<SignedIn> => {
  const { connect } = await orTell(host, import("./connect"));
  return connect({ text, language, locale, dir, host });
};

/** A host has words of its own, and a way to try again, for a page that cannot even say that it failed. */
export const orTell = async <T>(host: Host, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (reason) {
    host.failed();
    throw reason;
  }
};

/** A link of Teams opens the screen that it names. A reload stays where the person went since. */
const goWhereLinkLeads = ({ subPage }: Host): void => {
  if (subPage !== undefined && window.location.hash === "" && parseSubPage(subPage)) window.location.hash = subPage;
};
