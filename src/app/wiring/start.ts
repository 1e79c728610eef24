import { parseSubPage } from "../../domain/links/destination";
import { deviceZone } from "../../domain/time/clock";
import { connectHost } from "../../hosts/connectHost";
import type { Host } from "../../hosts/host";
import { directionFor, languageFor, localeFor, type Language } from "../../locales/language";
import type { LaterWords, Text } from "../../locales/text";
import { chosenLanguage } from "./languages";
import { createOpening, type Opening, type SignedIn } from "./opening";
import { addressIn } from "./registration";
import { loadTheme, type Look } from "./themes";

/** What every page needs before it renders. */
export interface HostPage {
  readonly host: Host;
  readonly text: Text;
  readonly language: Language;
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly theme: Look;
}

/** Inputs of the first render: until all of them are there, the page keeps its static frame. */
export interface Started extends HostPage {
  readonly session: SignedIn;
  /** Has something to show. */
  readonly opening: Opening;
}

/**
 * Starts everything that can run in parallel: host, messages, engine, adapters, sign-in; then opens the app.
 * `connecting` finds the host; `alsoSaid` are late messages of the first screen.
 */
export const start = (connecting?: () => Promise<Host>, ...alsoSaid: readonly LaterWords[]): Promise<Started> => {
  preloadSession();
  return startPage(connecting, ...alsoSaid).then(openSession);
};

/** Preload only: a failure is reported, and retried, on use. */
export const preloadSession = (): void => {
  import(/* webpackChunkName: "first-wiring" */ "./connect").catch(() => undefined);
  // Most pages stand in a host that signs its person in.
  const isAlone = window.parent === window;
  const way = isAlone
    ? import("../../graph/signIn/msalTokenSource")
    : import(/* webpackChunkName: "first-nested" */ "../../graph/signIn/msalNested");
  way.catch(() => undefined);
};

/**
 * The first use of the browser's calendar costs a slow machine a tenth of a second. It is spent while a host thinks about
 * its answer: before, it would keep the question back.
 */
export const warmUp = (): void => void deviceZone();

/** Host, messages and theme. */
export const startPage = async (
  connecting: () => Promise<Host> = () => connectHost({ teams: addressIn("teams"), meanwhile: warmUp }),
  ...alsoSaid: readonly LaterWords[]
): Promise<HostPage> => {
  const loadingWords = import(/* webpackChunkName: "first-text" */ "../../locales/text");
  const chosen = chosenLanguage();
  // Most people use their device's language; if the host has another one, that is loaded then.
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

/** Signs the person in and opens their services, or finds out what is missing. */
export const openSession = async (page: HostPage): Promise<Started> => {
  const session = await sessionOf(page);
  const opening = createOpening({
    open: (onStep) =>
      session.open((step) => {
        // Preload only, for slow connections.
        if (step === "asking") import("../../ui/signIn/SignInPage").catch(() => undefined);
        onStep?.(step);
      }),
  });
  const isThere = new Promise<void>((done) => void opening.subscribe(done));
  await Promise.race([opening.open(), isThere]);
  return { ...page, session, opening };
};

/** Sign-in and the services behind it. */
export const sessionOf = async ({ host, text, language, locale, dir }: HostPage): Promise<SignedIn> => {
  const { connect } = await orTell(host, import(/* webpackChunkName: "first-wiring" */ "./connect"));
  return connect({ text, language, locale, dir, host });
};

/** If our bundle cannot load, hand over to the host's own error page. */
export const orTell = async <T>(host: Host, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (reason) {
    host.failed();
    throw reason;
  }
};

/** Opens the screen that a Teams link names. A reload keeps the current screen. */
const goWhereLinkLeads = ({ subPage }: Host): void => {
  if (subPage !== undefined && window.location.hash === "" && parseSubPage(subPage)) window.location.hash = subPage;
};
