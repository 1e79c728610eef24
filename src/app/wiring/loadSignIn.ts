import type { DialogOptions } from "../../graph/signIn/msalTokenSource";
import { createSignInWithFallback, type SignInMemory, type SignIn } from "../../graph/signIn/signIn";
import type { Host, OpenDialog } from "../../hosts/host";
import { keepOnDevice, wordOfDevice } from "./deviceWords";
import { isAnswerTo, pageThatLeadsTo } from "./dialogAddress";
import { addressIn, registration } from "./registration";

/**
 * The sign-in providers of this page, best first. The host's own sign-in, where its bridge is on the page and not
 * advised against; else a dialog of the host; else a pop-up of Microsoft's.
 */
export const loadSignIn = ({ nestedSignIn, openDialog }: WaysIn): SignIn => {
  const { authority, clientId, redirectUri } = registration();
  const options = {
    authority,
    clientId,
    redirectUri,
    authorityMetadata: addressIn("authority-metadata"),
    ...(isInForeignFrame(window) && { relayUri: redirectUri }),
  };
  const nested = "nestedAppAuthBridge" in window && nestedSignIn !== false;
  return createSignInWithFallback([
    ...(nested ? [withCode(loadNested, (code) => code.createNestedSignIn(options))] : []),
    ...(openDialog
      ? [withCode(loadWindows, (code) => code.createDialogSignIn(options, SIGN_IN_MEMORY, dialogOptions(openDialog)))]
      : []),
    withCode(loadWindows, (code) => code.createWindowSignIn(options, SIGN_IN_MEMORY)),
  ]);
};

const loadNested = () => import(/* webpackChunkName: "first-nested" */ "../../graph/signIn/msalNested");
const loadWindows = () => import("../../graph/signIn/msalTokenSource");

/** A way whose code is fetched when it is its turn. Undefined: the code did not arrive. */
const withCode =
  <Code>(load: () => Promise<Code>, create: (code: Code) => Promise<SignIn>) =>
  async (): Promise<SignIn | undefined> => {
    const code = await load().catch(() => undefined);
    return code && create(code);
  };

/** What the host offers for sign-in. */
export type WaysIn = Pick<Host, "nestedSignIn" | "openDialog">;

const dialogOptions = (openDialog: OpenDialog): DialogOptions => {
  const page = new URL("signInDialog.html", document.baseURI).href;
  return {
    redirectUri: page,
    askInDialog: (address) => openDialog(pageThatLeadsTo(page, address), (answer) => isAnswerTo(address, answer)),
  };
};

/** A cross-origin frame has partitioned storage: a message from a pop-up does not reach it. */
const isInForeignFrame = (page: Window): boolean => {
  try {
    return page.top?.location.origin !== page.location.origin;
  } catch {
    return true;
  }
};

const NAME = "meridian.signedIn";

/** The flag on this device: one word while signed in, otherwise nothing. */
const SIGN_IN_MEMORY: SignInMemory = {
  wasSignedIn: () => wordOfDevice(NAME) !== undefined,
  note: (isSignedIn) => keepOnDevice(NAME, isSignedIn ? "yes" : undefined),
};
