import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const bootstrap = pathToFileURL(resolve(__dirname, "../../scripts/bootstrap.mjs")).href;
let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "meridian-clone-"));
});
afterEach(() => rmSync(clone, { recursive: true }));

/** What decides in a clone with these files whether anything has to be installed. */
const fingerprint = (manifest: object, lock = "{}"): string => {
  writeFileSync(join(clone, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(clone, "package-lock.json"), lock);
  const program = `import { fingerprint } from "${bootstrap}"; console.log(fingerprint(${JSON.stringify(clone)}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.trim();
};

test("somebody who pulls a new command waits for nothing; a new or another package is installed", () => {
  const before = { scripts: { start: "a" }, dependencies: { react: "19.0.0" }, devDependencies: { jest: "30.0.0" } };
  const known = fingerprint(before);
  expect(known).toMatch(/^[\da-f]{64}$/);
  expect(fingerprint({ ...before, scripts: { start: "a", calendar: "b" }, version: "0.2.0" })).toBe(known);
  expect(fingerprint({ ...before, devDependencies: { jest: "30.0.1" } })).not.toBe(known);
  expect(fingerprint(before, '{"packages":{}}')).not.toBe(known);
});
