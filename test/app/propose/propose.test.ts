import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { systemClock } from "../../../src/domain/time/clock";
import { createZoneData, staleZones } from "../../../src/domain/time/zones";

const root = resolve(__dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "meridian-propose-"));
const program = join(folder, "main.mjs");

beforeAll(() => {
  buildSync({
    entryPoints: [join(root, "src/app/propose/main.ts")],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const run = (args: readonly string[], input = "", zone = "UTC"): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
  });
  return { code: status, out: stdout, error: stderr };
};

/** A request for an hour in nine-to-five of one city, with no night, so that what decides is the city's clock alone. */
const dayIn = (zone: string, from: string, to: string): object => ({
  schema: 1,
  now: "2026-09-01T00:00:00Z",
  horizon: { from, to },
  durationMinutes: 60,
  stepMinutes: 30,
  limit: 1000,
  people: [
    {
      id: "noa",
      stays: [{ place: { zone } }],
      work: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }],
      night: null,
      calendar: [],
    },
  ],
});

/** What a machine in UTC answers; asked once for each input. */
const inUtc = new Map<string, Outcome>();
const runInUtc = (input: string): Outcome => {
  const outcome = inUtc.get(input) ?? run(["-"], input);
  inUtc.set(input, outcome);
  return outcome;
};

/** First and last start that cost nothing, and how many there are. */
const easyStarts = ({ out }: Outcome): readonly unknown[] => {
  const { proposals } = JSON.parse(out) as { proposals: { start: string; score: { loads: number[] } }[] };
  const starts = proposals.filter(({ score }) => score.loads[0] === 0).map(({ start }) => start);
  return [starts[0], starts.at(-1), starts.length];
};

// Offsets of these days are from `zdump -v` on IANA 2026f. Nine to five has 15 starts at half-hour steps.
const DAYS: readonly [string, string, string, string, string, string][] = [
  [
    "New York on the day its clocks go forward",
    "America/New_York",
    "2027-03-14T05:00:00Z",
    "2027-03-15T04:00:00Z",
    "2027-03-14T13:00:00Z",
    "2027-03-14T20:00:00Z",
  ],
  [
    "New York on the day its clocks go back",
    "America/New_York",
    "2026-11-01T04:00:00Z",
    "2026-11-02T05:00:00Z",
    "2026-11-01T14:00:00Z",
    "2026-11-01T21:00:00Z",
  ],
  [
    "Berlin on the day its clocks go forward",
    "Europe/Berlin",
    "2027-03-27T23:00:00Z",
    "2027-03-28T22:00:00Z",
    "2027-03-28T07:00:00Z",
    "2027-03-28T14:00:00Z",
  ],
  [
    "Berlin on the day its clocks go back",
    "Europe/Berlin",
    "2027-10-30T22:00:00Z",
    "2027-10-31T23:00:00Z",
    "2027-10-31T08:00:00Z",
    "2027-10-31T15:00:00Z",
  ],
  [
    "Kathmandu, off the hour",
    "Asia/Kathmandu",
    "2026-12-01T00:00:00Z",
    "2026-12-01T18:00:00Z",
    "2026-12-01T03:30:00Z",
    "2026-12-01T10:00:00Z",
  ],
  [
    "Lord Howe after its half hour forward",
    "Australia/Lord_Howe",
    "2026-10-03T13:30:00Z",
    "2026-10-04T13:00:00Z",
    "2026-10-03T22:00:00Z",
    "2026-10-04T05:00:00Z",
  ],
  [
    "Lord Howe after its half hour back",
    "Australia/Lord_Howe",
    "2027-04-03T13:00:00Z",
    "2027-04-04T13:30:00Z",
    "2027-04-03T22:30:00Z",
    "2027-04-04T05:30:00Z",
  ],
  [
    "Cairo on the day without a midnight",
    "Africa/Cairo",
    "2027-04-29T22:00:00Z",
    "2027-04-30T21:00:00Z",
    "2027-04-30T06:00:00Z",
    "2027-04-30T13:00:00Z",
  ],
  [
    "Casablanca in December 2026",
    "Africa/Casablanca",
    "2026-12-01T00:00:00Z",
    "2026-12-02T00:00:00Z",
    "2026-12-01T09:00:00Z",
    "2026-12-01T16:00:00Z",
  ],
  [
    "Vancouver on 15 December 2026",
    "America/Vancouver",
    "2026-12-15T07:00:00Z",
    "2026-12-16T07:00:00Z",
    "2026-12-15T16:00:00Z",
    "2026-12-15T23:00:00Z",
  ],
  [
    "St John's on the day its clocks go forward",
    "America/St_Johns",
    "2027-03-14T03:30:00Z",
    "2027-03-15T02:30:00Z",
    "2027-03-14T11:30:00Z",
    "2027-03-14T18:30:00Z",
  ],
  [
    "Havana in December 2026",
    "America/Havana",
    "2026-12-15T04:00:00Z",
    "2026-12-16T04:00:00Z",
    "2026-12-15T13:00:00Z",
    "2026-12-15T20:00:00Z",
  ],
];
const HOSTS = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo"];

