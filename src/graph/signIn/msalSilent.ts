import {
  type AuthenticationResult,
  AuthError,
  type IPublicClientApplication,
  type PopupRequest,
} from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { Presence } from "./msalPresence";
import type { LeavingPlace } from "./msalWindowClient";
import type { SignInMemory } from "./signIn";
import { attempt, failureOf, withHostTimeout, ThrownFailure } from "./signInFailure";

/** Asked for when only the person matters. MSAL crashes on a request without any resource scope (office-js 5001). */
export const BASE_SCOPES = ["User.Read"];

/** Timeout of a silent request to a host, which may itself have to fetch a token from Microsoft. */
const HOST_ANSWERS_WITHIN_MS = 20_000;

/** How this client prompts the person. */
export type Asking =
  | { readonly heldBy: "host"; readonly app: IPublicClientApplication }
  | {
      readonly heldBy: "page";
      readonly app: IPublicClientApplication;
      readonly memory: SignInMemory;
      readonly leave: (leaving: LeavingPlace) => Promise<Result<void, Failure>>;
      readonly dialog?: Required<Pick<PopupRequest, "popupWindowParent" | "redirectUri">>;
    };

interface SilentOptions {
  readonly asking: Asking;
  readonly presence: Presence;
  readonly hint: Pick<PopupRequest, "loginHint">;
  readonly reach: Reach;
}

/** Requests a token without any UI. `onAsking` is called before Microsoft's hidden frame is asked for the session. */
export const createSilentSignIn =
  ({ asking, presence, hint, reach }: SilentOptions) =>
  async (scopes: readonly string[], onAsking?: () => void): Promise<Result<AuthenticationResult, Failure>> => {
    const { heldBy, app } = asking;
    const take = presence.asking();
    const answer = await attempt(scopes, false, async () => {
      const account = presence.account();
      const request = { scopes: atLeastOne(scopes), ...hint };
      try {
        const coming = app.acquireTokenSilent({ ...request, ...(account && { account }) });
        return await (heldBy === "host" ? withHostTimeout(coming, HOST_ANSWERS_WITHIN_MS) : coming);
      } catch (error) {
        // Outside of a host MSAL starts without an account, while the browser may have a session.
        if (account || !isAboutAccount(error)) throw error;
        if (heldBy === "host") return await app.ssoSilent(request);
        // Even on a good line Microsoft's frame takes a second to report that there is no session.
        if (!asking.memory.wasSignedIn()) throw error;
        onAsking?.();
        const frame = app.ssoSilent(request);
        // The frame may answer after this call has given up: its answer still counts.
        frame.then(take, () => undefined);
        return await whileReachable(frame, reach);
      }
    });
    return answer.ok ? take(answer.value) : answer;
  };

/** The scopes to ask for: never none. */
export const atLeastOne = (scopes: readonly string[]): string[] => [...(scopes.length > 0 ? scopes : BASE_SCOPES)];

const isAboutAccount = (error: unknown): boolean =>
  error instanceof AuthError && failureOf(error, [], false).type === "SignInNeeded";

/** Requests a small public document of the authority. Rejects when no answer comes. */
type Reach = () => Promise<unknown>;

interface AuthorityOptions {
  readonly authority?: string;
  readonly authorityMetadata?: string;
}

const MSAL_DEFAULT = "https://login.microsoftonline.com/common";

/** Probes the authority's keys or its metadata document: public, without cookies. */
export const createReachProbe =
  ({ authority, authorityMetadata }: AuthorityOptions): Reach =>
  () => {
    const { jwks_uri: keys }: { readonly jwks_uri?: string } = JSON.parse(authorityMetadata || "{}");
    const base = (authority || MSAL_DEFAULT).replace(/\/$/, "");
    return fetch(keys ?? `${base}/v2.0/.well-known/openid-configuration`, {
      mode: "no-cors",
      cache: "no-store",
      credentials: "omit",
    });
  };

/**
 * The answer of Microsoft's hidden frame. A frame reports no network failure and MSAL waits ten seconds for it, so the
 * authority is probed beside it.
 */
const whileReachable = async <T>(frame: Promise<T>, reach: Reach): Promise<T> => {
  let reached = false;
  const noLine = new Promise<never>((_, reject) => {
    reach().then(
      () => {
        reached = true;
      },
      () => reject(new ThrownFailure(outOfReach())),
    );
  });
  try {
    return await Promise.race([frame, noLine]);
  } catch (error) {
    // A timeout without any answer of the probe: whether there is a session is unknown.
    throw !reached && isOutOfTime(error) ? new ThrownFailure(outOfReach()) : error;
  }
};

const isOutOfTime = (error: unknown): boolean => error instanceof AuthError && error.errorCode === "timed_out";

const outOfReach = (): Failure =>
  navigator.onLine ? { type: "SignInRefused", why: "unreachable" } : { type: "Offline" };
