import type { Clock } from "../../domain/time/clock";
import type { FaultKind } from "../fault";
import { idTokenFor } from "../unsignedToken";
import { isFailing, type SandboxControl, type SandboxSignIn } from "./sandboxControl";

/** Answers a request of MSAL's nested app authentication: JSON text in, JSON text out. */
export type NestedSignIn = (request: string) => Promise<string>;

interface TokenParams {
  readonly clientId: string;
  readonly authority?: string;
  readonly scope: string;
}

interface Question {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: TokenParams;
}

/** Failure statuses of Microsoft's bridge (msal-browser, BridgeStatusCode). */
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
  readonly wait?: (ms: number) => Promise<void>;
}

/** As "slow" as Graph; two such answers still meet the timeout. */
const LATE_MS = 3_000;

/** Signs in one person of the seed, like Teams. */
export const createStandInSignIn = (options: Options): NestedSignIn => {
  const { control, personId, wait = timer } = options;
  return async (request) => {
    const question: Question = JSON.parse(request);
    const faults = await control.faults().catch(() => []);
    if (isFailing(faults, "bridge-silent", personId)) return new Promise<never>(() => undefined);
    if (isFailing(faults, "bridge-late", personId)) await wait(LATE_MS);
    const answer = await answerTo(question, options);
    return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: question.requestId, ...answer });
  };
};

const timer = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const answerTo = async (question: Question, { personId, control, clock }: Options): Promise<Answer | Refusal> => {
  try {
    if (question.method === "GetInitContext") return initContext(await control.signIn(personId));
    const faults = await control.faults();
    const asked = question.method === "GetTokenPopup";
    if (!question.tokenParams) return NO_PARAMETERS;
    const scopes = question.tokenParams.scope.split(" ");
    const stopped = stoppedBy((kind) => isFailing(faults, kind, personId), asked, scopes.every(isBasic));
    if (stopped) return stopped;
    const signedIn = await control.signInFor(personId, scopes, asked);
    if (signedIn === "consent-needed") return CONSENT_NEEDED;
    return token(question.tokenParams, signedIn, Math.floor(clock.now() / 1000));
  } catch {
    return refusal("NO_NETWORK", "no_network", "The local Graph does not answer.");
  }
};

/** A scope for the basic profile. Nearly every organisation lets people consent to it themselves. */
const isBasic = (scope: string): boolean => /^(?:.*\/)?(?:User\.Read|openid|profile|offline_access)$/.test(scope);

/** The simulated failure, in Entra's words. Asked for more than the basic profile, this person presses "Cancel". */
const stoppedBy = (fails: (kind: FaultKind) => boolean, asked: boolean, basic: boolean): Refusal | undefined => {
  if (fails("offline")) return refusal("NO_NETWORK", "no_network", "This person is offline.");
  if (fails("policy-block"))
    return refusal("USER_INTERACTION_REQUIRED", "access_denied", "AADSTS53003: Access has been blocked.");
  if (fails("admin-approval"))
    return asked
      ? refusal("PERSISTENT_ERROR", "access_denied", "AADSTS90094: An administrator is needed.")
      : CONSENT_NEEDED;
  if (basic || !fails("no-consent")) return undefined;
  return asked ? refusal("USER_CANCEL", "user_cancelled", "The person did not agree.") : CONSENT_NEEDED;
};

const refusal = (status: Status, code: string, description: string): Refusal => ({
  success: false,
  error: { status, code, description },
});

const CONSENT_NEEDED = refusal(
  "USER_INTERACTION_REQUIRED",
  "consent_required",
  "AADSTS65001: The user has not consented.",
);
const NO_PARAMETERS = refusal("PERSISTENT_ERROR", "invalid_request", "A token was asked for without tokenParams.");

const DEFAULT_AUTHORITY = "https://login.microsoftonline.com/organizations";
const accountOf = ({ person, tenantId }: SandboxSignIn, authority = DEFAULT_AUTHORITY) => ({
  homeAccountId: `${person.id}.${tenantId}`,
  environment: new URL(authority).host,
  tenantId,
  localAccountId: person.id,
  username: person.address,
  name: person.name,
});

const initContext = (signedIn: SandboxSignIn): Answer => ({
  success: true,
  initContext: {
    sdkName: "meridian-stage",
    sdkVersion: "1.0.0",
    capabilities: { queryAccount: true },
    accountContext: accountOf(signedIn),
  },
});

const token = (asked: TokenParams, signedIn: SandboxSignIn, nowSeconds: number): Answer => {
  const { person, tenantId, accessToken, expiresInSeconds } = signedIn;
  return {
    success: true,
    token: {
      access_token: accessToken,
      id_token: idTokenFor({ clientId: asked.clientId, tenantId, person, nowSeconds, expiresInSeconds }),
      expires_in: expiresInSeconds,
      scope: asked.scope,
      properties: null,
    },
    account: accountOf(signedIn, asked.authority),
  };
};
