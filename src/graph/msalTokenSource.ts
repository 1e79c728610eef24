import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import { err, ok, type Result } from "../domain/shared/result";
import { unexpected } from "./failures";
import { objectOf, textOf } from "./json";
import type { TokenSource } from "./tokenSource";

/** What our registration in Microsoft Entra ID is called by. */
export interface MsalOptions {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`; absent or empty: MSAL's own default. */
  readonly authority?: string;
  readonly redirectUri: string;
  /** Who the host says is there; spares the person a choice. */
  readonly loginHint?: string;
}

/** Asked for when only the person matters. MSAL crashes on a request without any resource scope (office-js 5001). */
const BASE_SCOPES = ["User.Read"];

/**
 * Tokens from the host when it offers Nested App Authentication, else from MSAL's own popup.
 *
 * The host must have answered before this is made: it installs the bridge. Tokens stay in memory; nothing is logged.
 */
export const createMsalTokenSource = async (options: MsalOptions): Promise<TokenSource> => {
  const app = await createNestablePublicClientApplication(configuration(options));
  const hint = options.loginHint === undefined ? {} : { loginHint: options.loginHint };

  const silently = (scopes: readonly string[]): Promise<Result<AuthenticationResult, Failure>> =>
    attempt(scopes, async () => {
      const account = accountOf(app);
      const request = { scopes: atLeastOne(scopes), ...hint };
      try {
        return await app.acquireTokenSilent({ ...request, ...(account && { account }) });
      } catch (error) {
        // Outside of a host MSAL knows nobody at first, while the browser may well be signed in.
        if (account || !isAboutAccount(error)) throw error;
        return await app.ssoSilent(request);
      }
    }).then((answer) => remember(app, answer));

  return {
    token: async (scopes, signal) => {
      if (signal?.aborted) return err({ type: "Cancelled" });
      const answer = await silently(scopes);
      return answer.ok ? ok(answer.value.accessToken) : answer;
    },
    account: async (neededNext = []) => {
      const known = accountOf(app);
      if (known) return readPerson(known);
      const wished = await silently(neededNext);
      const answer = !wished.ok && wished.error.type === "ConsentMissing" ? await silently(BASE_SCOPES) : wished;
      const account = accountIn(answer);
      return account.ok ? readPerson(account.value) : account;
    },
    ask: async (scopes) => {
      const account = accountOf(app);
      const request = { scopes: atLeastOne(scopes), ...hint, ...(account && { account }) };
      const answer = remember(app, await attempt(scopes, () => app.acquireTokenPopup(request)));
      return answer.ok ? ok(undefined) : answer;
    },
  };
};

const configuration = ({ clientId, authority, redirectUri }: MsalOptions) => ({
  auth: { clientId, redirectUri, ...(authority && { authority }) },
  cache: { cacheLocation: "memoryStorage" },
  system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
});

const atLeastOne = (scopes: readonly string[]): string[] => [...(scopes.length > 0 ? scopes : BASE_SCOPES)];

const accountOf = (app: IPublicClientApplication): AccountInfo | undefined =>
  app.getActiveAccount() ?? app.getAllAccounts()[0];

const accountIn = (answer: Result<AuthenticationResult, Failure>): Result<AccountInfo, Failure> =>
  answer.ok ? (answer.value.account ? ok(answer.value.account) : err({ type: "SignInNeeded" })) : answer;

const remember = (
  app: IPublicClientApplication,
  answer: Result<AuthenticationResult, Failure>,
): Result<AuthenticationResult, Failure> => {
  if (answer.ok && answer.value.account) app.setActiveAccount(answer.value.account);
  return answer;
};

const attempt = async (
  scopes: readonly string[],
  acquire: () => Promise<AuthenticationResult>,
): Promise<Result<AuthenticationResult, Failure>> => {
  try {
    return ok(await acquire());
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return err(failureOf(error, scopes));
  }
};

/** Codes that say "we do not know who you are" rather than "you have not agreed to this". */
const ACCOUNT_CODES = new Set([
  "login_required",
  "no_account_error",
  "no_account_found",
  "no_tokens_found",
  "refresh_token_expired",
  "native_account_unavailable",
  "silent_sso_error",
]);

const OFFLINE_CODES = new Set([
  "no_network_connectivity",
  "network_error",
  "post_request_failed",
  "get_request_failed",
]);

const isAboutAccount = (error: unknown): boolean => error instanceof AuthError && ACCOUNT_CODES.has(error.errorCode);

const failureOf = (error: AuthError, scopes: readonly string[]): Failure => {
  if (ACCOUNT_CODES.has(error.errorCode)) return { type: "SignInNeeded" };
  if (OFFLINE_CODES.has(error.errorCode)) return { type: "Offline" };
  if (["user_canceled", "user_cancelled", "access_denied"].includes(error.errorCode)) return { type: "Cancelled" };
  if (error instanceof InteractionRequiredAuthError) return { type: "ConsentMissing", scopes };
  // The code only: MSAL's messages quote addresses.
  return unexpected("sign-in", error.errorCode);
};

const readPerson = (account: AccountInfo): Result<Person, Failure> => {
  const claims = objectOf(account.idTokenClaims);
  const id = textOf(claims.oid) ?? textOf(account.localAccountId);
  const address = textOf(claims.preferred_username) ?? textOf(account.username);
  if (id === undefined || address === undefined) return err(unexpected("sign-in", "no oid or preferred_username"));
  return ok({ id: id as PersonId, name: textOf(claims.name) ?? textOf(account.name) ?? address, address });
};
