import { spawnSync } from "node:child_process";
import type { ProposeRequest } from "../../src/domain/proposals/request";
import type { Instant } from "../../src/domain/time/interval";
import type { Weekday } from "../../src/domain/time/zoneData";
import { at, person, request, work } from "../people";
import type { SlotEngine } from "./engines";
import { table } from "./table";
import { trueStarts } from "./trueStarts";

/** Where the machine may stand that answers. */
const HOSTS = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo"];

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const DAY_MS = 86_400_000;

/** A change of clocks, two days around it, and the hours that somebody there is free. */
interface Scenario {
  readonly zone: string;
  readonly from: string;
  readonly hours: readonly [string, string];
}

/** Days whose rules the runtimes have right; working days first, then nights, where the change itself lies. */
const SCENARIOS: readonly Scenario[] = [
  { zone: "Europe/Berlin", from: "2027-03-27", hours: ["09:00", "17:00"] },
  { zone: "America/New_York", from: "2027-11-06", hours: ["09:00", "17:00"] },
  { zone: "Africa/Cairo", from: "2027-04-29", hours: ["09:00", "17:00"] },
  { zone: "Australia/Lord_Howe", from: "2027-04-03", hours: ["09:00", "17:00"] },
  { zone: "America/St_Johns", from: "2027-03-13", hours: ["09:00", "17:00"] },
  { zone: "Asia/Kathmandu", from: "2027-03-27", hours: ["09:00", "17:00"] },
  { zone: "Europe/Berlin", from: "2027-03-27", hours: ["00:00", "06:00"] },
  { zone: "Europe/Berlin", from: "2027-10-30", hours: ["00:00", "06:00"] },
  { zone: "America/New_York", from: "2027-03-13", hours: ["00:00", "08:00"] },
  { zone: "Australia/Lord_Howe", from: "2027-10-02", hours: ["01:00", "04:00"] },
  { zone: "Africa/Cairo", from: "2027-10-28", hours: ["00:00", "24:00"] },
  { zone: "Pacific/Auckland", from: "2027-04-03", hours: ["00:00", "24:00"] },
];

const requestFor = ({ zone, from, hours: [start, end] }: Scenario): ProposeRequest => {
  // From noon to noon of UTC the day in question is inside, whatever the zone.
  const first = at(`${from}T00:00:00Z`) - DAY_MS / 2;
  const horizon = { start: first as Instant, end: (first + 3 * DAY_MS) as Instant };
  return request([person("somebody", zone, { night: null, work: [work(start, end, EVERY_DAY)] })], horizon);
};

/** How an engine's answers differ from what the clocks really show: starts that are missing, and starts that are wrong. */
export interface Difference {
  readonly missing: number;
  readonly extra: number;
}

/** Runs on a machine that stands somewhere: the difference for each scenario, of each engine. */
export const differences = (engines: readonly SlotEngine[]): readonly (readonly Difference[])[] =>
  engines.map((engine) =>
    SCENARIOS.map((scenario) => {
      const asked = requestFor(scenario);
      const truth = new Set(trueStarts(asked));
      const found = new Set(startsOf(engine, asked));
      return {
        missing: [...truth].filter((start) => !found.has(start)).length,
        extra: [...found].filter((start) => !truth.has(start)).length,
      };
    }),
  );

/** An engine that breaks down has found nothing. */
const startsOf = (engine: SlotEngine, asked: ProposeRequest): readonly number[] => {
  try {
    return engine.freeStarts(asked);
  } catch {
    return [];
  }
};

/** Days on which clocks change, asked on machines that stand in six different zones. */
export const benchDaylight = (engines: readonly SlotEngine[]): readonly string[] => {
  const byHost = HOSTS.map((host) => differencesAt(host));
  return [
    `Days on which clocks change: right answers of ${SCENARIOS.length}, and how many starts are missing (-) or wrong (+)`,
    ...table([
      ["machine in", ...HOSTS.map((host) => host.split("/").at(-1) ?? host)],
      ...engines.map(({ name }, i) => [name, ...byHost.map((all) => summary(all[i] ?? []))]),
    ]),
    "",
    "Where they differ, on a machine in UTC:",
    ...engines.flatMap(({ name }, i) => wrongOnes(name, byHost[0]?.[i] ?? [])),
  ];
};

const differencesAt = (host: string): readonly (readonly Difference[])[] => {
  const args = [process.env["MERIDIAN_BENCH"] ?? "", "daylight-here"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, TZ: host } });
  return JSON.parse(stdout) as readonly (readonly Difference[])[];
};

const summary = (all: readonly Difference[]): string => {
  const right = all.filter(({ missing, extra }) => missing + extra === 0).length;
  const missing = all.reduce((sum, each) => sum + each.missing, 0);
  const extra = all.reduce((sum, each) => sum + each.extra, 0);
  return `${right}${missing > 0 ? ` -${missing}` : ""}${extra > 0 ? ` +${extra}` : ""}`;
};

const wrongOnes = (name: string, all: readonly Difference[]): readonly string[] =>
  all.flatMap(({ missing, extra }, i) => {
    const scenario = SCENARIOS[i];
    if (!scenario || missing + extra === 0) return [];
    return [
      `  ${name}: ${scenario.zone} around ${scenario.from}, ${scenario.hours.join(" to ")}: -${missing} +${extra}`,
    ];
  });
