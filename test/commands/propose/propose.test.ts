import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../../src/domain/time/clock";
import { createZoneData, staleZones } from "../../../src/domain/time/zones";
import { cultural, dayIn, folder, program, run } from "../../doubles/proposeCommand";

const good = dayIn("Africa/Lagos", "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z");

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

test("a file is looked for where the person stands, not where npm runs", () => {
  writeFileSync(join(folder, "near.json"), JSON.stringify(good));
  const { status } = spawnSync(process.execPath, [program, "near.json"], {
    cwd: tmpdir(),
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
  [
    "a value with 5,000 lists inside one another",
    `{"schema":${"[".repeat(5000)}${"]".repeat(5000)}}`,
    `schema: ${"[".repeat(100)}… is not 1`,
  ],
  [
    "an unknown field with 50,000 objects inside one another",
    JSON.stringify({ ...good, more: 0 }).replace('"more":0', `"more":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`),
    `more: ${'{"a":'.repeat(20)}… is in a field that nobody knows`,
  ],
  [
    "a zone without end",
    JSON.stringify(dayIn("x".repeat(90_000), "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z")),
    "people[0].stays[0].place.zone: 90000 characters are more than 100",
  ],
  [
    "a viewer without end",
    JSON.stringify({ ...good, viewer: "v".repeat(1000) }),
    `viewer: ${"v".repeat(100)}… is not one of the people`,
  ],
  [
    "an observance without end",
    JSON.stringify(cultural({ observances: [{ id: "o".repeat(1000) }] })),
    `people[0].observances[0].id: ${"o".repeat(100)}… is not a known observance`,
  ],
  [
    "a field with a name without end",
    JSON.stringify({ ...good, ["k".repeat(1_000_000)]: 1 }),
    `${"k".repeat(200)}…: 1 is in a field that nobody knows`,
  ],
  [
    "a row of the ledger for a name without end",
    JSON.stringify({ ...good, ledger: { ["p".repeat(1_000_000)]: 1 } }),
    `ledger.${"p".repeat(193)}…: 1 is for a name of more than 1000 characters`,
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
