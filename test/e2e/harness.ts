import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { freePortPair } from "../doubles/portPair";

/** The embedded local Graph and the app, as `npm start` runs them. */
export interface Sandbox {
  readonly url: string;
  /** SIGKILL: the hardest way to go. */
  readonly kill: () => Promise<void>;
  /** Starts again with what is on disk. */
  readonly restart: () => Promise<void>;
  readonly setFaults: (faults: readonly object[]) => Promise<void>;
  /** Back to the seed, with nothing failing. Everybody has to sign in again. */
  readonly startOver: () => Promise<void>;
  /** Amina and Rafael have known each other for half a year, and there is something in each part of their story. */
  readonly liveHalfYear: () => Promise<void>;
  /** Asks Graph as this person would with a tool of their own, past the product. */
  readonly askGraph: (
    person: SeedPerson,
    path: string,
    method?: "GET" | "POST" | "PATCH" | "DELETE",
    body?: object,
  ) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

/** What a sandbox can be besides. */
export interface SandboxOptions {
  /** A folder that holds one: then over https. */
  readonly certificate?: string;
  /** Who may show its pages in a frame. */
  readonly framedBy?: string;
}

export const startSandbox = async ({ certificate, framedBy }: SandboxOptions = {}): Promise<Sandbox> => {
  const built = await builtIn(process.env["MERIDIAN_RUN"]);
  const port = await freePortPair();
  const data = mkdtempSync(join(tmpdir(), "meridian-e2e-"));
  const url = `${certificate === undefined ? "http" : "https"}://localhost:${port}`;
  const more = [
    ...(certificate === undefined ? [] : ["--certificate", certificate]),
    ...(framedBy === undefined ? [] : ["--framed-by", framedBy]),
  ];
  const launch = (): Promise<ChildProcess> => launchServer(built, ["--port", `${port}`, "--data", data, ...more]);
  let child = await launch();
  const kill = () => gone(child, "SIGKILL");
  return {
    url,
    kill,
    restart: async () => {
      await kill();
      child = await launch();
    },
    setFaults: async (faults) => {
      await tell(`${url}/sandbox/faults`, "PUT", { faults });
    },
    startOver: async () => {
      await tell(`${url}/sandbox/reset`, "POST", {});
    },
    liveHalfYear: async () => {
      await tell(`${url}/sandbox/half-year`, "POST", {});
    },
    askGraph: async (person, path, method = "GET", body) => {
      const { accessToken } = await (await tell(`${url}/sandbox/sign-in`, "POST", { person: person.id })).json();
      const headers = { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" };
      const sent = body ? { body: JSON.stringify(body) } : {};
      return fetch(`http://localhost:${port + 1}/v1.0${path}`, { method, headers, ...sent });
    },
    stop: async () => {
      await gone(child, "SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** Playwright hides what scrolls a page, unless it is asked to leave that there. */
export const startBrowserWithScrollbars = (): Promise<Browser> => launchBrowser([], ["--hide-scrollbars"]);

export const startBrowser = (...more: readonly string[]): Promise<Browser> => launchBrowser(more);

const launchBrowser = (more: readonly string[], less: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    ignoreDefaultArgs: [...less],
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A page that a test makes up has an address of the internet, and may still lead to this machine.
      "--disable-features=LocalNetworkAccessChecks",
      ...more,
    ],
  });

/** How long somebody waits for what has to come, on a machine that does other things as well. */
export const PATIENCE_MS = 60_000;

/** The result of `doing`, or an error that names it: what runs inside of a page has no limit of its own. */
export const inTime = async <T>(what: string, doing: Promise<T>, limitMs = 2 * PATIENCE_MS): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} takes more than ${limitMs / 1_000} seconds.`)), limitMs);
  });
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A page that collects what the browser complains about: uncaught errors and CSP reports. */
export const openPage = async (context: BrowserContext): Promise<{ page: Page; complaints: string[] }> => {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|requires 'Trusted/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
};

/** Meridian as somebody has it open on the stage, or alone on `host.html`. */
export const meridianOf = (page: Page, { name }: Pick<SeedPerson, "name">): FrameLocator =>
  page.frameLocator(`iframe[title="Meridian, as ${name} sees it"]`);

/** The rooms behind the door "Me". */
const OWN = ["My time", "How I work", "Journal", "Lessons"] as const;

export const go = async (
  frame: FrameLocator,
  screen: "Us" | "Talk" | "Our story" | (typeof OWN)[number],
): Promise<void> => {
  const isOwn = OWN.some((room) => room === screen);
  for (const name of isOwn ? ["Me", screen] : [screen])
    await frame.getByRole("button", { name, exact: true }).first().click();
};

/** One person's Meridian alone on a page. `how` goes into the address: theme, locale, width, frame. */
export const openAlone = async (
  page: Page,
  { url }: Sandbox,
  person: SeedPerson,
  how: Readonly<Record<string, string>> = {},
): Promise<FrameLocator> => {
  await page.goto(`${url}/host.html?${new URLSearchParams({ person: person.id, ...how })}`);
  return meridianOf(page, person);
};

const tell = async (url: string, method: string, body: object): Promise<Response> => {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
};

const launchServer = (built: Built, options: readonly string[]): Promise<ChildProcess> => {
  const args = [built("sandbox.mjs"), "--static", built("pages"), ...options];
  return new Promise((ready, failed) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Meridian is at")) ready(child);
    });
    child.on("exit", (code) => failed(new Error(`The sandbox ended with ${code} before it was ready.`)));
  });
};

/** Where something lies that was built for this run. */
type Built = (name: string) => string;

/** What build.mjs puts there for this run, as soon as it is there. */
const builtIn = async (folder: string | undefined): Promise<Built> => {
  if (folder === undefined) throw new Error("Nothing is built. Maybe this was not started by jest or `npm run bench`.");
  const isSaid = join(folder, "built");
  while (!existsSync(isSaid)) await wait(LOOKED_EVERY_MS);
  const problem = readFileSync(isSaid, "utf8");
  if (problem !== "") throw new Error(problem);
  return (name) => join(folder, name);
};

const LOOKED_EVERY_MS = 100;

const gone = (child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", () => done());
    child.kill(signal);
  });
