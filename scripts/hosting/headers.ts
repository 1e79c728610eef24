import { hostsOf } from "../package/clouds";
import { BUILT_DOORS, OFFICE_DOORS, type Door } from "../package/doors";
import type { Environment } from "../package/environment";
import policy from "./policy.json";

/** Addresses that the headers depend on. */
export type Addresses = Pick<Environment, "GRAPH_URL" | "AUTHORITY" | "FILES_HOST">;

export interface Directive {
  readonly name: string;
  readonly sources: string;
  readonly why: string;
}

/** Sites are on `contoso.sharepoint.com`, people's own files on `contoso-my.sharepoint.com`. */
const fileHostsOf = ({ FILES_HOST }: Addresses): readonly string[] =>
  FILES_HOST.split(",").flatMap((host) => {
    const [, tenant, rest] = /^(https:\/\/[\w-]+)(\.sharepoint.*)$/.exec(host) ?? [];
    return tenant === undefined ? [host] : [host, `${tenant}-my${rest}`];
  });

/** The CSP directives that a page can hold in its own HTML, each with its reason; `office` for pages that run office.js. */
const directivesInPage = (env: Addresses, office: boolean): readonly Directive[] =>
  Object.entries(policy)
    .filter(([, entry]) => !office || !("withoutOffice" in entry))
    .map(([name, entry]) => ({
      name,
      sources: `${entry.sources}${office && "office" in entry ? ` ${entry.office}` : ""}`
        .replace("{office}", new URL(hostsOf(env.GRAPH_URL).officeScript).origin)
        .replace("{graph}", new URL(env.GRAPH_URL).origin)
        .replace("{files}", fileHostsOf(env).join(" "))
        .replace("{authority}", new URL(env.AUTHORITY).origin),
      why: entry.why,
    }));

/** All directives of a page. `frame-ancestors` counts only in a header. */
export const directivesOf = (env: Addresses, office: boolean): readonly Directive[] => [
  ...directivesInPage(env, office),
  {
    name: "frame-ancestors",
    sources: `'self' ${hostsOf(env.GRAPH_URL).ancestors.join(" ")}`,
    why: "Teams, Outlook and the Microsoft 365 app may show our pages. Nobody else may.",
  },
];

const policyText = (directives: readonly Directive[]): string =>
  directives.map(({ name, sources }) => `${name} ${sources}`).join("; ");

/** The content security policy for the <meta> of a page. */
export const policyInPage = (env: Addresses, office: boolean): string => policyText(directivesInPage(env, office));

/** A header with its reason. The CSP is not here: it depends on the page. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** Sent with every file. Neither X-Frame-Options nor Cross-Origin-Opener-Policy: they would break frames and sign-in. */
export const STEADY_HEADERS: readonly Header[] = [
  {
    name: "Strict-Transport-Security",
    value: "max-age=63072000",
    why: "Browsers ask for this host over https only, for two years.",
  },
  { name: "X-Content-Type-Options", value: "nosniff", why: "A file is only what its type says." },
  { name: "Referrer-Policy", value: "no-referrer", why: "Nobody learns which page a person came from." },
  {
    name: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    why: "The pages never ask for any of these.",
  },
];

/** Cache lifetime of files. `files` is a regular expression of paths; the first match counts. */
export interface CacheRule {
  readonly files: string;
  /** The same files as a route of Azure Static Web Apps; undefined: all others. */
  readonly route: string | undefined;
  readonly value: string;
  readonly why: string;
}

export const CACHE_RULES: readonly CacheRule[] = [
  {
    files: String.raw`^/[^/]+\.(?:js|css|svg)$`,
    route: "/*.{js,css,svg}",
    value: "public, max-age=31536000, immutable",
    why: "Another content has another name.",
  },
  {
    files: String.raw`^/icons/[^/]+\.png$`,
    route: "/icons/*.{png}",
    value: "public, max-age=86400",
    why: "The manifests name the icons by a fixed address.",
  },
  { files: ".", route: undefined, value: "no-cache", why: "Pages are asked for anew, so an update arrives at once." },
];

const EVERY_PAGE_POLICY = "Content-Security-Policy";

/** All headers of the file at `path`. The other formats (Azure, nginx, the table) use the same parts. */
export const headersFor = (path: string, env: Addresses): Readonly<Record<string, string>> => {
  const cache = CACHE_RULES.find(({ files }) => new RegExp(files).test(path));
  return {
    ...Object.fromEntries(STEADY_HEADERS.map(({ name, value }) => [name, value])),
    [EVERY_PAGE_POLICY]: policyText(
      directivesOf(
        env,
        OFFICE_DOORS.some((door) => path === `/${door}.html`),
      ),
    ),
    "Cache-Control": cache?.value ?? "no-cache",
  };
};

/** The Outlook pages that exist: each needs a CSP of its own. */
export const officePages = (doors: readonly Door[] = BUILT_DOORS): readonly string[] =>
  OFFICE_DOORS.filter((door) => doors.includes(door)).map((door) => `/${door}.html`);
