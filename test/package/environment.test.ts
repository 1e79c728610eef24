import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLOUDS } from "../../scripts/package/clouds";
import { VARIABLES, type Variable } from "../../scripts/package/environment";
import { faultsIn } from "../../scripts/package/environmentFaults";
import { FILLED, ROOT } from "./everyDoor";

const fileOf = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `# What it is for\n${name}=${value}`)
    .join("\n");
const said = (text: string): readonly string[] => faultsIn(text).map(({ says }) => says);
/** A filled-in file whose line `name` says something else; further lines may follow. */
const saying = (name: Variable, value: string): string => fileOf({ ...FILLED, [name]: value });
const lineOf = (name: Variable): number => 2 * VARIABLES.indexOf(name) + 2;

test("an administrator who filled in every line hears nothing", () => {
  expect(said(fileOf(FILLED))).toEqual([]);
  // As an editor on Windows saves it.
  expect(said(fileOf(FILLED).replaceAll("\n", "\r\n"))).toEqual([]);
});

const MAY_BE_EMPTY: readonly Variable[] = ["POLICY_SITE", "TEAMS_CATALOG_ID", "PRIVACY_CONTACT"];

test.each(VARIABLES.filter((name) => !MAY_BE_EMPTY.includes(name)).map((name) => [name]))(
  "a line %s that is empty or missing is named, with what belongs there",
  (name) => {
    const [empty, ...more] = faultsIn(saying(name, ""));
    expect(empty).toMatchObject({ name, kind: "blank" });
    expect(empty?.says).toMatch(new RegExp(`^${name} \\(line ${lineOf(name)}\\) is empty\\. Write \\w`));
    expect(more).toEqual([]);
    const { [name]: _, ...others } = FILLED;
    expect(said(fileOf(others))).toEqual([expect.stringMatching(new RegExp(`^${name} is missing\\. Write \\w`))]);
  },
);

test.each(MAY_BE_EMPTY)("an organisation without a policy, or before the upload, leaves the line %s empty", (name) => {
  expect(said(saying(name, ""))).toEqual([]);
});

const TENANT = "5d0c3b61-2f4e-4a8b-9c77-1e2d3f4a5b44";
const OURS = "meridian.contoso.example";

