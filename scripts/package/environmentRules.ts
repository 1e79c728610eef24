import { CLOUDS, cloudMeantBy, cloudOf } from "./clouds";
import type { Environment, Variable } from "./environment";

/** Purpose and validation of a line of an environment file. */
export interface Rule {
  /** What to write there, as the end of a sentence that begins with "Write". */
  readonly wants: string;
  readonly mayBeEmpty?: boolean;
  /** Why the value says nothing yet, as one that a copied file may hold; undefined where it does. */
  readonly blank?: (value: string, env: Environment) => string | undefined;
  /** Why the value is invalid and what to write instead; undefined when valid. The value is not empty. */
  readonly wrong: (value: string, env: Environment) => string | undefined;
}

const GUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
const NO_GUID = "00000000-0000-0000-0000-000000000000";
const LONGEST_NAME = 32;
const HOST = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/;

/** A name that a certificate can have: with a dot in it, and no numbers alone. */
const PUBLIC_NAME = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*(?::\d{1,5})?$/;

/** Only localhost is served without encryption. */
const isLocal = (value: string): boolean => /^(?:http:\/\/)?(?:localhost|127\.0\.0\.1)(?::|\/|$)/.test(value);

/** The host, with its port if it has one, as a browser writes it; undefined where no host is found. */
const hostIn = (value: string): string | undefined => {
  const address = `https://${value.replace(/^[a-z][a-z-]*:\/+/i, "")}`;
  const host = URL.canParse(address) ? new URL(address).host.replace(/\.$/, "") : "";
  return HOST.test(host) ? host : undefined;
};

const guid = (wants: string, rest: Pick<Rule, "mayBeEmpty"> = {}): Rule => ({
  ...rest,
  wants,
  wrong: (value, { TAB_DOMAIN }) => {
    const inside = GUID.exec(value)?.[0];
    if (inside === undefined) return `It is not a GUID. Write ${wants}.`;
    if (inside !== value) return `Write the GUID alone: ${inside}`;
    const isOfTryOut = value === NO_GUID || value.startsWith("00000000-0000-4000-8000-");
    return isOfTryOut && !isLocal(TAB_DOMAIN) ? `It is an id of nobody. Write ${wants}.` : undefined;
  },
});

/** How to come by a fresh GUID. */
export const FRESH = 'as New-Guid in PowerShell or node -p "crypto.randomUUID()" prints one';

const everyGraph = CLOUDS.map(({ name, graphUrl }) => `${graphUrl} (${name})`).join(", ");

/** The tenant in a sign-in address: its id or one of its domains. */
const TENANT = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-z\d-]+(?:\.[a-z\d-]+)+|organizations)$/i;

/** Microsoft refuses sign-in there (AADSTS50194), since a registration admits accounts of one tenant only. */
const everyTenant: Rule["blank"] = (value, { GRAPH_URL }) =>
  value.endsWith("/organizations") && !isLocal(GRAPH_URL)
    ? `It names no tenant. Write ${value.replace(/organizations$/, "<your tenant id>")}`
    : undefined;

const authority: Rule["wrong"] = (value, env) => {
  const [origin, tenant] = [originIn(value), /^https?:\/\/[^/]+\/([^/]+)/i.exec(value)?.[1] ?? ""];
  const wanted = (isLocal(env.GRAPH_URL) ? undefined : cloudOf(env.GRAPH_URL)?.signIn) ?? origin ?? CLOUDS[0]?.signIn;
  const isTenant = TENANT.test(tenant);
  const instead = `${wanted}/${isTenant ? tenant : "<your tenant id>"}`;
  if (origin !== wanted) return `People of that GRAPH_URL sign in elsewhere. Write ${instead}`;
  if (!isTenant) return `It does not name your tenant. Write ${instead}`;
  return value === instead ? undefined : `Write the address of your tenant alone: ${instead}`;
};

/**
 * Hosts of this tenant alone, with commas between those of several places. `*` would let a script that got in send to
 * any tenant. The host of people's own files, with -my, is added.
 */
const wrongFiles: Rule["wrong"] = (value, { GRAPH_URL }) => {
  if (isLocal(GRAPH_URL)) return value === originIn(GRAPH_URL) ? undefined : `Write ${originIn(GRAPH_URL)}`;
  const suffix = cloudOf(GRAPH_URL)?.filesHost.replace("https://*", "");
  if (suffix === undefined) return undefined;
  const fits = (host: string): boolean =>
    host.startsWith("https://") && host.endsWith(suffix) && /^[a-z\d-]+(?<!-my)$/.test(host.slice(8, -suffix.length));
  if (value.split(",").every(fits)) return undefined;
  const [tenant] = hostIn(value)?.split(".") ?? [];
  const isOfCloud = tenant !== undefined && hostIn(value) === `${tenant}${suffix}`;
  return `Write https://${isOfCloud ? tenant.replace(/-my$/, "") : "<your tenant>"}${suffix}`;
};

const originIn = (value: string): string | undefined => (URL.canParse(value) ? new URL(value).origin : undefined);

