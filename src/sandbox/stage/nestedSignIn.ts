import type { Clock } from "../../domain/time/clock";
import { isFailing, type SandboxControl, type SignedIn } from "./sandboxControl";

/** Answers one question of MSAL's nested app authentication: JSON text in, JSON text out. */
export type NestedSignIn = (request: string) => Promise<string>;

interface Question {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly authority?: string; readonly scope: string };
}

/** The documented words for "no" of Microsoft's bridge (msal-browser, BridgeStatusCode). */
type Status = "USER_INTERACTION_REQUIRED" | "USER_CANCEL" | "NO_NETWORK" | "PERSISTENT_ERROR";
type Answer =
  | { readonly success: true; readonly initContext: object }
  | { readonly success: true; readonly token: object; readonly account: object };
type Refusal = {
  readonly success: false;
  readonly error: { readonly status: Status; readonly code: string; readonly description: string };
};

interface Options {
  readonly personId: string;
  readonly control: SandboxControl;
  readonly clock: Clock;
}

/** Signs one person of the seed in, as Teams does for the person at its keyboard. */
export const createNestedSignIn = (options: Options): NestedSignIn => {
  return async (request) => {
    const question: Question = JSON.parse(request);
    const answer = await answerTo(question, options);
    return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: question.requestId, ...answer });
  };
};

const answerTo = async (question: Question, { personId, control, clock }: Options): Promise<Answer | Refusal> => {
  try {
    if (question.method === "GetInitContext") return initContext(await control.signIn(personId));
    const faults = await control.faults();
    if (isFailing(faults, "offline", personId)) return refusal("NO_NETWORK", "no_network", "This person is offline.");
    if (isFailing(faults, "no-consent", personId)) return noConsent(question.method);
    return token(question, await control.signIn(personId), Math.floor(clock.now() / 1000));
  } catch {
    return refusal("NO_NETWORK", "no_network", "The local Graph does not answer.");
  }
};

/** Silently: a person has to act. When asked, this person presses "Cancel". */
const noConsent = (method: string): Refusal =>
  method === "GetTokenPopup"
    ? refusal("USER_CANCEL", "user_cancelled", "The person did not agree.")
    : refusal("USER_INTERACTION_REQUIRED", "consent_required", "AADSTS65001: The user has not consented.");

const refusal = (status: Status, code: string, description: string): Refusal => ({
  success: false,
  error: { status, code, description },
});

const DEFAULT_AUTHORITY = "https://login.microsoftonline.com/organizations";
const accountOf = ({ person, tenantId }: SignedIn, authority = DEFAULT_AUTHORITY) => ({
  homeAccountId: `${person.id}.${tenantId}`,
  environment: new URL(authority).host,
  tenantId,
  localAccountId: person.id,
  username: person.address,
  name: person.name,
});

const initContext = (signedIn: SignedIn): Answer => ({
  success: true,
  initContext: {
    sdkName: "meridian-stage",
    sdkVersion: "1.0.0",
    capabilities: { queryAccount: true },
    accountContext: accountOf(signedIn),
  },
});

const token = ({ tokenParams }: Question, signedIn: SignedIn, nowSeconds: number): Answer | Refusal => {
  if (!tokenParams) return refusal("PERSISTENT_ERROR", "invalid_request", "A token was asked for without tokenParams.");
  const { person, tenantId, accessToken, expiresInSeconds } = signedIn;
  const claims = {
    aud: tokenParams.clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: nowSeconds,
    exp: nowSeconds + expiresInSeconds,
    oid: person.id,
    sub: person.id,
    tid: tenantId,
    name: person.name,
    preferred_username: person.address,
    ver: "2.0",
  };
  return {
    success: true,
    token: {
      access_token: accessToken,
      id_token: unsignedToken(claims),
      expires_in: expiresInSeconds,
      scope: tokenParams.scope,
      properties: null,
    },
    account: accountOf(signedIn, tokenParams.authority),
  };
};

/** A JWT that nobody signed: MSAL only reads it. */
const unsignedToken = (claims: object): string =>
  `${base64Url(JSON.stringify({ typ: "JWT", alg: "none" }))}.${base64Url(JSON.stringify(claims))}.`;

const base64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
