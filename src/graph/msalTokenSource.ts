import {
  AuthError,
  createNestablePublicClientApplication,
  PublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
  type PopupRequest,
} from "@azure/msal-browser";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import { err, ok, type Result } from "../domain/shared/result";
import { unexpected } from "./failures";
import { objectOf, textOf } from "./json";
import { noted, type LastTime } from "./lastTime";
import { createDialogClient, type AskInDialog } from "./msalDialogClient";
import { failureOf, HostSaysNo } from "./msalFailure";
import { createPresence, isSame, type Presence } from "./msalPresence";
import { signOutOf } from "./msalSignOut";
import { WindowClient } from "./msalWindowClient";
import type { SignIn } from "./signIn";

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

/** Asked for when only the person matters. MSAL crashes on a request without any resource scope (office-js 5001). */
const BASE_SCOPES = ["User.Read"];

/** A host that offers sign-in and has not greeted by then does not do it. */
const HOST_GREETS_WITHIN_MS = 8_000;

/** Nor does one that greeted and then leaves a silent question alone: it may have to ask Microsoft for a token first. */
const HOST_ANSWERS_WITHIN_MS = 20_000;

/** A password, a second factor and a page of consent take a person minutes. MSAL would give up after one. */
const PERSON_ANSWERS_WITHIN_MS = 600_000;

/**
 * Tokens from the host's own sign-in (Nested App Authentication). The host must have answered before this is made: it
 * installs the bridge. Tokens stay in memory; nothing is logged.
 */
export const createNestedSignIn = async (options: MsalOptions): Promise<SignIn> => {
  let greeted = false;
  const making = createNestablePublicClientApplication(configuration(options), undefined, (config, controller) => {
    greeted = true;
    return new PublicClientApplication(config, controller);
  });
  const app = await inTime(making, HOST_GREETS_WITHIN_MS);
  // MSAL would quietly go on with windows of its own, past the ways that come before them on the ladder.
  if (!greeted) throw new HostSaysNo({ type: "SignInRefused", why: "host" });
  return signInWith(options, { heldBy: "host", app });
};

/** Tokens from a window of Microsoft's, for which the person presses; from then on silently, while they stay signed in. */
export const createWindowSignIn = async (options: MsalOptions, lastTime: LastTime): Promise<SignIn> => {
  const app = new WindowClient(configuration(options));
  await app.initialize();
  return noted(signInWith(options, { heldBy: "page", app, lastTime }), lastTime);
};

/** A page of ours that office.js runs on, and how the host opens it. */
export interface DialogOptions {
  /** Where Microsoft sends the person back to, inside the dialog. */
  readonly redirectUri: string;
  readonly askInDialog: AskInDialog;
}

/** The same, where the host opens dialogs and lets no page open windows. */
export const createDialogSignIn = async (
  options: MsalOptions,
  lastTime: LastTime,
  { redirectUri, askInDialog }: DialogOptions,
): Promise<SignIn> => {
  const { app, opener } = await createDialogClient(configuration(options), askInDialog);
  const dialog = { popupWindowParent: opener, redirectUri };
  return noted(signInWith(options, { heldBy: "page", app, lastTime, dialog }), lastTime);
};

/** How this client asks the person. */
type Asking =
  | { readonly heldBy: "host"; readonly app: IPublicClientApplication }
  | {
      readonly heldBy: "page";
      readonly app: WindowClient;
      readonly lastTime: LastTime;
      readonly dialog?: Required<Pick<PopupRequest, "popupWindowParent" | "redirectUri">>;
    };

