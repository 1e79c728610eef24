import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../e2e/harness";
import { createEngines } from "./engineTimes";
import type { BenchInPage } from "./inPage";
import { median } from "./median";
import { table } from "./table";

/** In the page. */
declare const benchInPage: BenchInPage;

const COLD_RUNS = 3;
const SLOWED = 4;
const BENCH_PAGE = "https://bench.example/";

/** The same figures as in Node, from Chromium without a window. The first query is asked in fresh pages. */
export const benchBrowser = async (): Promise<readonly string[]> => {
  const browser = await startBrowser();
  try {
    const cold: number[] = [];
    for (let engine = 0; engine < createEngines().length; engine++) cold.push(await coldMedian(browser, engine));
    const page = await openBenchPage(browser);
    const times = await page.evaluate((coldMs) => benchInPage.engineTimes(coldMs), cold);
    const growth = await page.evaluate(() => benchInPage.growth());
    const series = await page.evaluate(() => benchInPage.series());
    return [
      `Slot engines in Chromium ${browser.version()}: medians in milliseconds`,
      ...times,
      "",
      ...growth,
      "",
      ...series,
    ];
  } finally {
    await browser.close();
  }
};

/** The views of a long document in a page as slow as on a phone or an old laptop. */
export const benchSlowedViews = async (): Promise<readonly string[]> => {
  const browser = await startBrowser();
  try {
    const page = await openBenchPage(browser);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    const views = await page.evaluate(() => benchInPage.views());
    return [`In Chromium ${browser.version()}, with the processor slowed ${SLOWED} times`, ...views];
  } finally {
    await browser.close();
  }
};

const GIVERS = [1_000, 10_000];

/** A steward's page of a wave, from the first row to its figures, without the time on the wire. */
export const benchWaves = async (): Promise<readonly string[]> => {
  const browser = await startBrowser();
  try {
    const rows = [["people", "slowed", "a person", "steps of the bar", "longest stillness", "memory after"]];
    for (const count of GIVERS) {
      const page = await openBenchPage(browser);
      await page.evaluate((people) => benchInPage.prepareWave(people), count);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
      const { ms, steps, stillMs, figures, heapMB } = await page.evaluate(() => benchInPage.makeWave());
      if (figures === 0) throw new Error("A page without figures was measured.");
      rows.push([
        ...[`${count}`, `${(ms / 1000).toFixed(1)} s`, `${(ms / count).toFixed(2)} ms`],
        ...[`${steps}`, `${stillMs.toFixed(0)} ms`, `${heapMB.toFixed(0)} MB`],
      ]);
      await page.context().close();
    }
    return [
      `A steward's page in Chromium ${browser.version()}, with the processor slowed ${SLOWED} times`,
      ...table(rows),
    ];
  } finally {
    await browser.close();
  }
};

const coldMedian = async (browser: Browser, engineIndex: number): Promise<number> => {
  const times: number[] = [];
  while (times.length < COLD_RUNS) {
    const page = await openBenchPage(browser);
    times.push(await page.evaluate((index) => benchInPage.firstQuery(index), engineIndex));
    await page.context().close();
  }
  return median(times);
};

const openBenchPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Only a page of https may seal.
  await page.route(BENCH_PAGE, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(BENCH_PAGE);
  await page.addScriptTag({ path: process.env["MERIDIAN_BENCH_PAGE"] ?? "" });
  return page;
};