test.each(DAYS)("E4: nine to five in %s is right", (_day, zone, from, to, first, last) => {
  // Kathmandu is 45 minutes off, so the half-hour grid fits once less often.
  const count = zone === "Asia/Kathmandu" ? 14 : 15;
  expect(easyStarts(runInUtc(JSON.stringify(dayIn(zone, from, to))))).toEqual([first, last, count]);
});

test.each(HOSTS.slice(1))("E4: a machine in %s answers as one in UTC does, byte for byte", (host) => {
  for (const [, zone, from, to] of DAYS.filter((_day, i) => i % 2 === HOSTS.indexOf(host) % 2)) {
    const input = JSON.stringify(dayIn(zone, from, to));
    expect(run(["-"], input, host).out).toBe(runInUtc(input).out);
  }
});

test("a request file is answered with JSON on standard output and nothing else", () => {
  const file = join(folder, "request.json");
  writeFileSync(file, JSON.stringify(dayIn("Africa/Lagos", "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z")));
  const outcome = run([file]);
  expect(outcome).toMatchObject({ code: 0, error: "" });
  expect(JSON.parse(outcome.out)).toMatchObject({ schema: 1, notices: [] });
});

test("the documented request is answered, and what is not considered is named", () => {
  const outcome = run([join(__dirname, "documented.json")]);
  expect(outcome).toMatchObject({ code: 0, error: "" });
  const { proposals, notices } = JSON.parse(outcome.out) as { proposals: unknown[]; notices: unknown[] };
  expect(proposals).toHaveLength(10);
  expect(notices).toEqual([{ kind: "not-considered", field: "ledger.b" }]);
});

const shabbat = {
  days: [5],
  from: { at: "sun", event: "sunset", plusMinutes: -18 },
  to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  dayOffsetTo: 1,
  strength: "never",
};

/** Somebody in New York for whom holidays, the sun and an observance all matter in one week. */
const cultural = (matters: object): object => ({
  schema: 1,
  now: "2027-03-01T00:00:00Z",
  horizon: { from: "2027-03-08T05:00:00Z", to: "2027-03-16T04:00:00Z" },
  durationMinutes: 45,
  limit: 1000,
  people: [
    {
      id: "noa",
      stays: [{ place: { zone: "America/New_York", region: "US", lat: 40.7, lon: -74 } }],
      work: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
      calendar: [],
      patterns: [shabbat],
      observances: [{ id: "ramadan", community: "SA" }],
      ...matters,
    },
  ],
});

test("E5: sun, observances and holidays are planned with, and the same on every machine", () => {
  const input = JSON.stringify(cultural({}));
  const outcome = runInUtc(input);
  expect(outcome).toMatchObject({ code: 0, error: "" });
  const { proposals, notices } = JSON.parse(outcome.out) as { proposals: { start: string }[]; notices: unknown[] };
  expect(notices).toEqual([]);
  // Sunset on Friday 12 March 2027 in New York is 17:59: 22:59 in UTC, and 18 minutes before it Shabbat begins.
  const friday = proposals
    .map(({ start }) => start)
    .filter((start) => start.startsWith("2027-03-12"))
    .sort();
  expect(friday.length).toBeGreaterThan(0);
  expect((friday.at(-1) ?? "") <= "2027-03-12T21:56:00Z").toBe(true);
  expect(proposals.some(({ start }) => start > "2027-03-12T22:41Z" && start < "2027-03-13T23:40Z")).toBe(false);
  for (const host of HOSTS.slice(1)) expect(run(["-"], input, host).out).toBe(outcome.out);
});

