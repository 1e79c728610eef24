import { Hono, type Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Clock } from "../../domain/time/clock";
import type { LocalGraph } from "../graph/localGraph";
import { TENANT_ID, type SeedPerson } from "../seed/people";
import { base64Url, idTokenFor } from "../unsignedToken";
import { accountPage, consentPage, refusalPage, signedOutPage } from "./pages";
import { createHash, randomBytes } from "node:crypto";

/** Path of the authority on the local Graph's origin. */
export const AUTHORITY_PATH = "/authority";

const SESSION = "meridian-session";

/** Discovery document of the authority for MSAL. The issuer is Microsoft's: only the address differs. */
export const metadataAt = (origin: string): string => {
  const at = (page: string): string => `${origin}${AUTHORITY_PATH}/${page}`;
  return JSON.stringify({
    authorization_endpoint: at("authorize"),
    token_endpoint: at("token"),
    end_session_endpoint: at("logout"),
    issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
    jwks_uri: at("keys"),
  });
};

/**
 * Stand-in for Microsoft's sign-in: asks for account and consent, redirects with a code, and redeems codes for tokens
 * of the local Graph. The real MSAL cannot tell the difference.
 */
export const createAuthority = (graph: LocalGraph, clock: Clock): ((request: Request) => Promise<Response>) => {
  const codes = createCodes();
  const app = new Hono().basePath(AUTHORITY_PATH);
  app.get("/authorize", (c) => authorize(c, graph, codes));
  app.post("/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const answer = tokenFor(form, graph, codes, Math.floor(clock.now() / 1000));
    return c.json(answer.body, answer.status, { "Access-Control-Allow-Origin": "*" });
  });
  app.options("/token", (c) =>
    c.body(null, 204, {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": c.req.header("Access-Control-Request-Headers") ?? "Content-Type",
    }),
  );
  // Empty: our pages request it only to see whether they are online.
  app.get("/keys", (c) => c.json({ keys: [] }));
  app.get("/logout", (c) => {
    setCookie(c, SESSION, "", { path: AUTHORITY_PATH, maxAge: 0 });
    const back = c.req.query("post_logout_redirect_uri") ?? "";
    if (!isOfThisMachine(back)) return c.html(signedOutPage());
    return c.redirect(`${back}?${new URLSearchParams({ state: c.req.query("state") ?? "" })}`);
  });
  return async (request) => app.fetch(request);
};

const authorize = (c: Context, graph: LocalGraph, codes: Codes): Response | Promise<Response> => {
  const query = new URL(c.req.url).searchParams;
  const question = readQuestion(query);
  if (!question) return c.html(refusalPage("The question is not one of Meridian’s on this machine."), 400);
  const back = (answer: Readonly<Record<string, string>>): Response =>
    c.redirect(`${question.redirectUri}#${new URLSearchParams({ ...answer, state: question.state })}`);
  const refuse = (error: string, number: number, subError = ""): Response =>
    back({ error, error_description: `AADSTS${number}: said by the local Graph.`, suberror: subError });

  const silent = question.prompt === "none";
  const person = whoIs(question, getCookie(c, SESSION), graph.people);
  if (!person) return silent ? refuse("login_required", 50058) : c.html(accountPage(query, graph.people));
  setCookie(c, SESSION, person.id, { path: AUTHORITY_PATH, httpOnly: true, sameSite: "Lax" });
  if (strikes(graph, "policy-block", person)) return refuse("access_denied", 53003);
  if (question.answer === "agree") graph.consents.agree(person.id, question.scopes);
  const lacking = graph.consents.lacking(person.id, question.scopes);
  if (lacking.length > 0) {
    if (silent) return refuse("interaction_required", 65001, "consent_required");
    if (strikes(graph, "admin-approval", person)) return refuse("access_denied", 90094);
    if (question.answer === "decline" || strikes(graph, "no-consent", person)) return refuse("access_denied", 65004);
    return c.html(consentPage(query, person, lacking));
  }
  const { clientId, nonce, challenge, redirectUri } = question;
  const code = codes.issue({ personId: person.id, clientId, nonce, challenge, redirectUri });
  return back({ code, client_info: clientInfoOf(person.id), session_state: person.id });
};

/** The account chosen on the page; else that of the session or the login hint, unless the prompt asks for a choice. */
const whoIs = (
  { as, prompt, loginHint }: Question,
  session: string | undefined,
  people: readonly SeedPerson[],
): SeedPerson | undefined => {
  const chosen = people.find(({ id }) => id === as);
  if (chosen || prompt === "select_account") return chosen;
  return people.find(({ id }) => id === session) ?? people.find(({ address }) => address === loginHint);
};

