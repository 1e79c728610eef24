import { consentLink, PERMISSIONS } from "../../src/domain/organisation/permissions";
import { cloudOf } from "../package/clouds";
import { BUILT_DOORS, type Door } from "../package/doors";
import type { Environment } from "../package/environment";
import { listOf, partOf, partsOf, textOf, type Part } from "../package/manifestShape";

/**
 * Microsoft's Azure CLI: runs `az` with these arguments, and with `body` as its `--body`; resolves to its output, rejects
 * on an error.
 */
export type AzureCli = (args: readonly string[], body?: string) => Promise<string>;

export interface Registered {
  readonly clientId: string;
  /** The authority of this registration: it admits accounts of one tenant only. */
  readonly authority: string;
  readonly outcome: "made" | "changed" | "right already";
  readonly consentLink: string;
}

export const NAME = "Meridian";

/** Microsoft Graph, the same in every tenant. */
const GRAPH = "00000003-0000-0000-c000-000000000000";

/**
 * Creates the app registration, or corrects what differs. Additions by an administrator stay: other addresses, other
 * permissions. Idempotent.
 */
export const register = async (
  az: AzureCli,
  env: Environment,
  doors: readonly Door[] = BUILT_DOORS,
): Promise<Registered> => {
  const json = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse(await az([...args, "--output", "json"]));
  const authority = authorityOf(env, textOf(partOf(await json("account", "show")).tenantId));
  const scopeIds = scopeIdsIn(await json("ad", "sp", "show", "--id", GRAPH));
  const known = await find(json, env.AAD_APP_CLIENT_ID);
  const app =
    known ?? partOf(await json("ad", "app", "create", "--display-name", NAME, "--sign-in-audience", "AzureADMyOrg"));
  const wanted = wantedOf(app, env, doors, scopeIds);
  const isRight = JSON.stringify(wanted) === JSON.stringify(currentOf(app));
  if (!isRight) {
    const url = `${new URL(env.GRAPH_URL).origin}/v1.0/applications/${textOf(app.id)}`;
    const headers = ["--headers", "Content-Type=application/json"];
    await az(["rest", "--method", "PATCH", "--url", url, ...headers], JSON.stringify(wanted));
  }
  const clientId = textOf(app.appId);
  const changed = isRight ? "right already" : "changed";
  const link = consentLink({ authority, graphUrl: env.GRAPH_URL, clientId, redirectUri: endOf(env) }, PERMISSIONS);
  return { clientId, authority, outcome: known ? changed : "made", consentLink: link };
};

/**
 * Faults of a registration that is in use, as sentences: addresses that sign-in needs and Entra does not know, and such as
 * belong to no page of ours, to which Entra would hand a sign-in. It reads only.
 */
export const registrationFaults = async (
  az: AzureCli,
  env: Environment,
  doors: readonly Door[] = BUILT_DOORS,
): Promise<readonly string[]> => {
  const id = env.AAD_APP_CLIENT_ID;
  const known = await az(["ad", "app", "show", "--id", id, "--output", "json"]).catch(() => undefined);
  if (known === undefined)
    return [`The registration ${id} could not be read. Is the Azure CLI there, and signed in to its tenant?`];
  const app = partOf(JSON.parse(known));
  const { redirectUris } = currentOf(app).spa;
  const needed = addressesOf(env, doors);
  const elsewhere = (["web", "publicClient"] as const).flatMap((kind) =>
    listOf(partOf(app[kind]).redirectUris).map((uri) => [kind, textOf(uri)] as const),
  );
  return [
    ...needed
      .filter((uri) => !redirectUris.includes(uri))
      .map((uri) => `Sign-in needs the redirect ${uri}, which the registration lacks. Run npm run register.`),
    ...redirectUris
      .filter((uri) => !needed.includes(uri))
      .map(
        (uri) =>
          `The registration sends sign-ins to ${uri}, which is no page of this host. Take it away if nobody needs it.`,
      ),
    ...elsewhere.map(
      ([kind, uri]) =>
        `The registration has the redirect ${uri} of the kind "${kind}". Pages in a browser need "spa" only.`,
    ),
  ];
};

