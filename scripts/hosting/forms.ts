import type { Door } from "../package/doors";
import { element, type Element } from "../package/element";
import type { Environment } from "../package/environment";
import { CACHE_RULES, directivesOf, headersFor, officePages, STEADY_HEADERS, type Addresses } from "./headers";

/** Any page on which office.js does not run. */
const PLAIN_PAGE = "/tab.html";

/** `staticwebapp.config.json` for Azure Static Web Apps: the headers of a route replace the global ones. */
export const staticWebApp = (env: Addresses, doors?: readonly Door[]) => ({
  globalHeaders: headersFor(PLAIN_PAGE, env),
  routes: [
    // Azure's own sign-in pages would stand at our address, under our name.
    ...["aad", "github", "twitter"].map((provider) => ({ route: `/.auth/login/${provider}`, statusCode: 404 })),
    ...officePages(doors).map((route) => ({
      route,
      headers: { "Content-Security-Policy": headersFor(route, env)["Content-Security-Policy"] },
    })),
    ...CACHE_RULES.flatMap(({ route, value }) =>
      route === undefined ? [] : [{ route, headers: { "Cache-Control": value } }],
    ),
  ],
});

/** The text of that file, which Azure reads from the folder of the pages. */
export const configText = (env: Addresses): string => `${JSON.stringify(staticWebApp(env), undefined, 2)}\n`;

/** For nginx: include it in the `http` block; the `add_header` lines belong into the server block that it shows. */
export const nginx = (env: Addresses, doors?: readonly Door[]): string => {
  const policyOf = (page: string): string => `"${headersFor(page, env)["Content-Security-Policy"]}"`;
  const line = (key: string, value: string): string => `  ${key} ${value};`;
  return [
    "# Include this in the http block. Add your certificate and the folder of the built pages to the server.",
    "map $uri $meridian_cache {",
    ...CACHE_RULES.map(({ files, route, value }) => line(route ? `"~${files}"` : "default", `"${value}"`)),
    "}",
    "map $uri $meridian_policy {",
    line("default", policyOf(PLAIN_PAGE)),
    ...officePages(doors).map((page) => line(page, policyOf(page))),
    "}",
    "server {",
    "  listen 443 ssl;",
    "  # server_name, ssl_certificate, ssl_certificate_key and root are yours.",
    ...STEADY_HEADERS.map(({ name, value }) => line(`add_header ${name}`, `"${value}" always`)),
    line("add_header Content-Security-Policy", "$meridian_policy always"),
    // Without "always": a file that is not there yet, or not any more, would be missing for a year.
    line("add_header Cache-Control", "$meridian_cache"),
    "  # A location with add_header lines of its own loses all of these: keep them here.",
    "  location = / {",
    "    try_files /index.html =404;",
    "  }",
    "  location / {",
    "    try_files $uri =404;",
    "  }",
    "}",
    "",
  ].join("\n");
};

/**
 * For IIS: `web.config` beside the pages. IIS by itself cannot tell one kind of file from another by its name, so it asks
 * for each anew (`no-cache`): right after every update, with one short question more for each file.
 */
export const iis = (env: Addresses, doors?: readonly Door[]): string => {
  const header = (name: string, value: string): Element => element("add", { name, value });
  const policyOf = (page: string): string => headersFor(page, env)["Content-Security-Policy"] ?? "";
  const headers = (children: readonly Element[]): Element =>
    element("httpProtocol", {}, [element("customHeaders", {}, children)]);
  const forOffice = officePages(doors).map((page) =>
    element("location", { path: page.slice(1) }, [
      element("system.webServer", {}, [
        headers([
          element("remove", { name: "Content-Security-Policy" }),
          header("Content-Security-Policy", policyOf(page)),
        ]),
      ]),
    ]),
  );
  const all = element("system.webServer", {}, [
    element("defaultDocument", {}, [element("files", {}, [element("clear"), element("add", { value: "index.html" })])]),
    headers([
      element("remove", { name: "X-Powered-By" }),
      ...STEADY_HEADERS.map(({ name, value }) => header(name, value)),
      header("Content-Security-Policy", policyOf(PLAIN_PAGE)),
      header("Cache-Control", "no-cache"),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("configuration", {}, [all, ...forOffice])}\n`;
};

/** `.well-known/security.txt` (RFC 9116) of an installation: whom to tell of a weakness there; good for a year. */
export const securityText = ({ PRIVACY_CONTACT }: Pick<Environment, "PRIVACY_CONTACT">, now: Date): string => {
  const contact = PRIVACY_CONTACT.includes("@") ? `mailto:${PRIVACY_CONTACT}` : PRIVACY_CONTACT;
  const expires = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate()));
  return `Contact: ${contact}\nExpires: ${expires.toISOString()}\n`;
};

/** For every other host: the headers to send, with reasons. */
export const headerTable = (env: Addresses): string => {
  const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const code = (text: string): string => `\`${text}\``;
  const head = (...names: readonly string[]): string[] => [row(...names), row(...names.map(() => "---"))];
  const policyRows = directivesOf(env, false).map(({ name, sources, why }) => row(code(name), code(sources), why));
  const office = directivesOf(env, true).find(({ name }) => name === "script-src");
  const missing = directivesOf(env, false)
    .filter(({ name }) => !directivesOf(env, true).some((other) => other.name === name))
    .map(({ name }) => code(name))
    .join(" and ");
  const pages = officePages()
    .map((page) => code(page.slice(1)))
    .join(", ");
  return [
    "With every file:",
    "",
    ...head("Header", "Value", "Why"),
    ...STEADY_HEADERS.map(({ name, value, why }) => row(code(name), code(value), why)),
    "",
    "`Cache-Control`, the first line that fits:",
    "",
    ...head("Files", "Value", "Why"),
    ...CACHE_RULES.map(({ route, value, why }) => row(route ? code(route) : "all others", code(value), why)),
    "",
    "`Content-Security-Policy`, these directives in one line with `; ` between them:",
    "",
    ...head("Directive", "Sources", "Why"),
    ...policyRows,
    "",
    `On the pages of Outlook, which are ${pages}, \`script-src\` is ${code(office?.sources ?? "")}, and ${missing} are not sent: Microsoft's office.js gives the browser text.`,
    "",
  ].join("\n");
};
