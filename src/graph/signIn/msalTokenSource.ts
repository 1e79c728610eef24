import { createDialogClient, type AskInDialog } from "./msalDialogClient";
import { configuration, signInWith, type MsalOptions } from "./msalSignIn";
import { signOutOf, WindowClient } from "./msalWindowClient";
import { type SignInMemory, rememberingSignIn, type SignIn } from "./signIn";

/** Tokens from a pop-up of Microsoft's that a press opens; silently from then on, while the session lasts. */
export const createWindowSignIn = async (options: MsalOptions, memory: SignInMemory): Promise<SignIn> => {
  const app = new WindowClient(configuration(options));
  await app.initialize();
  return rememberingSignIn(signInWith(options, { heldBy: "page", app, memory, leave: signOutOf(app) }), memory);
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
  memory: SignInMemory,
  { redirectUri, askInDialog }: DialogOptions,
): Promise<SignIn> => {
  const { app, opener } = await createDialogClient(configuration(options), askInDialog);
  const dialog = { popupWindowParent: opener, redirectUri };
  return rememberingSignIn(signInWith(options, { heldBy: "page", app, memory, dialog, leave: signOutOf(app) }), memory);
};