const signInWith = (options: MsalOptions, asking: Asking): SignIn => {
  const { heldBy, app } = asking;
  const hint = options.loginHint === undefined ? {} : { loginHint: options.loginHint };
  const presence = createPresence(app);

  const silently = silentlyWith(asking, presence, hint);
  let askWho = false;
  const byWindow = async (wanted: PopupRequest): Promise<Result<AuthenticationResult, Failure>> => {
    // The window would show a page of the browser's, and tell nobody.
    if (heldBy === "page" && !navigator.onLine) return err({ type: "Offline" });
    const request = {
      ...wanted,
      // Else the browser would choose the same account again, without a question.
      ...(askWho && { prompt: "select_account" }),
      // A window that was closed tells nobody, so the next press must not wait for it.
      ...(heldBy === "page" && { ...asking.dialog, overrideInteractionInProgress: true }),
    };
    const answer = await attempt(wanted.scopes, true, () => app.acquireTokenPopup(request));
    const isWrong = !answer.ok && answer.error.type === "SignInRefused" && answer.error.why === "account";
    askWho = isWrong || (askWho && !answer.ok);
    return answer;
  };

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
    account: async (neededNext = []) => {
      const known = presence.account();
      if (known) return readPerson(known);
      const wished = await silently(neededNext);
      const answer = !wished.ok && wished.error.type === "ConsentMissing" ? await silently(BASE_SCOPES) : wished;
      const account = accountIn(answer);
      return account.ok ? readPerson(account.value) : account;
    },
    ask: async (scopes) => {
      const account = presence.account();
      const answer = await byWindow({ scopes: atLeastOne(scopes), ...hint, ...(account && { account }) });
      if (account && answer.ok && answer.value.account && !isSame(account, answer.value.account)) {
        // What is open belongs to the first one. Whoever wants to change has a press for that.
        await presence.forget(answer.value.account);
        return err({ type: "SignInRefused", why: "otherAccount" });
      }
      const came = await comes(answer);
      return came.ok ? ok(undefined) : came;
    },
    heldBy: () => heldBy,
    chooseAccount: async () => comes(await byWindow({ scopes: BASE_SCOPES, prompt: "select_account" })),
    signOut: async () => {
      if (heldBy === "host") return err({ type: "SignInRefused", why: "host" });
      presence.goes();
      const { redirectUri, popupWindowParent: opener } = { ...options, ...asking.dialog };
      const left = await signOutOf(asking.app, { redirectUri, opener });
      // The browser may still be signed in at Microsoft, and whoever comes next may be somebody else.
      if (!left.ok) askWho = true;
      return left;
    },
  };
};

/** Asks for a token without showing anything. */
const silentlyWith =
  (asking: Asking, presence: Presence, hint: Pick<PopupRequest, "loginHint">) =>
  async (scopes: readonly string[]): Promise<Result<AuthenticationResult, Failure>> => {
    const { heldBy, app } = asking;
    const take = presence.asking();
    const answer = await attempt(scopes, false, async () => {
      const account = presence.account();
      const request = { scopes: atLeastOne(scopes), ...hint };
      try {
        const coming = app.acquireTokenSilent({ ...request, ...(account && { account }) });
        return await (heldBy === "host" ? inTime(coming, HOST_ANSWERS_WITHIN_MS) : coming);
      } catch (error) {
        // Outside of a host MSAL knows nobody at first, while the browser may well be signed in.
        if (account || !isAboutAccount(error)) throw error;
        // Microsoft's hidden frame takes a second to say that nobody is there, and ten where it cannot be reached.
        if (heldBy === "page" && !asking.lastTime.wasSignedIn()) throw error;
        return await app.ssoSilent(request);
      }
    });
    return answer.ok ? take(answer.value) : answer;
  };

const configuration = ({
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

const inTime = async <T>(answer: Promise<T>, limitMs: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostSaysNo({ type: "SignInRefused", why: "host" })), limitMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};

const atLeastOne = (scopes: readonly string[]): string[] => [...(scopes.length > 0 ? scopes : BASE_SCOPES)];

const accountIn = (answer: Result<AuthenticationResult, Failure>): Result<AccountInfo, Failure> =>
  answer.ok ? (answer.value.account ? ok(answer.value.account) : err({ type: "SignInNeeded" })) : answer;

const attempt = async (
  scopes: readonly string[],
  asked: boolean,
  acquire: () => Promise<AuthenticationResult>,
): Promise<Result<AuthenticationResult, Failure>> => {
  try {
    return ok(await acquire());
  } catch (error) {
    return err(failureOf(error, scopes, asked));
  }
};

const isAboutAccount = (error: unknown): boolean =>
  error instanceof AuthError && failureOf(error, [], false).type === "SignInNeeded";

const readPerson = (account: AccountInfo): Result<Person, Failure> => {
  const claims = objectOf(account.idTokenClaims);
  const id = textOf(claims.oid) ?? textOf(account.localAccountId);
  const address = textOf(claims.preferred_username) ?? textOf(account.username);
  if (id === undefined || address === undefined) return err(unexpected("sign-in", "no oid or preferred_username"));
  return ok({ id: id as PersonId, name: textOf(claims.name) ?? textOf(account.name) ?? address, address });
};
