import pages from "../../src/app/pages.json";
import { ALL_DOORS } from "../../scripts/package/doors";
import { hostsOf } from "../../scripts/package/clouds";
import { headerTable, nginx, securityText, staticWebApp } from "../../scripts/hosting/forms";
import { directivesOf, headersFor, STEADY_HEADERS } from "../../scripts/hosting/headers";

const TENANT = {
  GRAPH_URL: "https://graph.microsoft.com/v1.0",
  AUTHORITY: "https://login.microsoftonline.com/organizations",
  FILES_HOST: "https://contoso.sharepoint.com",
};
const PATHS = [
  ["/tab.html"],
  ["/taskpane.html"],
  ["/commands.html"],
  ["/signInDialog.html"],
  ["/authEnd.html"],
  ["/privacy.html"],
  ["/privacy.ar.html"],
  ["/tab.1a2b3c4d.js"],
  ["/first.5e6f7a8b.css"],
  ["/icons/80.png"],
];

/** What Azure Static Web Apps sends: the first route that fits, over the global headers. */
const azure = (path: string): object => {
  const config = staticWebApp(TENANT, ALL_DOORS);
  const fits = (route: string): boolean => {
    const [, folder, types] = /^(.*\/)\*\.\{(.+)\}$/.exec(route) ?? [];
    if (folder === undefined) return route === path;
    return path.startsWith(folder) && (types ?? "").split(",").some((type) => path.endsWith(`.${type}`));
  };
  const found = config.routes.find(({ route }) => fits(route));
  return { ...config.globalHeaders, ...(found && "headers" in found && found.headers) };
};

