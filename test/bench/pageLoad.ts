import type { Browser, BrowserContext, CDPSession, FrameLocator, Page } from "playwright-core";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { meridianOf, openAlone, startBrowser, startSandbox, type Sandbox } from "../e2e/harness";

/** What one load of the app's own frame took until the first proposals were painted. Times count from its navigation. */
export interface PageLoad {
  readonly firstContentMs: number;
  readonly proposalsMs: number;
  /** Of the app's own files, as they came over the wire. */
  readonly bytes: number;
  readonly files: number;
  /** Requests to Graph; the browser's own questions about other origins are left out. */
  readonly roundTrips: number;
}

/** The first load of a fresh browser, and the second one with what the first left behind. */
export interface ColdAndWarm {
  readonly cold: PageLoad;
  readonly warm: PageLoad;
}

const CPU_SLOWDOWN = 4;

/** A page that shows times, and how Amina comes to it: her tab in Teams, or the pane beside an appointment in Outlook. */
export type MeasuredDoor = "tab" | "taskpane";

const WAYS: Readonly<Record<MeasuredDoor, (page: Page, sandbox: Sandbox) => Promise<FrameLocator>>> = {
  tab: (page, sandbox) => openAlone(page, sandbox, amina),
  taskpane: async (page, { url }) => {
    await page.goto(`${url}/outlook.html?${new URLSearchParams({ person: amina.id, with: rafael.id })}`);
    return meridianOf(page, amina);
  },
};

/** Loads Meridian as Amina sees it, in a Teams or an Outlook of its own, `runs` times with everything fresh. */
export const loadPages = async (door: MeasuredDoor, runs: number): Promise<readonly ColdAndWarm[]> => {
  const [sandbox, browser] = await Promise.all([startSandbox(), startBrowser()]);
  const loads: ColdAndWarm[] = [];
  try {
    while (loads.length < runs) {
      await sandbox.startOver();
      loads.push(await loadTwice(browser, sandbox, WAYS[door]));
    }
  } finally {
    await browser.close();
    await sandbox.stop();
  }
  return loads;
};

type Way = (typeof WAYS)[MeasuredDoor];

const loadTwice = async (browser: Browser, sandbox: Sandbox, open: Way): Promise<ColdAndWarm> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addInitScript(noteProposals);
  const cold = await loadOnce(context, sandbox, open);
  const warm = await loadOnce(context, sandbox, open);
  await context.close();
  return { cold, warm };
};

const loadOnce = async (context: BrowserContext, sandbox: Sandbox, open: Way): Promise<PageLoad> => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  const traffic = await watchTraffic(devtools);
  const meridian = await open(page, sandbox);
  await meridian.locator("html[data-proposals-ms]").waitFor();
  const seen = traffic();
  const times = await meridian.locator("html").evaluate(() => ({
    firstContentMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    proposalsMs: Number(document.documentElement.dataset["proposalsMs"]),
  }));
  await page.close();
  return { ...times, ...seen };
};

/** Runs in every frame before its own scripts: notes when the first card is on the screen. */
const noteProposals = (): void => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector("article")) return;
    watcher.disconnect();
    // The frame after the next one begins when the cards are painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset["proposalsMs"] = String(performance.now());
      }),
    );
  });
  watcher.observe(document, { childList: true, subtree: true });
};

/** Counts what the app's frame fetches; the page around it stands for Teams and is not counted. */
const watchTraffic = async (devtools: CDPSession): Promise<() => Pick<PageLoad, "bytes" | "files" | "roundTrips">> => {
  const { frameTree } = await devtools.send("Page.getFrameTree");
  const ours = new Set<string>();
  let bytes = 0;
  let files = 0;
  let roundTrips = 0;
  devtools.on("Network.requestWillBeSent", ({ requestId, request, frameId, type }) => {
    if (frameId === frameTree.frame.id || type === "Preflight") return;
    if (request.url.includes("/v1.0/")) roundTrips++;
    else if (isFile(request.url)) ours.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!ours.has(requestId) || encodedDataLength === 0) return;
    bytes += encodedDataLength;
    files++;
  });
  await devtools.send("Network.enable");
  return () => ({ bytes, files, roundTrips });
};

const isFile = (url: string): boolean => /^http:\/\/localhost:\d+\/[\w.-]+$/.test(url);
