import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, CDPSession, FrameLocator } from "playwright-core";
import type { PairId, PersonId } from "../../src/domain/shared/ids";
import { createEntryIds, createEntry } from "../../src/domain/document/store/createEntry";
import type { Instant } from "../../src/domain/time/interval";
import { entryFields } from "../../src/graph/entryContent/entryRow";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina } from "../../src/sandbox/seed/people";
import { go, openAlone, startBrowser, startSandbox, type Sandbox } from "../e2e/harness";
import { median } from "./median";
import { table } from "./table";

const ENTRIES = 5_000;
/** Of a pair that wrote for many years, on a device that has never read them. */
const MANY = 20_000;
const RUNS = 5;
const SETTLES_MS = 3_000;
const OPENED = "The document is open.";
const A_BATCH = 20;
const AT_ONCE = 4;

interface Opening {
  /** From the press on "Our story" until the first entry is painted. */
  readonly firstMs: number;
  /** The longest time in which nothing could be pressed, until what is near the screen was drawn. */
  readonly longestTaskMs: number;
  /** From the press that adds a note until it is painted. */
  readonly noteMs: number;
  /** The longest time in which nothing could be pressed, until a second after that. */
  readonly noteTaskMs: number;
  /** Of the page and its frame, with what nobody needs collected. */
  readonly heapBytes: number;
}

/** A long document in a real browser, opened from the device's copy as everybody opens it on every day but the first. */
export const benchDocument = async (): Promise<readonly string[]> => {
  const [sandbox, browser] = await Promise.all([startSandbox(), startBrowser()]);
  try {
    await plant(sandbox, 0, ENTRIES);
    const openings = await openAgain(browser, sandbox);
    await plant(sandbox, ENTRIES, MANY);
    const first = await openFirst(browser, sandbox);
    return [
      `A document of ${ENTRIES} entries in Chromium: medians of ${RUNS} openings`,
      ...table([
        ["", "measured", "budget"],
        ["first entries after the press", inMs(openings.map(({ firstMs }) => firstMs)), "500 ms"],
        ["longest task in the three seconds after", inMs(openings.map(({ longestTaskMs }) => longestTaskMs)), ""],
        ["a note of one's own after the press", inMs(openings.map(({ noteMs }) => noteMs)), ""],
        ["longest task with it", inMs(openings.map(({ noteTaskMs }) => noteTaskMs)), ""],
        ["memory", inMB(openings.map(({ heapBytes }) => heapBytes)), ""],
      ]),
      "",
      `A document of ${MANY} entries on a device that has never read it`,
      ...table([
        ["", "measured", "budget"],
        ["newest entries after the press", inMs([first.firstMs]), "2000 ms"],
        ["newest entries after the page began to load", inMs([first.sinceStartMs]), ""],
        ["all entries after the press", inMs([first.allMs]), ""],
        ["longest task until then", inMs([first.longestTaskMs]), ""],
        ["requests until then", `${first.requests}`, ""],
      ]),
    ];
  } finally {
    await browser.close();
    await sandbox.stop();
  }
};

const inMs = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;

const inMB = (values: readonly number[]): string => `${(median(values) / 2 ** 20).toFixed(0)} MB`;

