import { median } from "./median";
import { loadPages, type MeasuredDoor, type PageLoad } from "./pageLoad";
import { table } from "./table";

const RUNS = 5;

/** The pages that show times, in a real browser: how much they load, and how long until the first proposals are there. */
export const benchPage = async (): Promise<readonly string[]> => [
  ...(await figuresOf("tab", "The tab")),
  "",
  ...(await figuresOf("taskpane", "The Outlook pane, with the stand-in for office.js")),
];

const figuresOf = async (door: MeasuredDoor, name: string): Promise<readonly string[]> => {
  const loads = await loadPages(door, RUNS);
  const [first, second, third] = [
    loads.map((load) => load[0]),
    loads.map((load) => load[1]),
    loads.map((load) => load[2]),
  ];
  const row = (name: string, read: (load: PageLoad) => number, show: (value: number) => string, budget: string) => [
    name,
    ...[first, second, third].map((of) => show(median(of.map(read)))),
    budget,
  ];
  return [
    `${name}, with the processor slowed four times: medians of ${RUNS} browsers`,
    ...table([
      ["", "first load", "second load", "third load", "budget"],
      ["scripts that the page names, gz", inKB(firstScriptBytes(door)), "", "", firstScriptBudget(door)],
      row("loaded until the first proposals, gz", ({ bytes }) => bytes, inKB, ""),
      row("files until then", ({ files }) => files, String, ""),
      row("round trips to Graph until then", ({ roundTrips }) => roundTrips, String, "1, not the first load"),
      row("first content", ({ firstContentMs }) => firstContentMs, inMs, "1100 ms"),
      row("first proposals", ({ proposalsMs }) => proposalsMs, inMs, "1500 ms"),
    ]),
  ];
};

const inKB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const inMs = (ms: number): string => `${ms.toFixed(0)} ms`;

/** What the build came to, as `npm run bench` wrote it down. */
const firstScriptBytes = (door: MeasuredDoor): number => Number(process.env[`MERIDIAN_FIRST_SCRIPT_${door}`]);
const firstScriptBudget = (door: MeasuredDoor): string => process.env[`MERIDIAN_FIRST_SCRIPT_BUDGET_${door}`] ?? "";
