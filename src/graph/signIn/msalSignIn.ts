import type { AccountInfo, AuthenticationResult, Configuration, PopupRequest } from "@azure/msal-browser";
import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import { unexpected } from "../transport/failures";
import { objectOf, textOf } from "../transport/json";
import type { SignIn } from "./signIn";
import { attempt } from "./signInFailure";
import { createPresence, isSameAccount } from "./msalPresence";
import { type Asking, atLeastOne, BASE_SCOPES, createSilentSignIn, createReachProbe } from "./msalSilent";

/** What our registration in Microsoft Entra ID is called by. */
export interface MsalOptions {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`; absent or empty: MSAL's own default. */
  readonly authority?: string;
  /** Where that authority lives, as its metadata document says; absent or empty: MSAL knows or asks. */
  readonly authorityMetadata?: string;
  /** Our page that ends signing in. A host's own sign-in takes the page's origin instead, whatever stands here. */
  readonly redirectUri: string;
  /** The same page, where it has to hand the answer on: windows of a foreign frame reach us in no other way. */
  readonly relayUri?: string;
  /** Who the host says is there; spares the person a choice. */
  readonly loginHint?: string;
}

/** A password, a second factor and a page of consent take a person minutes. MSAL would give up after one. */
const PERSON_ANSWERS_WITHIN_MS = 600_000;

/** The provider that all ways have in common: what differs is in `asking`. */
export const signInWith = (options: MsalOptions, asking: Asking): SignIn => {
  const { heldBy, app } = asking;
  const hint = options.loginHint === undefined ? {} : { loginHint: options.loginHint };
  const presence = createPresence(app);

  const silently = createSilentSignIn({ asking, presence, hint, reach: createReachProbe(options) });
  const { byWindow, askWho } = createWindows(asking);

  /** The person who came by a window is the only one from now on. */
  const comes = async (answer: Result<AuthenticationResult, Failure>): Promise<Result<Person, Failure>> => {
    const account = accountIn(answer);
    if (!account.ok) return account;
    await presence.comes(account.value);
    return readPerson(account.value);
  };

  return {
    token: async (scopes, signal) => {
      if (signal?.aborted) return err({ type: "Cancelled" });
      const answer = await silently(scopes);
      return answer.ok ? ok(answer.value.accessToken) : answer;
    },
    account: async (neededNext = [], onAsking) => {
      const known = presence.account();
      if (known) return readPerson(known);
      const wished = await silently(neededNext, onAsking);
      const answer = !wished.ok && wished.error.type === "ConsentMissing" ? await silently(BASE_SCOPES) : wished;
      const account = accountIn(answer);
      return account.ok ? readPerson(account.value) : account;
    },
    ask: async (scopes) => {
      const account = presence.account();
      const take = presence.asking();
      const answer = await byWindow({ scopes: atLeastOne(scopes), ...hint, ...(account && { account }) });
      if (!account || !answer.ok) return nothingOf(await comes(answer));
      if (!answer.value.account || isSameAccount(account, answer.value.account))
        return nothingOf(await take(answer.value));
      // The open documents belong to the first account; changing it has a button of its own.
      await presence.forget(answer.value.account);
      return err({ type: "SignInRefused", why: "otherAccount" });
    },
    heldBy: () => heldBy,
    chooseAccount: async () => comes(await byWindow({ scopes: BASE_SCOPES, prompt: "select_account" })),
    signOut: async () => {
      if (asking.heldBy === "host") return err({ type: "SignInRefused", why: "host" });
      presence.goes();
      const { redirectUri, popupWindowParent: opener } = { ...options, ...asking.dialog };
      // Until the server session has ended, the next silent sign-in could return the previous account: prompt for it.
      askWho(true);
      const left = await asking.leave({ redirectUri, opener });
      if (left.ok) askWho(false);
      return left;
    },
  };
};

/** Interactive requests. */
const createWindows = (asking: Asking) => {
  const { heldBy, app } = asking;
  let isToAskWho = false;
  return {
    /** Whether the next window prompts for the account, where the browser would choose one by itself. */
    askWho: (is: boolean): void => {
      isToAskWho = is;
    },
    byWindow: async (wanted: PopupRequest): Promise<Result<AuthenticationResult, Failure>> => {
      // Offline the window would show the browser's error page and never report back.
      if (heldBy === "page" && !navigator.onLine) return err({ type: "Offline" });
      const request = {
        ...wanted,
        ...(isToAskWho && { prompt: "select_account" }),
        // A closed window is not reported, so the next press must not wait for it.
        ...(heldBy === "page" && { ...asking.dialog, overrideInteractionInProgress: true }),
      };
      const answer = await attempt(wanted.scopes, true, () => app.acquireTokenPopup(request));
      const isWrong = !answer.ok && answer.error.type === "SignInRefused" && answer.error.why === "account";
      isToAskWho = isWrong || (isToAskWho && !answer.ok);
      return answer;
    },
  };
};

/** What MSAL is told. Tokens stay in memory; nothing is logged. */
export const configuration = ({
  clientId,
  authority,
  authorityMetadata,
  redirectUri,
  relayUri,
}: MsalOptions): Configuration => ({
  auth: {
    clientId,
    redirectUri,
    ...(authority && { authority }),
    ...(authorityMetadata && { authorityMetadata }),
    ...(relayUri && { popupRelayUri: relayUri, popupRelayProtocolVersion: 2 }),
  },
  cache: { cacheLocation: "memoryStorage" },
  system: {
    loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined },
    popupBridgeTimeout: PERSON_ANSWERS_WITHIN_MS,
  },
});

const nothingOf = (answer: Result<unknown, Failure>): Result<void, Failure> => (answer.ok ? ok(undefined) : answer);

const accountIn = (answer: Result<AuthenticationResult, Failure>): Result<AccountInfo, Failure> =>
  answer.ok ? (answer.value.account ? ok(answer.value.account) : err({ type: "SignInNeeded" })) : answer;

const readPerson = (account: AccountInfo): Result<Person, Failure> => {
  const claims = objectOf(account.idTokenClaims);
  const id = textOf(claims.oid) ?? textOf(account.localAccountId);
  const address = textOf(claims.preferred_username) ?? textOf(account.username);
  if (id === undefined || address === undefined) return err(unexpected("sign-in", "no oid or preferred_username"));
  return ok({ id: id as PersonId, name: textOf(claims.name) ?? textOf(account.name) ?? address, address });
};