/** Notes of several years, written by Amina's own hand: several to each day. */
const plant = async (sandbox: Sandbox, from: number, to: number): Promise<void> => {
  const seed = pairs.find(({ members, keptIn }) => keptIn === "list" && members[0]?.person.id === amina.id);
  if (!seed) throw new Error("Amina has no document in a list. Maybe the seed has changed.");
  const path = `/sites/${seed.siteId}/lists/${seed.logListId}/items`;
  const author = { id: amina.id as PersonId, name: amina.name, address: amina.address };
  let now = Date.UTC(2023, 0, 9, 8);
  const newId = createEntryIds({ now: () => now as Instant }, () => new Uint8Array(10));
  const rows = Array.from({ length: to }, (_, i) => {
    now += 3_600_000;
    const context = { id: newId(), at: now as Instant, pair: seed.id as PairId, author, lang: "en" };
    const text = `Note ${i}: what we said about the plan, and what each of us will try until we meet again.`;
    return entryFields(createEntry({ text, content: { kind: "note" } }, context));
  }).slice(from);
  const batches = Array.from({ length: rows.length / A_BATCH }, (_, i) => rows.slice(i * A_BATCH, (i + 1) * A_BATCH));
  for (let first = 0; first < batches.length; first += AT_ONCE) {
    await Promise.all(
      batches.slice(first, first + AT_ONCE).map(async (batch) => {
        const requests = batch.map((fields, id) => ({
          ...{ id: `${id}`, method: "POST", url: path, body: { fields } },
          headers: { "Content-Type": "application/json" },
        }));
        const answer = await sandbox.askGraph(amina, "/$batch", "POST", { requests });
        if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to a batch.`);
      }),
    );
  }
};

/** The first opening fills the device; the next ones are measured, each in a new page. */
const openAgain = async (browser: Browser, sandbox: Sandbox): Promise<readonly Opening[]> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addInitScript(noteOpening);
  await openOnce(context, sandbox);
  const openings: Opening[] = [];
  while (openings.length < RUNS) openings.push(await openOnce(context, sandbox));
  await context.close();
  return openings;
};

/** Pressed as soon as there is something to press, before the first screen has found its times. */
const openFirst = async (browser: Browser, sandbox: Sandbox) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addInitScript(noteOpening);
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  let requests = 0;
  page.on("request", (request) => {
    if (request.url().includes("/v1.0/")) requests += 1;
  });
  const opened = page.waitForEvent("console", { predicate: (said) => said.text() === OPENED, timeout: LONGEST_MS });
  const meridian = await openAlone(page, sandbox, amina);
  await go(meridian, "Our story");
  await opened;
  const html = meridian.locator("html");
  const allMs = await html.evaluate(whenAllIsRead);
  const figures = await html.evaluate((root) => ({
    firstMs: Number(root.dataset["openedMs"]),
    sinceStartMs: Number(root.dataset["sinceStartMs"]),
    longestTaskMs: Number(root.dataset["longestMs"] ?? 0),
  }));
  await context.close();
  return { ...figures, allMs, requests };
};

const LONGEST_MS = 240_000;

/** Runs in the frame: milliseconds from the press until no older words are on their way. */
const whenAllIsRead = (root: HTMLElement | SVGElement): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.body.textContent?.includes("Older words are still arriving")) setTimeout(look, 50);
      else resolve(performance.now() - Number(root.dataset["pressedAt"]));
    };
    look();
  });

const openOnce = async (context: BrowserContext, sandbox: Sandbox): Promise<Opening> => {
  const page = await context.newPage();
  // On a busy machine the first screen comes late; only what follows the press is measured.
  page.setDefaultTimeout(LONGEST_MS);
  const meridian = await openAlone(page, sandbox, amina);
  // Whoever presses does so when the first screen stands.
  await meridian.getByRole("article").first().waitFor();
  // A word of the page's own: whoever looks for an entry again and again keeps the page from drawing it.
  const opened = page.waitForEvent("console", { predicate: (said) => said.text() === OPENED });
  await go(meridian, "Our story");
  await opened;
  // What is near the screen comes by itself, a few entries at a time; the rest comes when somebody goes there.
  await wait(SETTLES_MS);
  const opening = await meridian.locator("html").evaluate((root) => ({
    firstMs: Number(root.dataset["openedMs"]),
    longestTaskMs: Number(root.dataset["longestMs"] ?? 0),
  }));
  const heapBytes = await heapOf(await context.newCDPSession(page));
  const note = await writeNote(meridian);
  await page.close();
  return { ...opening, ...note, heapBytes };
};

const writeNote = async (meridian: FrameLocator): Promise<Pick<Opening, "noteMs" | "noteTaskMs">> => {
  const words = `Note of what we just said, ${randomUUID()}.`;
  await meridian.locator("textarea").first().fill(words);
  const html = meridian.locator("html");
  const noteMs = await html.evaluate(pressAndSee, words);
  await wait(1_000);
  return { noteMs, noteTaskMs: Number(await html.evaluate((root) => root.dataset["longestMs"] ?? 0)) };
};

/** Runs in the frame: looking for a button by its role among five thousand entries would take longer than what is measured. */
const pressAndSee = (root: HTMLElement | SVGElement, words: string): Promise<number> =>
  new Promise((resolve) => {
    root.dataset["longestMs"] = "0";
    new MutationObserver((_, watcher) => {
      if (!document.querySelector("section:has(article)")?.textContent?.includes(words)) return;
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressedAt)));
    }).observe(document, { childList: true, subtree: true });
    const press = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Keep this note");
    const pressedAt = performance.now();
    press?.click();
  });

const heapOf = async (devtools: CDPSession): Promise<number> => {
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("Performance.enable");
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
};

/** Runs in every frame before its own scripts. */
const noteOpening = (): void => {
  const root = (): HTMLElement => document.documentElement;
  let pressedAt = Number.NaN;
  addEventListener("click", ({ target, timeStamp }) => {
    if (target instanceof Element && target.textContent === "Our story") pressedAt = timeStamp;
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > pressedAt)
        root().dataset["longestMs"] = String(Math.max(duration, Number(root().dataset["longestMs"] ?? 0)));
  }).observe({ type: "longtask" });
  new MutationObserver((_, watcher) => {
    const first = document.querySelector("article");
    if (!first?.textContent?.includes("Note ")) return;
    watcher.disconnect();
    // The frame after the next one begins when the entries are painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        root().dataset["openedMs"] = String(performance.now() - pressedAt);
        root().dataset["sinceStartMs"] = String(performance.now());
        root().dataset["pressedAt"] = String(pressedAt);
        console.debug("The document is open.");
      }),
    );
  }).observe(document, { childList: true, subtree: true });
};
