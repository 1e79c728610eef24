import { median } from "./median";
import { loadPages, type Loads, type LoadsOf, type MeasuredDoor, type PageLoad } from "./pageLoad";
import { table } from "./table";

const RUNS = 5;

/** The pages that show times, in a real browser: how much they load, and how long until the first proposals are there. */
export const benchPage = async (): Promise<readonly string[]> => {
  const loads = await loadPages(RUNS);
  return [
    ...figuresOf(loads, "tab", "The tab, in a Teams of another process"),
    "",
    ...figuresOf(loads, "taskpane", "The Outlook pane, with the stand-in for office.js in its own process"),
    "",
    "The floor: React, Fluent's provider and one card from constants, in a frame like the tab",
    ...table([
      HEAD,
      row(loads.floor, "loaded, gz", ({ bytes }) => bytes, inKB),
      row(loads.floor, "the card", readTime, inMs),
    ]),
  ];
};

const HEAD = ["", "first load", "second load", "third load", "budget"];

const figuresOf = (loads: LoadsOf, door: MeasuredDoor, name: string): readonly string[] => {
  const of = loads[door];
  return [
    `${name}, with the processor slowed four times: medians of ${RUNS} browsers`,
    ...table([
      HEAD,
      ["scripts that the page names, gz", inKB(firstScriptBytes(door)), "", "", firstScriptBudget(door)],
      ["scripts until the first proposals, gz", inKB(untilProposalsBytes(door)), "", "", "280 KB"],
      row(of, "on the wire, with page, headers and two countries' holidays", ({ bytes }) => bytes, inKB),
      row(of, "files until then", ({ files }) => files, String),
      row(of, "round trips to Graph until then", ({ roundTrips }) => roundTrips, String, "1, not the first load"),
      row(of, "first content", ({ firstContentMs }) => firstContentMs, inMs, "1100 ms"),
      row(of, "first proposals", readTime, inMs, "1500 ms"),
      ["that many times the floor", ...TURNS.map((turn) => timesOf(of, loads.floor, turn)), "2, later 1.5"],
    ]),
  ];
};

const TURNS = [0, 1, 2] as const;
type Turn = (typeof TURNS)[number];

const medianOf = (loads: readonly Loads[], turn: Turn, read: (load: PageLoad) => number): number =>
  median(loads.map((load) => read(load[turn])));

const row = (
  loads: readonly Loads[],
  name: string,
  read: (load: PageLoad) => number,
  show: (value: number) => string,
  budget = "",
): readonly string[] => [name, ...TURNS.map((turn) => show(medianOf(loads, turn, read))), budget];

const readTime = ({ proposalsMs }: PageLoad): number => proposalsMs;

/** The median of what each turn of the machine gave: a page and the floor were loaded one after the other. */
const timesOf = (loads: readonly Loads[], floor: readonly Loads[], turn: Turn): string =>
  median(loads.map((load, i) => load[turn].proposalsMs / (floor[i]?.[turn].proposalsMs ?? NaN))).toFixed(1);

const inKB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const inMs = (ms: number): string => `${ms.toFixed(0)} ms`;

/** What the build came to, as `npm run bench` wrote it down. */
const firstScriptBytes = (door: MeasuredDoor): number => Number(process.env[`MERIDIAN_FIRST_SCRIPT_${door}`]);
const untilProposalsBytes = (door: MeasuredDoor): number => Number(process.env[`MERIDIAN_UNTIL_PROPOSALS_${door}`]);
const firstScriptBudget = (door: MeasuredDoor): string => process.env[`MERIDIAN_FIRST_SCRIPT_BUDGET_${door}`] ?? "";
