import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notBuiltFor } from "../../scripts/hosting/builtFor";
import { configText } from "../../scripts/hosting/forms";
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
    ["client", env.AAD_APP_CLIENT_ID],
    ["teams-app", env.TEAMS_CATALOG_ID],
    ["policy", env.POLICY_SITE],
  ].map(([name, content]) => `<meta name="meridian-${name}" content="${content}">`);
  writeFileSync(join(folder, "tab.html"), `<!doctype html>${metas.join("")}`);
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
    expect.stringMatching(/^The pages were built with AAD_APP_CLIENT_ID=3f1c2f0e/),
  ]);
});

test("pages from before the upload do not yet know the id in the catalogue, and are built again", () => {
  built({ ...FILLED, TEAMS_CATALOG_ID: "" });
  expect(notBuiltFor(folder, FILLED)).toEqual([
    `The pages were built with TEAMS_CATALOG_ID=, and the file says ${FILLED.TEAMS_CATALOG_ID}.`,
  ]);
});

test("pages without the headers for Azure are not ready", () => {
  built();
  rmSync(join(folder, "staticwebapp.config.json"));
  expect(notBuiltFor(folder, FILLED)).toEqual([expect.stringMatching(/^staticwebapp\.config\.json is not there/)]);
});
