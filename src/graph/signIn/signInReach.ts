import { AuthError } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import { ThrownFailure } from "./msalFailure";

/** Asks Microsoft's sign-in for something small that it has for everybody. Rejects when no answer comes. */
export type Reach = () => Promise<unknown>;

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
export const withinReach = async <T>(frame: Promise<T>, reach: Reach): Promise<T> => {
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
