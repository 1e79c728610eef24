import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CACHE_RULES } from "../../scripts/hosting/headers";
import { FILLED, ROOT } from "../package/everyDoor";
import { releasedArchive, settingsOf } from "./archive";
import { readWorkflow, type Said } from "./workflow";

const FOLDER = join(ROOT, "scripts/release/workflows");
const HOSTS = readdirSync(FOLDER);
const OURS = readdirSync(join(ROOT, ".github/workflows"));

const textOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const isMap = (said: Said | undefined): said is { readonly [key: string]: Said } =>
  said !== undefined && typeof said !== "string" && !Array.isArray(said);
const part = (said: Said | undefined, ...keys: readonly string[]): Said | undefined =>
  keys.reduce<Said | undefined>((at, key) => (isMap(at) ? at[key] : undefined), said);
const stepsOf = (text: string, job = "host"): readonly Said[] => {
  const steps = part(readWorkflow(text), "jobs", job, "steps");
  if (!Array.isArray(steps)) throw new Error("A job without steps");
  return steps;
};
const scripts = (text: string, job?: string): readonly string[] =>
  stepsOf(text, job).flatMap((step) => {
    const run = part(step, "run");
    return typeof run === "string" ? [run] : [];
  });

test("there is a workflow for each usual host, and each is read as GitHub reads it", () => {
  expect(HOSTS).toEqual(["azure-static-web-apps.yml", "azure-storage.yml", "github-pages.yml"]);
  for (const name of HOSTS) {
    const steps = stepsOf(textOf(name));
    expect(part(steps[0], "uses")).toBe("actions/checkout@v4");
    expect(steps.filter((step) => part(step, "run") === undefined && part(step, "uses") === undefined)).toEqual([]);
  }
  for (const name of OURS)
    expect(part(readWorkflow(readFileSync(join(ROOT, ".github/workflows", name), "utf8")), "jobs")).toBeDefined();
});

test("no workflow holds a secret, and none may write into the repository but the one that publishes", () => {
  for (const name of HOSTS) {
    expect(part(readWorkflow(textOf(name)), "permissions", "contents")).toBe("read");
    expect(textOf(name)).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/i);
  }
});

test("a tag publishes what the command makes, after all checks", () => {
  const commands = scripts(readFileSync(join(ROOT, ".github/workflows/release.yml"), "utf8"), "release");
  const [check, release] = ["npm run check", "npm run release"].map((command) => commands.indexOf(command));
  expect(check).toBeGreaterThan(0);
  expect(release).toBeGreaterThan(check ?? 0);
  expect(commands.at(-1)).toMatch(/gh release create .*meridian-\*\.zip .*meridian-\*\.zip\.sha256/);
});

test("P9: a host that cannot send our headers is said to be one, where somebody chooses it", () => {
  expect(textOf("github-pages.yml")).toMatch(/Not for people's daily use/);
  expect(textOf("azure-storage.yml")).toMatch(/put Azure Front Door before it/);
  // On Azure Static Web Apps they come with the pages.
  expect(stepsOf(textOf("azure-static-web-apps.yml")).map((step) => part(step, "with", "app_location"))).toContain(
    "ready/site",
  );
});

/** Writes a line for each file that is uploaded: how long it may be kept, and its name. */
const AZ = `#!/bin/bash
while [ $# -gt 0 ]; do
  case "$1" in --source) source=$2 ;; --content-cache-control) keep=$2 ;; esac
  shift
done
find "$source" -type f -printf "$keep\\t%P\\n" >> "{asked}"
`;

/** What the runner of GitHub has, too. */
const isHere = ["bash", "unzip", "sha256sum"].every(
  (tool) => spawnSync(tool, ["--help"], { stdio: "ignore" }).error === undefined,
);
const onRunner = isHere ? describe : describe.skip;

onRunner("on a runner", () => {
  let archive: ReturnType<typeof releasedArchive>;
  beforeAll(() => {
    archive = releasedArchive();
  });
  afterAll(() => rmSync(join(archive.folder, "../.."), { recursive: true }));

  /** A checked-out repository of Contoso, with an Azure CLI that writes down what it is asked for. */
  const repository = (): string => {
    const home = mkdtempSync(join(tmpdir(), "meridian-runner-"));
    mkdirSync(join(home, "release"));
    for (const file of [archive.zipFile, `${archive.zipFile}.sha256`])
      copyFileSync(file, join(home, "release", basename(file)));
    writeFileSync(join(home, "settings.env"), settingsOf(FILLED));
    mkdirSync(join(home, "bin"));
    writeFileSync(join(home, "bin/az"), AZ.replace("{asked}", join(home, "asked")), { mode: 0o755 });
    return home;
  };
  const run = (home: string, script: string) =>
    spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: home,
      env: { ...process.env, ACCOUNT: "contosomeridian", PATH: `${join(home, "bin")}:${process.env.PATH}` },
    });

  test.each(HOSTS)("%s fills in the release, and its pages are ready", (name) => {
    const home = repository();
    const [fill = ""] = scripts(textOf(name));
    const { status, stderr } = run(home, fill);
    expect([status, stderr.toString()]).toEqual([0, ""]);
    expect(existsSync(join(home, "ready/site/tab.html"))).toBe(true);
    expect(existsSync(join(home, "ready/package/meridian.zip"))).toBe(true);
    rmSync(home, { recursive: true });
  });

  test("a release that is not the one of its checksum is not filled in", () => {
    const home = repository();
    const zipFile = join(home, "release", basename(archive.zipFile));
    writeFileSync(zipFile, readFileSync(zipFile).fill(0, 40, 41));
    expect(run(home, scripts(textOf("azure-storage.yml"))[0] ?? "").status).not.toBe(0);
    expect(existsSync(join(home, "ready"))).toBe(false);
    rmSync(home, { recursive: true });
  });

  test("storage gets every file once, with the time that it may be kept, scripts before pages", () => {
    const home = repository();
    const [fill = "", host = ""] = scripts(textOf("azure-storage.yml"));
    run(home, fill);
    const files = (folder: string): readonly string[] =>
      readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(home, folder).length + 1));
    const all = files("ready/site").filter((name) => name !== "staticwebapp.config.json");
    const { status, stderr } = run(home, host);
    expect([status, stderr.toString()]).toEqual([0, ""]);
    const sent = readFileSync(join(home, "asked"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t").toReversed());
    expect(sent.map(([name = ""]) => name).toSorted()).toEqual(all.toSorted());
    const ruleFor = (name: string) => CACHE_RULES.find(({ files: rule }) => new RegExp(rule).test(`/${name}`))?.value;
    expect(sent).toEqual(sent.map(([name = ""]) => [name, ruleFor(name)]));
    const isPage = sent.map(([name]) => name?.endsWith(".html"));
    expect(isPage.indexOf(true)).toBeGreaterThan(sent.findIndex(([name]) => name?.endsWith(".js")));
    rmSync(home, { recursive: true });
  });
});

describe("the reader of workflows", () => {
  test.each([
    ["a key that stands twice", "name: a\nname: b\n", "is no new key"],
    ["a line in the wrong place", "on:\n    push:\n  tags:\n", "stands nowhere"],
    ["a tab", "on:\n\tpush:\n", "no tabs"],
    ["a step without a dash", "steps:\n  - uses: a\n   with: b\n", "stands nowhere"],
    ["a value that YAML reads otherwise", "name: a: b\n", "Not read here"],
  ])("refuses %s", (_, text, why) => {
    expect(() => readWorkflow(text)).toThrow(why);
  });
});
