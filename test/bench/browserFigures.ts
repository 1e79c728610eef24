import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../e2e/harness";
import { createEngines } from "./engineTimes";
import type { BenchInPage } from "./inPage";
import { median } from "./median";

/** In the page. */
declare const benchInPage: BenchInPage;

const COLD_RUNS = 3;
const SLOWED = 4;

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
  await page.addScriptTag({ path: process.env["MERIDIAN_BENCH_PAGE"] ?? "" });
  return page;
};