test.each<readonly [Variable, value: string, instead: string]>([
  ["TAB_DOMAIN", `https://${OURS}`, OURS],
  ["TAB_DOMAIN", `http://${OURS}/`, OURS],
  ["TAB_DOMAIN", `${OURS}/app`, OURS],
  ["TAB_DOMAIN", "Meridian.Contoso.example", OURS],
  ["TAB_DOMAIN", `${OURS}:443`, OURS],
  ["TAB_DOMAIN", `brk-multihub://${OURS}`, OURS],
  ["TAB_DOMAIN", `"${OURS}"`, OURS],
  ["TAB_DOMAIN", `“${OURS}”`, OURS],
  ["TAB_DOMAIN", `${OURS} # ours`, OURS],
  ["TAB_DOMAIN", "meridian.contoso .example", OURS],
  // Copied from a web page, with a space that has no width.
  ["TAB_DOMAIN", "meridian.con\u200btoso.example", OURS],
  ["TAB_DOMAIN", "mentoría.example", "xn--mentora-dza.example"],
  ["TAB_DOMAIN", `${OURS}:99999`, "the name of the host"],
  ["TAB_DOMAIN", "*.contoso.example", "the name of the host"],
  // Teams and Outlook open pages of hosts with a certificate, which has a name in it.
  ["TAB_DOMAIN", "10.0.0.5", "the name of the host"],
  ["TAB_DOMAIN", "mentoring", "the name of the host"],
  ["TAB_DOMAIN", "localhost:3000", "the name of the host"],
  ["TAB_DOMAIN", "<your host>", "the name of the host"],
  ["TAB_DOMAIN", "${{TAB_DOMAIN}}", "the name of the host"],
  ["AUTHORITY", "https://login.microsoftonline.com/<tenant id>", "your tenant's id"],
  ["AUTHORITY", "https://login.microsoftonline.com", "https://login.microsoftonline.com/<your tenant id>"],
  ["AUTHORITY", "https://login.microsoftonline.com/common", "https://login.microsoftonline.com/<your tenant id>"],
  ["AUTHORITY", `http://login.microsoftonline.com/${TENANT}`, `https://login.microsoftonline.com/${TENANT}`],
  ["AUTHORITY", `https://login.microsoftonline.com/${TENANT}/v2.0`, `https://login.microsoftonline.com/${TENANT}`],
  ["AUTHORITY", `https://login.microsoftonline.us/${TENANT}`, `https://login.microsoftonline.com/${TENANT}`],
  ["GRAPH_URL", "https://graph.microsoft.com", "https://graph.microsoft.com/v1.0"],
  ["GRAPH_URL", "https://graph.microsoft.com/beta", "https://graph.microsoft.com/v1.0"],
  ["GRAPH_URL", "http://graph.microsoft.com/v1.0/", "https://graph.microsoft.com/v1.0"],
  ["GRAPH_URL", "https://dod-graph.microsoft.us", "https://dod-graph.microsoft.us/v1.0"],
  ["GRAPH_URL", "https://graph.contoso.example/v1.0", "https://graph.microsoft.us/v1.0 (GCC High)"],
  ["FILES_HOST", "contoso.sharepoint.com", "https://contoso.sharepoint.com"],
  ["FILES_HOST", "https://contoso.sharepoint.us", "https://<your tenant>.sharepoint.com"],
  ["FILES_HOST", "https://contoso.sharepoint.com/", "https://contoso.sharepoint.com"],
  ["FILES_HOST", "https://contoso-my.sharepoint.com", "https://contoso.sharepoint.com"],
  ["FILES_HOST", "https://evil.example/.sharepoint.com", "https://<your tenant>.sharepoint.com"],
  // Every tenant of the world: a script that got in could send people's words to its own.
  ["FILES_HOST", "https://*.sharepoint.com", "https://<your tenant>.sharepoint.com"],
  ["FILES_HOST", "https://contoso.sharepoint.com,https://*.sharepoint.com", "https://<your tenant>.sharepoint.com"],
  ["AAD_APP_CLIENT_ID", TENANT, "the application (client) id"],
  ["TEAMS_APP_ID", "meridian", "crypto.randomUUID()"],
  ["TEAMS_APP_ID", `{${FILLED.TEAMS_APP_ID}}`, FILLED.TEAMS_APP_ID],
  ["TEAMS_APP_ID", FILLED.AAD_APP_CLIENT_ID, "a GUID of its own"],
  ["OUTLOOK_ADDIN_ID", FILLED.TEAMS_APP_ID.toUpperCase(), "a GUID of its own"],
  ["OUTLOOK_ADDIN_ID", "00000000-0000-4000-8000-000000000003", "a GUID of its own"],
  // The id of the manifest: links with it open nothing.
  ["TEAMS_CATALOG_ID", FILLED.TEAMS_APP_ID, "your organisation's catalogue"],
  ["TEAMS_CATALOG_ID", "Meridian", "your organisation's catalogue"],
  ["DEVELOPER_NAME", "x".repeat(33), "a shorter one"],
  ["PRIVACY_CONTACT", "the data protection officer", "an address of mail"],
  ["PRIVACY_CONTACT", "http://contoso.example/privacy", "an address of mail"],
  ["POLICY_SITE", "https://contoso.sharepoint.com/sites/mentoring", "contoso.sharepoint.com/sites/mentoring"],
  ["POLICY_SITE", "contoso.sharepoint.com/sites/mentoring/", "contoso.sharepoint.com/sites/mentoring"],
  ["POLICY_SITE", "contoso.sharepoint.com", "contoso.sharepoint.com/sites/mentoring"],
  ["POLICY_SITE", "contoso.sharepoint.us/sites/mentoring", "a site there"],
  // Without the space it is the address of nothing.
  ["POLICY_SITE", "contoso.sharepoint.com/sites/mentoring/Shared Documents", "It has a space. Write the site"],
  ["DEVELOPER_NAME", "Contoso <mentoring>", "Contoso mentoring"],
  ["DEVELOPER_NAME", "<your name>", "your name as people shall read it"],
])("%s=%s is refused with its line and what to write", (name, value, instead) => {
  const faults = faultsIn(saying(name, value));
  expect(faults.map((fault) => [fault.name, fault.kind])).toEqual([[name, "wrong"]]);
  const [sentence = ""] = faults.map(({ says }) => says);
  expect(sentence.startsWith(`${name} (line ${lineOf(name)}) is "${value}". `)).toBe(true);
  expect(sentence.slice(sentence.indexOf('". '))).toContain(instead);
});

