import type { Configuration } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { ThrownFailure } from "./signInFailure";
import { WindowClient } from "./msalWindowClient";

/**
 * Opens a sign-in address in a host dialog. Resolves to the fragment or query of the address that Microsoft redirected
 * back to.
 */
export type AskInDialog = (address: string) => Promise<Result<string, Failure>>;

/** An MSAL client whose windows are host dialogs. */
interface DialogClient {
  readonly app: WindowClient;
  /** Has to be the parent of every window that is asked for. */
  readonly opener: Window;
}

/**
 * MSAL stays in the page: it builds the request, keeps the PKCE verifier and redeems the code. Only the authorization
 * code leaves the dialog. It is worthless without the verifier, so no token crosses between windows.
 */
export const createDialogClient = async (config: Configuration, ask: AskInDialog): Promise<DialogClient> => {
  const asking: { answer?: Promise<Result<string, Failure>> } = {};
  const opener = openerThat((address) => {
    asking.answer = ask(address);
  });
  const app = new DialogWindowClient(inOneStep(config), async () => {
    const answer = await asking.answer;
    if (!answer) throw new ThrownFailure({ type: "SignInRefused", why: "host" });
    if (!answer.ok) throw new ThrownFailure(answer.error);
    return answer.value;
  });
  await app.initialize();
  return { app, opener };
};

/** Takes the response from the dialog: the channel that MSAL listens to does not reach it. */
class DialogWindowClient extends WindowClient {
  constructor(
    config: Configuration,
    private readonly answerOfDialog: () => Promise<string>,
  ) {
    super(config);
  }
  override readonly waits = (): Promise<string> => this.answerOfDialog();
}

const inOneStep = (config: Configuration): Configuration => ({
  ...config,
  auth: {
    ...config.auth,
    // The host opens the dialog and only the host can reach it: no cross-origin isolation is needed.
    originCheck: false,
  },
  // A dialog cannot open empty and navigate later.
  system: { ...config.system, navigatePopups: false },
});

/** MSAL opens pop-ups through a parent window: this hidden frame stands in for it and calls `open` instead. */
const openerThat = (open: (address: string) => void): Window => {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "";
  document.body.append(frame);
  const inside = frame.contentWindow;
  if (!inside) throw new Error("The frame has no window. Maybe the page has no body yet.");
  inside.open = (address) => {
    open(String(address));
    return inside;
  };
  // MSAL must not move the focus.
  inside.focus = () => undefined;
  return inside;
};