const strikes = (
  graph: LocalGraph,
  kind: "policy-block" | "admin-approval" | "no-consent",
  person: SeedPerson,
): boolean => graph.faults.strike(kind, person.id, `${AUTHORITY_PATH}/authorize`) !== undefined;

interface TokenAnswer {
  readonly status: 200 | 400;
  readonly body: object;
}

const tokenFor = (form: URLSearchParams, graph: LocalGraph, codes: Codes, nowSeconds: number): TokenAnswer => {
  const text = (name: string): string => form.get(name) ?? "";
  const grant =
    text("grant_type") === "refresh_token"
      ? codes.refresh(text("refresh_token"))
      : codes.redeem(text("code"), text("code_verifier"), text("redirect_uri"));
  if (!grant) return invalidGrant(70000, "");
  const scopes = text("scope").split(" ");
  if (graph.consents.lacking(grant.personId, scopes).length > 0) return invalidGrant(65001, "consent_required");
  return { status: 200, body: tokensOf(grant, scopes, graph, codes, nowSeconds) };
};

const invalidGrant = (number: number, subError: string): TokenAnswer => ({
  status: 400,
  body: {
    error: "invalid_grant",
    error_description: `AADSTS${number}: said by the local Graph.`,
    error_codes: [number],
    suberror: subError,
  },
});

const tokensOf = (grant: Grant, scopes: readonly string[], graph: LocalGraph, codes: Codes, nowSeconds: number) => {
  const { accessToken, expiresInSeconds, person } = graph.signIn(grant.personId, { onlyScopes: scopes });
  const facts = { clientId: grant.clientId, tenantId: TENANT_ID, person, nowSeconds, expiresInSeconds };
  return {
    token_type: "Bearer",
    scope: scopes.join(" "),
    expires_in: expiresInSeconds,
    access_token: accessToken,
    refresh_token: codes.refreshToken(grant),
    id_token: idTokenFor({ ...facts, nonce: grant.nonce }),
    client_info: clientInfoOf(grant.personId),
  };
};

const clientInfoOf = (personId: string): string => base64Url(JSON.stringify({ uid: personId, utid: TENANT_ID }));

/** Content of a code or a refresh token. */
interface Grant {
  readonly personId: string;
  readonly clientId: string;
  readonly nonce: string;
}

interface Waiting extends Grant {
  readonly challenge: string;
  readonly redirectUri: string;
}

/** One-time codes and refresh tokens, in memory only. */
const createCodes = () => {
  const codes = new Map<string, Waiting>();
  const refreshing = new Map<string, Grant>();
  const keyed = <T>(map: Map<string, T>, value: T): string => {
    const key = randomBytes(24).toString("base64url");
    map.set(key, value);
    return key;
  };
  return {
    issue: (waiting: Waiting): string => keyed(codes, waiting),
    /** RFC 7636: redeeming a code needs the verifier whose hash came with the request for it. */
    redeem: (code: string, verifier: string, redirectUri: string): Grant | undefined => {
      const waiting = codes.get(code);
      codes.delete(code);
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      return waiting && waiting.challenge === challenge && waiting.redirectUri === redirectUri ? waiting : undefined;
    },
    refreshToken: (grant: Grant): string => keyed(refreshing, grant),
    refresh: (token: string): Grant | undefined => refreshing.get(token),
  };
};

type Codes = ReturnType<typeof createCodes>;

/** An authorization request of MSAL, with the answers given so far. */
interface Question {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly prompt: string;
  readonly loginHint: string;
  /** Id of the account chosen on the page. */
  readonly as: string;
  readonly answer: "agree" | "decline" | "";
}

/**
 * Parses an authorization request; undefined for an unsupported one. Only pages of this machine may be redirect
 * targets.
 */
const readQuestion = (query: URLSearchParams): Question | undefined => {
  const text = (name: string): string => query.get(name) ?? "";
  const answer = text("answer");
  const question: Question = {
    clientId: text("client_id"),
    redirectUri: text("redirect_uri"),
    scopes: text("scope")
      .split(" ")
      .filter((scope) => scope !== ""),
    state: text("state"),
    nonce: text("nonce"),
    challenge: text("code_challenge"),
    prompt: text("prompt"),
    loginHint: text("login_hint"),
    as: text("as"),
    answer: answer === "agree" || answer === "decline" ? answer : "",
  };
  const isWhole = text("response_type") === "code" && text("code_challenge_method") === "S256";
  return isWhole && question.challenge !== "" && isOfThisMachine(question.redirectUri) ? question : undefined;
};

/** True for pages of this machine: other origins must not learn who is signed in. */
const isOfThisMachine = (address: string): boolean => /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\//.test(address);
