import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { startBrowser, startSandbox, type Sandbox } from "../e2e/harness";
import { openQuietPage } from "./quietPage";

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

/**
 * In a fresh browser: the first load ever, the second with what the first left behind, and the third, for which the browser
 * has kept what it compiled.
 */
export type Loads = readonly [PageLoad, PageLoad, PageLoad];

const CPU_SLOWDOWN = 4;
/** As long as somebody looks at the times. Meanwhile the browser keeps what it compiled. */
const LOOK_MS = 2_000;

/** A page that shows times, and where Amina finds it: in Teams, or beside an appointment in Outlook. */
export type MeasuredDoor = "tab" | "taskpane";

/** The floor stands where the tab stands. */
type Measured = MeasuredDoor | "floor";

/**
 * The pages around (around.ts). Teams is another site, so Chromium gives the frame a process of its own, as in Teams: what
 * the program around it does is not counted. Outlook's office.js, which is played here too, speaks to it within one process.
 */
const TEAMS = "https://teams.microsoft.com";
const IN_TEAMS: Readonly<Record<Measured, string | undefined>> = {
  floor: "floor.html",
  tab: "tab.html",
  taskpane: undefined,
};

/** Loads of the same page in browsers of their own. */
export type LoadsOf = Readonly<Record<Measured, readonly Loads[]>>;

/**
 * Loads the pages as Amina sees them, in a Teams or an Outlook of its own, `runs` times with everything fresh. They take
 * turns: whatever else the machine does meanwhile slows all of them.
 */
export const loadPages = async (runs: number): Promise<LoadsOf> => {
  const sandbox = await startSandbox({ framedBy: TEAMS });
  const loads = { floor: [] as Loads[], tab: [] as Loads[], taskpane: [] as Loads[] };
  try {
    while (loads.floor.length < runs) {
      loads.floor.push(await loadThrice(sandbox, "floor"));
      loads.tab.push(await loadThrice(sandbox, "tab"));
      loads.taskpane.push(await loadThrice(sandbox, "taskpane"));
    }
  } finally {
    await sandbox.stop();
  }
  return loads;
};

const loadThrice = async (sandbox: Sandbox, of: Measured): Promise<Loads> => {
  await sandbox.startOver();
  // Not every Chromium without a window does so by itself.
  const browser = await startBrowser("--site-per-process");
  const load = () => loadOnce(browser, sandbox, IN_TEAMS[of]);
  const loads: Loads = [await load(), await load(), await load()];
  await browser.close();
  return loads;
};

const loadOnce = async (browser: Browser, { url }: Sandbox, inTeams: string | undefined): Promise<PageLoad> => {
  const page = await openQuietPage(browser, {
    beforeScripts: noteProposals,
    slowdown: CPU_SLOWDOWN,
    ...(inTeams !== undefined && { site: { origin: TEAMS, at: (path) => url + path } }),
  });
  await page.goTo(
    inTeams === undefined
      ? `${url}/around.html?page=taskpane.html`
      : `${TEAMS}/around.html?${new URLSearchParams({ page: `${url}/${inTeams}` })}`,
  );
  const load = await page.ask(readLoad);
  await wait(LOOK_MS);
  await page.close();
  return load;
};

/**
 * Notes when the first time of the list is on the screen: on the page around where that is ours. A frame whose window was
 * touched before its page came keeps that window, and no script runs before the page's own. The next meeting and the time in
 * Outlook's form are cards as well, but in no list.
 */
const noteProposals = (): void => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector("section article")) return;
    watcher.disconnect();
    const isOurs = location.ancestorOrigins[0] === location.origin;
    // The frame after the next one begins when the cards are painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        (isOurs ? parent : window).performance.mark("proposals", { detail: performance.now() }),
      ),
    );
  });
  watcher.observe(document, { childList: true, subtree: true });
};

/** Asked where they are noted. */
const readLoad = (): PageLoad | undefined => {
  const [proposals] = performance.getEntriesByName("proposals");
  if (!(proposals instanceof PerformanceMark)) return undefined;
  const proposalsMs: number = proposals.detail;
  const timeline = ((window.frames[0] ?? window) as Window & typeof globalThis).performance;
  const fetched = [...timeline.getEntriesByType("navigation"), ...timeline.getEntriesByType("resource")].filter(
    (entry): entry is PerformanceResourceTiming => entry.startTime < proposalsMs,
  );
  const ours = fetched.filter(({ name, transferSize }) => name.startsWith(location.origin) && transferSize > 0);
  return {
    // At the latest with them: the browser may tell later.
    firstContentMs: timeline.getEntriesByName("first-contentful-paint")[0]?.startTime ?? proposalsMs,
    proposalsMs,
    bytes: ours.reduce((sum, { transferSize }) => sum + transferSize, 0),
    files: ours.length,
    roundTrips: fetched.filter(({ name }) => name.includes("/v1.0/")).length,
  };
};
