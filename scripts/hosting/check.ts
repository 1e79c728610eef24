import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext, Locator, Page, Route } from "playwright-core";
import { headersFor, type Addresses } from "./headers";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const HOME = "https://meridian.contoso.example";
/** So long a busy machine may take until a page shows something. */
const PATIENCE_MS = 60_000;
/** What a page fetches after its first words is asked for within this time. */
const SETTLED_MS = 1_000;

/** What a browser said while it loaded a page, and what it shows. */
export interface Visit {
  readonly page: string;
  /** Reports of the content security policy, and errors that nobody caught. */
  readonly complaints: readonly string[];
  readonly words: number;
}

/**
 * Serves the pages in `folder` with our headers, as the host of a tenant does over https, to a browser that reaches
 * nothing else.
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
  if (framer) return route.fulfill({ contentType: "text/html", body: frame(url.searchParams.get("page") ?? "") });
  const file = join(folder, url.pathname);
  if (url.origin !== HOME || !existsSync(file)) return route.abort();
  const contentType = TYPES[extname(file)] ?? "application/octet-stream";
  const headers = { ...headersFor(url.pathname, env), "Content-Type": contentType };
  return route.fulfill({ headers, body: readFileSync(file) });
};

const frame = (page: string): string => `<!doctype html><iframe src="${HOME}/${page}"></iframe>`;

/** Every page of the build. */
export const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(".html"));

/** Waits for the first words, and a little for what follows them. Resolves to all that can be read. */
const settled = async (page: Page, body: Locator): Promise<string> => {
  const firstWords = body.getByText(/\S/).first();
  // A page without any is a finding, not an error.
  await firstWords.waitFor({ timeout: PATIENCE_MS }).catch(() => undefined);
  await page.waitForTimeout(SETTLED_MS);
  return body.innerText();
};

/** Opens a page by itself and lets it settle. */
export const visit = async (context: BrowserContext, name: string): Promise<Visit> => {
  const { page, complaints } = await listeningPage(context);
  await page.goto(`${HOME}/${name}`);
  const text = await settled(page, page.locator("body"));
  await page.close();
  return { page: name, complaints, words: text.split(/\s+/).filter((word) => word !== "").length };
};

/** What stands in a frame at `host`: our page, or nothing when the browser refuses it. */
export const visitFramed = async (context: BrowserContext, host: string, name: string): Promise<string> => {
  const { page } = await listeningPage(context);
  await page.goto(`${host}/?page=${name}`);
  const inner = page.frames()[1];
  const text = inner?.url().startsWith(HOME) ? await settled(page, inner.locator("body")) : "";
  await page.close();
  return text;
};

const listeningPage = async (context: BrowserContext): Promise<{ page: Page; complaints: string[] }> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
};

/** Looks at every page of a build with our headers; says what is wrong. */
export const checkHosting = async (
  context: BrowserContext,
  folder: string,
  env: Addresses,
): Promise<readonly string[]> => {
  await serveTo(context, folder, env);
  const faults: string[] = [];
  for (const name of pagesIn(folder)) {
    const { complaints, words } = await visit(context, name);
    faults.push(...complaints.map((complaint) => `${name}: ${complaint}`));
    if (words === 0) faults.push(`${name} is empty`);
  }
  if ((await visitFramed(context, "https://teams.microsoft.com", "tab.html")) === "")
    faults.push("Teams cannot show tab.html");
  if ((await visitFramed(context, "https://elsewhere.example", "tab.html")) !== "")
    faults.push("A stranger can show tab.html in a frame");
  return faults;
};
