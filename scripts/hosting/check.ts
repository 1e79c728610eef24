import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Locator, Page, Route } from "playwright-core";
import { READING_PAGES } from "../reading/pages";
import { headersFor, type Addresses } from "./headers";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const HOME = "https://meridian.contoso.example";
/** Timeout for a page's first content on a busy machine. */
const PATIENCE_MS = 60_000;
/** A page's later requests start within this time. */
const SETTLED_MS = 1_000;
const REDRAWN_MS = 300;

/** One language of each direction. */
const LANGUAGES = ["en", "ar"] as const;
/** Device settings: light or dark, and Windows' contrast over either. */
const OTHER_LOOKS = [
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** Result of loading a page: the browser's messages and the content. */
export interface Visit {
  readonly page: string;
  /** Reports of the content security policy, uncaught errors, and console errors. */
  readonly complaints: readonly string[];
  /** Of the page's own content, without the static frame of its HTML. */
  readonly words: number;
  /** The language of its content, from the page's `lang`. */
  readonly language: string;
}

/**
 * Serves the pages in `folder` with our headers over https, like a tenant's host, to a browser without other network.
 */
export const serveTo = async (context: BrowserContext, folder: string, env: Addresses): Promise<void> => {
  await context.route(
    () => true,
    (route) => answer(route, folder, env),
  );
};

const answer = async (route: Route, folder: string, env: Addresses): Promise<void> => {
  const url = new URL(route.request().url());
  const framer = /^https:\/\/(?:teams\.microsoft\.com|elsewhere\.example)$/.test(url.origin);
  if (framer) return route.fulfill({ contentType: "text/html", body: frames(url.searchParams.getAll("page")) });
  const file = join(folder, url.pathname);
  if (url.origin !== HOME || !existsSync(file)) return route.abort();
  const contentType = TYPES[extname(file)] ?? "application/octet-stream";
  const headers = { ...headersFor(url.pathname, env), "Content-Type": contentType };
  return route.fulfill({ headers, body: readFileSync(file) });
};

const frames = (pages: readonly string[]): string =>
  `<!doctype html>${pages.map((page) => `<iframe src="${HOME}/${page}"></iframe>`).join("")}`;

/** Every page of the build. */
export const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(".html"));

/** The static frame in the HTML, shown until the page renders. */
const OPENING = "main.first[aria-busy=true]";

/** An empty page is a finding, not an error. */
const hasWords = (body: Locator): Promise<boolean> =>
  body
    .getByText(/\S/)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    );

/** Waits for the page's first content, and shortly for what follows. */
const settled = async (page: Page): Promise<void> => {
  await page
    .locator(OPENING)
    .waitFor({ state: "detached", timeout: PATIENCE_MS })
    .catch(() => undefined);
  await hasWords(page.locator("body"));
  await page.waitForTimeout(SETTLED_MS);
};

/** Opens a page by itself, lets it settle, and then switches to every other look. */
export const visit = async (context: BrowserContext, name: string): Promise<Visit> => {
  const { page, complaints } = await listeningPage(context);
  await page.goto(`${HOME}/${name}`);
  await settled(page);
  for (const look of OTHER_LOOKS) {
    await page.emulateMedia(look);
    await page.waitForTimeout(REDRAWN_MS);
  }
  const text = await page.locator("body").innerText();
  const language = await page.locator("html").getAttribute("lang");
  const isOpening = (await page.locator(OPENING).count()) > 0;
  await page.close();
  const words = isOpening ? 0 : text.split(/\s+/).filter((word) => word !== "").length;
  return { page: name, complaints, words, language: language ?? "" };
};

/** Those of our pages that a page of `host` can frame. */
export const shownIn = async (
  context: BrowserContext,
  host: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  const { page } = await listeningPage(context);
  await page.goto(`${host}/?${new URLSearchParams(names.map((name) => ["page", name]))}`);
  const ours = page.frames().filter((frame) => frame.url().startsWith(HOME));
  const drawn = await Promise.all(ours.map((frame) => hasWords(frame.locator("body"))));
  const shown = ours.filter((_, index) => drawn[index]).map((frame) => new URL(frame.url()).pathname.slice(1));
  await page.close();
  return shown;
};

const listeningPage = async (context: BrowserContext): Promise<{ page: Page; complaints: string[] }> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // Only our own files are reachable here.
    const isUnreached = /^Failed to load resource|net::ERR_FAILED/.test(message.text());
    if (
      /content security policy|requires 'Trusted/i.test(message.text()) ||
      (message.type() === "error" && !isUnreached)
    )
      complaints.push(message.text());
  });
  return { page, complaints };
};

/** Checks every page of a build with our headers, in both directions and every look; returns the faults. */
export const checkHosting = async (browser: Browser, folder: string, env: Addresses): Promise<readonly string[]> => {
  const names = pagesIn(folder);
  const contextFor = async (locale: string): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale });
    await serveTo(context, folder, env);
    return context;
  };
  const faults = await Promise.all([
    ...LANGUAGES.map(async (language) => faultsOfPages(await contextFor(language), names, language)),
    contextFor("en").then((context) => faultsOfFrames(context, names)),
  ]);
  return faults.flat();
};

const faultsOfPages = async (context: BrowserContext, names: readonly string[], language: string) => {
  // In parallel: without a connection to Microsoft, most pages wait ten seconds before they report it.
  const visits = await Promise.all(names.map((name) => visit(context, name)));
  return visits.flatMap(({ page, complaints, words, language: spoken }) => [
    ...complaints.map((complaint) => `${page} (${language}): ${complaint}`),
    ...(words === 0 ? [`${page} (${language}) is empty`] : []),
    // If a language's messages were missing, the checks above would not have covered it.
    ...(IN_OWN_LANGUAGE.includes(page) && spoken !== language ? [`${page} does not speak ${language}`] : []),
  ]);
};

/** Pages that follow the reader's language: a tab, and the reading pages by their bare names. */
const IN_OWN_LANGUAGE = ["tab", ...READING_PAGES].map((name) => `${name}.html`);

const faultsOfFrames = async (context: BrowserContext, names: readonly string[]) => {
  const inTeams = await shownIn(context, "https://teams.microsoft.com", names);
  const elsewhere = await shownIn(context, "https://elsewhere.example", names);
  return [
    ...names.filter((name) => !inTeams.includes(name)).map((name) => `Teams cannot show ${name}`),
    ...elsewhere.map((name) => `A stranger can show ${name} in a frame`),
  ];
};