/** What nginx sends: an exact name first, then the first expression, else the default. */
const engine = (path: string, status: 200 | 404 = 200): object => {
  const text = nginx(TENANT, ALL_DOORS);
  const mapped = (variable: string): string => {
    const [, block] = new RegExp(String.raw`map \$uri \$${variable} \{\n([^]*?)\n\}`).exec(text) ?? [];
    const rows = (block ?? "").split("\n").map((row) => /^ {2}("[^"]+"|\S+) "(.*)";$/.exec(row));
    const pairs = rows.map((row) => [row?.[1] ?? "", row?.[2] ?? ""] as const);
    const found =
      pairs.find(([key]) => key === path) ??
      pairs.find(([key]) => key.startsWith('"~') && new RegExp(key.slice(2, -1)).test(path)) ??
      pairs.find(([key]) => key === "default");
    return found?.[1] ?? "";
  };
  // Without "always" a header is sent with the answers that hold a file.
  const lines = [...text.matchAll(/^ {2}add_header (\S+) (.+?)( always)?;$/gm)].filter(
    ([, , , always]) => status === 200 || always !== undefined,
  );
  return Object.fromEntries(
    lines.map(([, name, value]) => [name, value!.startsWith("$") ? mapped(value!.slice(1)) : value!.slice(1, -1)]),
  );
};

test.each(PATHS)("Azure and nginx send the same headers with %s", (path) => {
  expect(azure(path)).toEqual(headersFor(path, TENANT));
  expect(engine(path)).toEqual(headersFor(path, TENANT));
});

test("whoever opens the host alone comes to Meridian, and not to a page that is not found", () => {
  expect(Object.keys(pages)).toContain("index");
  // Azure takes index.html by itself.
  expect(nginx(TENANT)).toMatch(/location = \/ \{\s+try_files \/index\.html =404;/);
});

test("office.js may run on the Outlook pages and nowhere else", () => {
  const may = PATHS.flat().filter((path) =>
    headersFor(path, TENANT)["Content-Security-Policy"]?.includes("appsforoffice.microsoft.com"),
  );
  expect(may).toEqual(["/taskpane.html", "/commands.html", "/signInDialog.html"]);
});

test("nothing unsafe is allowed, and no page may be framed by a stranger", () => {
  for (const path of PATHS.flat()) {
    const policy = headersFor(path, TENANT)["Content-Security-Policy"] ?? "";
    expect(policy).not.toMatch(/unsafe|\shttps:(?:\s|;|$)|\s\*(?:\s|;|$)/);
    expect(policy).toContain(`frame-ancestors 'self' ${hostsOf(TENANT.GRAPH_URL).ancestors.join(" ")}`);
  }
});

test("every file is asked for over https only, for at least a year, and is only what its type says", () => {
  for (const path of PATHS.flat()) {
    const headers = headersFor(path, TENANT);
    expect(Number(/^max-age=(\d+)/.exec(headers["Strict-Transport-Security"] ?? "")?.[1])).toBeGreaterThan(31_000_000);
    expect(headers).toMatchObject({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" });
  }
});

// Signing in by a window ends on authEnd.html, which speaks to the page that opened it.
test("no page cuts itself off from the window that opened it, or from the frame of its host", () => {
  for (const path of PATHS.flat()) {
    const names = Object.keys(headersFor(path, TENANT)).join(" ");
    expect(names).not.toMatch(/Cross-Origin-(?:Opener|Embedder)-Policy|X-Frame-Options/i);
  }
});

test("in a sovereign cloud the pages talk to that cloud", () => {
  const env = {
    GRAPH_URL: "https://graph.microsoft.us/v1.0",
    AUTHORITY: "https://login.microsoftonline.us/contoso",
    FILES_HOST: "https://contoso.sharepoint.us",
  };
  const policy = headersFor("/tab.html", env)["Content-Security-Policy"];
  expect(policy).toContain(
    "connect-src 'self' https://graph.microsoft.us https://contoso.sharepoint.us https://contoso-my.sharepoint.us https://login.microsoftonline.us;",
  );
  expect(policy).not.toMatch(/graph\.microsoft\.com|sharepoint\.com/);
  // A stranger there may frame them as little as one from the worldwide cloud.
  expect(policy).toContain("frame-ancestors 'self' https://teams.microsoft.us https://gov.teams.microsoft.us ");
  expect(policy).not.toMatch(/cloud\.microsoft|teams\.microsoft\.com/);
  const outlook = headersFor("/taskpane.html", env)["Content-Security-Policy"];
  expect(outlook).toContain("script-src 'self' https://appsforoffice.gcch.cdn.office.net https://ajax.aspnetcdn.com;");
});

test("an update arrives at once, and what has a name of its own is kept", () => {
  expect(headersFor("/tab.html", TENANT)["Cache-Control"]).toBe("no-cache");
  expect(headersFor("/tab.1a2b3c4d.js", TENANT)["Cache-Control"]).toMatch(/immutable/);
  expect(headersFor("/icons/80.png", TENANT)["Cache-Control"]).not.toMatch(/immutable/);
});

test("a file that is not there is not missing for a year: after an update or a half-finished copy it is asked for again", () => {
  const headers = engine("/9541.gone.js", 404);
  expect(headers).not.toHaveProperty("Cache-Control");
  // What protects people stays, on the page of an error, too.
  const names = ["Content-Security-Policy", ...STEADY_HEADERS.map(({ name }) => name)];
  expect(Object.keys(headers).toSorted()).toEqual(names.toSorted());
});

test("the table says everything with its reason", () => {
  const table = headerTable(TENANT);
  for (const { name, sources, why } of directivesOf(TENANT, false))
    expect(table).toContain(`| \`${name}\` | \`${sources}\` | ${why} |`);
  for (const { name, value } of STEADY_HEADERS) expect(table).toContain(`| \`${name}\` | \`${value}\` |`);
});

// Reading a file's content answers 302 to a host of SharePoint, and a browser holds redirects against the policy, too.
test("a person's own file can be read where Graph sends the browser for it", () => {
  const connect = /connect-src ([^;]+)/.exec(headersFor("/tab.html", TENANT)["Content-Security-Policy"] ?? "")?.[1];
  expect(connect?.split(" ")).toContain("https://contoso-my.sharepoint.com");
});

test("P1: a page may talk to its own tenant's files and sites, and to no other tenant's", () => {
  const several = { ...TENANT, FILES_HOST: "https://contoso.sharepoint.com,https://contosoeur.sharepoint.com" };
  const policy = headersFor("/tab.html", several)["Content-Security-Policy"];
  expect(policy).toContain(
    "https://contoso.sharepoint.com https://contoso-my.sharepoint.com https://contosoeur.sharepoint.com https://contosoeur-my.sharepoint.com",
  );
  expect(policy).not.toContain("*.sharepoint.com");
});

test("Azure offers a sign-in of its own at every address: there is none at ours", () => {
  const { routes } = staticWebApp(TENANT);
  for (const provider of ["aad", "github", "twitter"])
    expect(routes).toContainEqual({ route: `/.auth/login/${provider}`, statusCode: 404 });
});

test("whoever finds a weakness reads whom to tell at this address, for a year", () => {
  const text = securityText({ PRIVACY_CONTACT: "privacy@contoso.example" }, new Date("2026-12-01T12:00:00Z"));
  expect(text).toBe("Contact: mailto:privacy@contoso.example\nExpires: 2027-12-01T00:00:00.000Z\n");
  const page = securityText({ PRIVACY_CONTACT: "https://contoso.example/privacy" }, new Date());
  expect(page).toMatch(/^Contact: https:/);
});
