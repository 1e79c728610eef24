import { createNestablePublicClientApplication, PublicClientApplication } from "@azure/msal-browser";
import { configuration, signInWith, type MsalOptions } from "./msalSignIn";
import type { SignIn } from "./signIn";
import { withHostTimeout, ThrownFailure } from "./signInFailure";

/** Timeout of the handshake with a host that offers sign-in. */
const HOST_GREETS_WITHIN_MS = 8_000;

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
  const app = await withHostTimeout(making, HOST_GREETS_WITHIN_MS);
  // Otherwise MSAL falls back to its own windows, and skips the providers in between.
  if (!greeted) throw new ThrownFailure({ type: "SignInRefused", why: "host" });
  return signInWith(options, { heldBy: "host", app });
};
