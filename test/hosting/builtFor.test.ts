import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configText, notBuiltFor } from "../../scripts/hosting/builtFor";
import { FILLED } from "../package/everyDoor";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "meridian-built-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const ELSEWHERE = { ...FILLED, GRAPH_URL: "https://graph.microsoft.us/v1.0" };

/** A folder of pages as a build leaves it. */
const built = (env = FILLED): void => {
  const metas = [
    ["graph", env.GRAPH_URL],
    ["authority", env.AUTHORITY],
    ["policy", env.POLICY_SITE],
  ].map(([name, content]) => `<meta name="meridian-${name}" content="${content}">`);
  writeFileSync(join(folder, "tab.html"), `<!doctype html>${metas.join("")}`);
  writeFileSync(join(folder, "session.1a2b3c4d.js"), `const id = "${env.AAD_APP_CLIENT_ID}"`);
  writeFileSync(join(folder, "staticwebapp.config.json"), configText(env));
};

test("pages that were built for this organisation may be hosted", () => {
  built();
  expect(notBuiltFor(folder, FILLED)).toEqual([]);
});

test("an administrator is told when nothing was built", () => {
  expect(notBuiltFor(folder, FILLED)).toEqual([expect.stringMatching(/^There are no pages in /)]);
});

test("pages of another environment are not taken for ours", () => {
  built();
  expect(notBuiltFor(folder, ELSEWHERE)).toEqual([
    "The pages were built with GRAPH_URL=https://graph.microsoft.com/v1.0, and the file says https://graph.microsoft.us/v1.0.",
    expect.stringMatching(/^staticwebapp\.config\.json /),
  ]);
  expect(notBuiltFor(folder, { ...FILLED, AAD_APP_CLIENT_ID: ELSEWHERE.TEAMS_APP_ID })).toEqual([
    expect.stringContaining("AAD_APP_CLIENT_ID"),
  ]);
});

test("pages without the headers for Azure are not ready", () => {
  built();
  rmSync(join(folder, "staticwebapp.config.json"));
  expect(notBuiltFor(folder, FILLED)).toEqual([expect.stringMatching(/^staticwebapp\.config\.json is not there/)]);
});