test.each([
  ["TAB_DOMAIN", "mentoring.contoso.example:8443"],
  ["AUTHORITY", "https://login.microsoftonline.com/contoso.onmicrosoft.com"],
  ["PRIVACY_CONTACT", "https://contoso.example/privacy"],
  // An organisation with data in several parts of the world.
  ["FILES_HOST", "https://contoso.sharepoint.com,https://contosoeur.sharepoint.com"],
  ["DEVELOPER_NAME", "Contoso & Söhne / Mentoring"],
] as const)("%s=%s is taken as it is", (name, value) => {
  expect(said(saying(name, value))).toEqual([]);
});

test("somebody who moves to another cloud is told every line that belongs to it", () => {
  const names = faultsIn(saying("GRAPH_URL", "https://graph.microsoft.us/v1.0")).map(({ name }) => name);
  expect(names).toEqual(["AUTHORITY", "FILES_HOST", "POLICY_SITE"]);
});

test("an address of every organisation is not filled in yet: it admits nobody to a registration of one tenant", () => {
  const faults = faultsIn(saying("AUTHORITY", "https://login.microsoftonline.com/organizations"));
  expect(faults).toEqual([
    {
      name: "AUTHORITY",
      // The pages can be built to look at, and the package cannot.
      kind: "blank",
      says: 'AUTHORITY (line 4) is "https://login.microsoftonline.com/organizations". It names no tenant. Write https://login.microsoftonline.com/<your tenant id>',
    },
  ]);
});

test("a line that cannot be read is shown, and a name that stands twice is told", () => {
  const spaced = fileOf(FILLED).replace("TAB_DOMAIN=", "TAB_DOMAIN = ");
  expect(said(spaced)).toEqual([
    expect.stringContaining(`Line ${lineOf("TAB_DOMAIN")} is not read: TAB_DOMAIN = ${OURS}.`),
    expect.stringMatching(/^TAB_DOMAIN is missing\./),
  ]);
  const twice = `${fileOf(FILLED)}\nTAB_DOMAIN=elsewhere.example`;
  expect(said(twice)).toEqual(["TAB_DOMAIN stands on the lines 10 and 23. Keep one of them."]);
});

test("the files that come with Meridian hold nothing wrong, only lines to fill in", () => {
  const read = (name: string) => faultsIn(readFileSync(join(ROOT, `env/.env.${name}`), "utf8"));
  expect(read("local")).toEqual([]);
  expect(read("dev").filter(({ kind }) => kind === "wrong")).toEqual([]);
  // The tenant is asked for, not guessed.
  const asked = [{ name: "AUTHORITY" }, { name: "FILES_HOST" }];
  expect(read("example").filter(({ kind }) => kind === "wrong")).toMatchObject(asked);
});

test("every variable is explained in env/.env.example", () => {
  const example = readFileSync(join(ROOT, "env/.env.example"), "utf8");
  expect(VARIABLES.filter((name) => !new RegExp(`^#.+\\n${name}=`, "m").test(example))).toEqual([]);
});

test("the page on sovereign clouds shows the lines of each cloud as they are checked", () => {
  const page = readFileSync(join(ROOT, "docs/admin/sovereign.md"), "utf8");
  const [, ...rows] = [...page.matchAll(/^\| ([^|]+?) +\| `([^`]+)` +\| `([^`]+)` +\| `([^`]+)` +\|$/gm)];
  expect(rows.map(([, name, graph, authority, files]) => [name, graph, authority, files])).toEqual(
    CLOUDS.map(({ name, graphUrl, signIn, filesHost }) => [
      ...[name, graphUrl, `${signIn}/<tenant id>`, filesHost.replace("*", "<tenant>")],
    ]),
  );
});

test("before there is a host the files of every tenant are named as not filled in", () => {
  const text = fileOf({ ...FILLED, TAB_DOMAIN: "", FILES_HOST: "https://*.sharepoint.com" });
  const faults = faultsIn(text).filter(({ name }) => name === "FILES_HOST");
  expect(faults).toMatchObject([
    { kind: "blank", says: expect.stringContaining("https://<your tenant>.sharepoint.com") },
  ]);
});