/** The tenant that the Azure CLI is signed in to; refuses a file that names another one. */
const authorityOf = (env: Environment, tenant: string): string => {
  const authority = `${cloudOf(env.GRAPH_URL)?.signIn ?? new URL(env.AUTHORITY).origin}/${tenant}`;
  const named = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.exec(env.AUTHORITY)?.[0];
  if (named !== undefined && named.toLowerCase() !== tenant.toLowerCase())
    throw new Error(
      `The Azure CLI is signed in to the tenant ${tenant}, and AUTHORITY names ${named}. Run az login --tenant ${named}, or write AUTHORITY=${authority}`,
    );
  return authority;
};

const find = async (json: (...args: readonly string[]) => Promise<unknown>, id: string): Promise<Part | undefined> => {
  if (id !== "") return partOf(await json("ad", "app", "show", "--id", id));
  const named = partsOf(await json("ad", "app", "list", "--display-name", NAME)).filter(
    ({ displayName }) => displayName === NAME,
  );
  if (named.length > 1)
    throw new Error(
      `There are ${named.length} registrations called ${NAME}. Put the id of the right one into AAD_APP_CLIENT_ID.`,
    );
  return named[0];
};

const scopeIdsIn = (graph: unknown): readonly string[] => {
  const offered = partsOf(partOf(graph).oauth2PermissionScopes);
  return PERMISSIONS.map((name) => {
    const id = textOf(offered.find(({ value }) => value === name)?.id);
    if (id === "") throw new Error(`Microsoft Graph in this tenant has no permission ${name}.`);
    return id;
  });
};

/** The parts of a registration that we manage. */
const currentOf = (app: Part) => ({
  spa: { redirectUris: listOf(partOf(app.spa).redirectUris).map(textOf) },
  api: { requestedAccessTokenVersion: partOf(app.api).requestedAccessTokenVersion ?? null },
  requiredResourceAccess: partsOf(app.requiredResourceAccess).map(({ resourceAppId, resourceAccess }) => ({
    resourceAppId: textOf(resourceAppId),
    resourceAccess: partsOf(resourceAccess).map(({ id, type }) => ({ id: textOf(id), type: textOf(type) })),
  })),
});

/** The redirect page of sign-in, which also shows an administrator the outcome of consent. */
const endOf = (env: Environment): string => `https://${env.TAB_DOMAIN}/authEnd.html`;

/** Where sign-in ends: the program around us, the pages themselves, and the two pages of windows. */
const addressesOf = (env: Environment, doors: readonly Door[]): readonly string[] => {
  const home = `https://${env.TAB_DOMAIN}`;
  const end = doors.includes("authEnd") ? [endOf(env)] : [];
  const dialog = doors.includes("signInDialog") ? [`${home}/signInDialog.html`] : [];
  return [`brk-multihub://${env.TAB_DOMAIN}`, home, ...end, ...dialog];
};

const wantedOf = (app: Part, env: Environment, doors: readonly Door[], scopeIds: readonly string[]) => {
  const current = currentOf(app);
  const addresses = addressesOf(env, doors);
  const graph = current.requiredResourceAccess.find(({ resourceAppId }) => resourceAppId === GRAPH);
  const agreed = graph?.resourceAccess ?? [];
  const lacking = scopeIds.filter((id) => !agreed.some((each) => each.id === id && each.type === "Scope"));
  const access = { resourceAppId: GRAPH, resourceAccess: [...agreed, ...lacking.map((id) => ({ id, type: "Scope" }))] };
  return {
    spa: { redirectUris: [...new Set([...current.spa.redirectUris, ...addresses])] },
    api: { requestedAccessTokenVersion: 2 },
    requiredResourceAccess: graph
      ? current.requiredResourceAccess.map((each) => (each === graph ? access : each))
      : [...current.requiredResourceAccess, access],
  };
};
