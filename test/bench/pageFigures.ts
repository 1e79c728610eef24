import { median } from "./median";
import type { PageLoad } from "./pageLoad";
import { loadPages } from "./pageLoad";
import { table } from "./table";

const RUNS = 5;

/** The page in a real browser: how much it loads, and how long until the first proposals are on the screen. */
export const benchPage = async (): Promise<readonly string[]> => {
  const loads = await loadPages(RUNS);
  const cold = loads.map((load) => load.cold);
  const warm = loads.map((load) => load.warm);
  const row = (name: string, read: (load: PageLoad) => number, show: (value: number) => string, budget: string) => [
    name,
    show(median(cold.map(read))),
    show(median(warm.map(read))),
    budget,
  ];
  return [
    `The page, with the processor slowed four times: medians of ${RUNS} loads`,
    ...table([
      ["", "first load", "second load", "budget"],
      ["first script, gz", inKB(Number(process.env["MERIDIAN_FIRST_SCRIPT"])), "", "115 KB"],
      row("loaded until the first proposals, gz", ({ bytes }) => bytes, inKB, ""),
      row("files until then", ({ files }) => files, String, ""),
      row("round trips to Graph until then", ({ roundTrips }) => roundTrips, String, "1, second load"),
      row("first content", ({ firstContentMs }) => firstContentMs, inMs, "1100 ms"),
      row("first proposals", ({ proposalsMs }) => proposalsMs, inMs, "1500 ms"),
    ]),
  ];
};

const inKB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const inMs = (ms: number): string => `${ms.toFixed(0)} ms`;