/** Rules by variable. */
export const RULES: Readonly<Record<Variable, Rule>> = {
  GRAPH_URL: {
    wants: "the address of your cloud's Microsoft Graph, such as https://graph.microsoft.com/v1.0",
    wrong: (value) => {
      if (isLocal(value) || cloudOf(value)) return undefined;
      const meant = cloudMeantBy(value);
      return meant ? `Write ${meant.graphUrl}` : `There is no Microsoft Graph. Write one of ${everyGraph}.`;
    },
  },
  AUTHORITY: {
    wants: "where your people sign in: https://login.microsoftonline.com/ and your tenant's id",
    blank: everyTenant,
    wrong: authority,
  },
  FILES_HOST: {
    wants: "the address of your SharePoint, such as https://contoso.sharepoint.com",
    blank: (value, env) => (env.TAB_DOMAIN === "" && value.includes("*") ? wrongFiles(value, env) : undefined),
    wrong: (value, env) => wrongFiles(value, env),
  },
  AAD_APP_CLIENT_ID: guid("the application (client) id of your registration"),
  TAB_DOMAIN: {
    wants: "the name of the host that serves the pages, such as mentoring.contoso.com",
    wrong: (value, { GRAPH_URL }) => {
      const host = hostIn(value);
      const isPublic = host !== undefined && PUBLIC_NAME.test(host);
      if (!isPublic && !(isLocal(value) && isLocal(GRAPH_URL)))
        return `It is not the name of a host. Write ${RULES.TAB_DOMAIN.wants}.`;
      return host === value ? undefined : `Write the host alone, as browsers do: ${host}`;
    },
  },
  TEAMS_APP_ID: guid(`a GUID of its own for the app in Teams, ${FRESH}`),
  OUTLOOK_ADDIN_ID: guid(`a GUID of its own for the Outlook add-in, ${FRESH}`),
  DEVELOPER_NAME: {
    wants: "your name as people shall read it in Teams, such as Contoso",
    wrong: (value) =>
      /[<>]/.test(value)
        ? `Write it without < and >: ${value.replaceAll(/[<>]/g, "")}`
        : value.length > LONGEST_NAME
          ? `It has more than ${LONGEST_NAME} characters. Write a shorter one.`
          : undefined,
  },
  TEAMS_CATALOG_ID: guid("the id that Meridian has in your organisation's catalogue since the upload, or nothing", {
    mayBeEmpty: true,
  }),
  PRIVACY_CONTACT: {
    wants: "an address of mail or of a page, such as privacy@contoso.com, or nothing",
    mayBeEmpty: true,
    wrong: (value) =>
      /^(?:[^@\s]+@[^@\s]+\.[^@\s]+|https:\/\/\S+)$/.test(value)
        ? undefined
        : `It is no address. Write ${RULES.PRIVACY_CONTACT.wants}.`,
  },
  POLICY_SITE: {
    wants: "the site of your policy file, such as contoso.sharepoint.com/sites/mentoring, or nothing",
    mayBeEmpty: true,
    wrong: (value, { GRAPH_URL }) => {
      const [site] = /[a-z\d.-]+\/(?:sites|teams)\/[^/?#]+/i.exec(value) ?? [];
      if (site === undefined) return `It is not a site. Write ${RULES.POLICY_SITE.wants}.`;
      if (site !== value) return `Write the host and the site alone: ${site}`;
      const home = cloudOf(GRAPH_URL)?.filesHost.replace("https://*", "");
      const isAtHome = home === undefined || site.slice(0, site.indexOf("/")).toLowerCase().endsWith(home);
      return isAtHome ? undefined : `The SharePoint of that GRAPH_URL is at ${home}. Write a site there.`;
    },
  },
};

const QUOTES = /^["'“”‘’„«]|["'“”‘’»]$/;

const isPlaceholder = (name: Variable, value: string): boolean =>
  name === "DEVELOPER_NAME" ? /^<.*>$|\{\{/.test(value) : /[<>…]|\{\{/.test(value);

/** Faults that any value may have. */
export const wrongAnywhere = (name: Variable, value: string): string | undefined => {
  if (QUOTES.test(value)) return `Write it without quotes: ${value.replaceAll(/["'“”‘’„«»]/g, "")}`;
  if (isPlaceholder(name, value)) return `That is a placeholder. Write ${RULES[name].wants}.`;
  if (/\s#/.test(value)) return `A comment needs a line of its own. Write ${value.replace(/\s+#.*$/, "")}`;
  // Taken out of a path, the space would leave the address of something else.
  if (name !== "DEVELOPER_NAME" && /[^\S\u200b-\u200f]/.test(value) && value.includes("/"))
    return `It has a space. Write ${RULES[name].wants}.`;
  const clean = value.replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/g, "");
  const isWords = name === "DEVELOPER_NAME" || name === "PRIVACY_CONTACT";
  return !isWords && clean !== value
    ? `There is a space in it, which may be one that nobody sees. Write ${clean}`
    : undefined;
};
