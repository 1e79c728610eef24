import type { Host } from "../hosts/host";
import type { SignIn } from "../graph/signIn";
import { createSignInLadder } from "../graph/signInLadder";
import { addressIn, registration } from "./registration";

/**
 * The ways to sign in that this page has, best first: the host's own sign-in where it put its bridge into the page and
 * does not advise against it; else a window of Microsoft's.
 */
export const loadSignIn = async (host: Pick<Host, "nestedSignIn">): Promise<SignIn> => {
  const { createNestedSignIn, createWindowSignIn } = await import("../graph/msalTokenSource");
  const { authority, clientId, redirectUri } = registration();
  const options = {
    ...{ authority, clientId, redirectUri },
    authorityMetadata: addressIn("authority-metadata"),
    ...(isInForeignFrame(window) && { relayUri: redirectUri }),
  };
  const nested = "nestedAppAuthBridge" in window && host.nestedSignIn !== false;
  return createSignInLadder([
    ...(nested ? [() => createNestedSignIn(options)] : []),
    () => createWindowSignIn(options),
  ]);
};

/** A frame inside somebody else's page has a storage of its own: what a window says there does not reach it. */
const isInForeignFrame = (page: Window): boolean => {
  try {
    return page.top?.location.origin !== page.location.origin;
  } catch {
    return true;
  }
};
