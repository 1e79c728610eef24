import {
  type AuthenticationResult,
  AuthError,
  type IPublicClientApplication,
  type PopupRequest,
} from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { Presence } from "./msalPresence";
import type { WindowClient } from "./msalWindowClient";
import type { LastTime } from "./signIn";
import { attempt, failureOf, inTime, ThrownFailure } from "./signInFailure";

/** Asked for when only the person matters. MSAL crashes on a request without any resource scope (office-js 5001). */
export const BASE_SCOPES = ["User.Read"];

/** Nor does one that greeted and then leaves a silent question alone: it may have to ask Microsoft for a token first. */
const HOST_ANSWERS_WITHIN_MS = 20_000;

/** How this client asks the person. */
export type Asking =
  | { readonly heldBy: "host"; readonly app: IPublicClientApplication }
  | {
      readonly heldBy: "page";
      readonly app: WindowClient;
      readonly lastTime: LastTime;
      readonly dialog?: Required<Pick<PopupRequest, "popupWindowParent" | "redirectUri">>;
    };

interface SilentParts {
  readonly asking: Asking;
  readonly presence: Presence;
  readonly hint: Pick<PopupRequest, "loginHint">;
  readonly reach: Reach;
}

/** Asks for a token without showing anything. `onAsking` is called where Microsoft's hidden frame is asked who is there. */
export const createSilentSignIn =
  ({ asking, presence, hint, reach }: SilentParts) =>
  async (scopes: readonly string[], onAsking?: () => void): Promise<Result<AuthenticationResult, Failure>> => {
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
        if (heldBy === "host") return await app.ssoSilent(request);
        // Even where it can be reached, Microsoft's frame takes a second to say that nobody is there.
        if (!asking.lastTime.wasSignedIn()) throw error;
        onAsking?.();
        const frame = app.ssoSilent(request);
        // Nobody may be waiting any more when it answers.
        frame.then(take, () => undefined);
        return await withinReach(frame, reach);
      }
    });
    return answer.ok ? take(answer.value) : answer;
  };

/** The scopes to ask for: never none. */
export const atLeastOne = (scopes: readonly string[]): string[] => [...(scopes.length > 0 ? scopes : BASE_SCOPES)];

const isAboutAccount = (error: unknown): boolean =>
  error instanceof AuthError && failureOf(error, [], false).type === "SignInNeeded";

/** Asks Microsoft's sign-in for something small that it has for everybody. Rejects when no answer comes. */
type Reach = () => Promise<unknown>;

interface AuthorityOptions {
  readonly authority?: string;
  readonly authorityMetadata?: string;
}

const MSAL_DEFAULT = "https://login.microsoftonline.com/common";

/** A page that every sign-in has: by itself it says nothing about anybody. */
export const reachOf =
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
 * What a hidden frame of Microsoft's says. A frame says nothing of a line that is dead, and MSAL would wait ten seconds
 * for it, so the line is tried beside it.
 */
const withinReach = async <T>(frame: Promise<T>, reach: Reach): Promise<T> => {
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
    // Out of time, and nothing at all came back: who is there is not known.
    throw !reached && isOutOfTime(error) ? new ThrownFailure(outOfReach()) : error;
  }
};

const isOutOfTime = (error: unknown): boolean => error instanceof AuthError && error.errorCode === "timed_out";

const outOfReach = (): Failure =>
  navigator.onLine ? { type: "SignInRefused", why: "unreachable" } : { type: "Offline" };