test.each([
  [
    "a region",
    { stays: [{ place: { zone: "America/New_York", region: "US-ZZ" } }] },
    "people[0].stays[0].place.region: US-ZZ is not a region whose public holidays are known",
  ],
  [
    "a holiday calendar",
    { holidays: ["XX"] },
    "people[0].holidays[0]: XX is not a region whose public holidays are known",
  ],
  [
    "an observance",
    { observances: [{ id: "ramdan" }] },
    "people[0].observances[0].id: ramdan is not a known observance",
  ],
])("E15: %s that nobody knows ends with 2 and one line", (_what, matters, line) => {
  expect(run(["-"], JSON.stringify(cultural(matters)))).toEqual({ code: 2, out: "", error: `${line}\n` });
});

test("a file is looked for where the person stands, not where npm runs", () => {
  writeFileSync(join(folder, "near.json"), JSON.stringify(good));
  const { status } = spawnSync(process.execPath, [program, "near.json"], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
  });
  expect(status).toBe(0);
});

test("whoever closes the pipe after the first line sees no crash", async () => {
  const long = { ...good, horizon: { from: "2026-12-01T00:00:00Z", to: "2027-03-01T00:00:00Z" }, limit: 10_000 };
  const child = spawn(process.execPath, [program, "-"], { stdio: "pipe" });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.end(JSON.stringify(long));
  const code = await new Promise((done) => child.once("close", done));
  expect({ code, said }).toEqual({ code: 0, said: "" });
});

test("--help prints one line of usage and ends well", () => {
  const outcome = run(["--help"]);
  expect(outcome).toMatchObject({ code: 0, error: "" });
  expect(outcome.out).toMatch(/^Usage: npm run --silent propose -- [^\n]+\n$/);
});

test.each([
  ["a second file", ["one.json", "two.json"]],
  ["an option that nobody knows", ["--fast"]],
  ["a file beside --zones", ["--zones", "one.json"]],
])("%s is answered with one line of usage", (_what, args) => {
  const outcome = run(args);
  expect(outcome).toMatchObject({ code: 2, out: "" });
  expect(outcome.error).toMatch(/^Usage: [^\n]+\n$/);
});

test("E14: --zones lists the zones for which this runtime's rules are out of date", () => {
  const outcome = run(["--zones"]);
  expect(outcome).toMatchObject({ code: 0, error: "" });
  const { stale } = JSON.parse(outcome.out) as { stale: readonly string[] };
  expect(stale).toEqual(staleZones(createZoneData(), systemClock.now()));
});

const good = dayIn("Africa/Lagos", "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z");
test.each<[string, string, string]>([
  [
    "an unknown zone",
    JSON.stringify(dayIn("Mars/Base", "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z")),
    "people[0].stays[0].place.zone: Mars/Base is not a known time zone",
  ],
  [
    "an end before the start",
    JSON.stringify(dayIn("Africa/Lagos", "2026-12-02T00:00:00Z", "2026-12-01T00:00:00Z")),
    "horizon.to: 2026-12-01T00:00:00Z is before horizon.from (2026-12-02T00:00:00Z)",
  ],
  [
    "a duration over the horizon",
    JSON.stringify({ ...good, durationMinutes: 1441 }),
    "durationMinutes: 1441 is longer than the horizon",
  ],
  [
    "a field with a line break in its name",
    JSON.stringify({ ...good, "a\nb": "c\r\nd" }),
    "a b: c d is in a field that nobody knows",
  ],
  [
    "a value without end",
    JSON.stringify({ ...good, now: "x".repeat(5000) }),
    `now: ${"x".repeat(100)}… is not a time such as 2026-12-01T09:00:00Z`,
  ],
])("E15: %s ends with 2 and one line", (_what, input, line) => {
  expect(run(["-"], input)).toEqual({ code: 2, out: "", error: `${line}\n` });
});

test.each([
  ["unreadable JSON", ["-"], "{,\n}"],
  ["an empty input", ["-"], ""],
  ["a file that is not there", [join(folder, "nowhere.json")], ""],
  ["a folder", [folder], ""],
  ["no file at all", [], ""],
])("E15: %s ends with 2 and one line", (_what, args, input) => {
  const outcome = run(args, input);
  expect(outcome).toMatchObject({ code: 2, out: "" });
  expect(outcome.error).toMatch(/^request: [^\n]+\n$/);
});
