import type { Configuration } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { ThrownFailure } from "./signInFailure";
import { WindowClient } from "./msalWindowClient";

/**
 * Leads the person to an address of Microsoft's in a dialog of the host's. Resolves to what stood behind "#" or "?" of
 * the address to which Microsoft sent them back.
 */
export type AskInDialog = (address: string) => Promise<Result<string, Failure>>;

/** A client of MSAL's whose windows are dialogs of the host's. */
interface DialogClient {
  readonly app: WindowClient;
  /** Has to be the parent of every window that is asked for. */
  readonly opener: Window;
}

/**
 * MSAL stays in the page: it writes the question, keeps the secret half of it, and redeems the answer. Only the answer
 * comes out of the dialog, a code that is worth nothing without that half, so no token ever crosses between windows.
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

/** Waits for the answer where it comes from here; MSAL would listen to a channel that does not reach a dialog. */
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
    // The host opens the dialog, and nobody else has a hand on it: Microsoft need not cut it off from the host.
    originCheck: false,
  },
  // An empty window first, and its address later, is more than a dialog can do.
  system: { ...config.system, navigatePopups: false },
});

/** MSAL opens windows through a window: this one is a frame of our own that is never seen, and does `open` instead. */
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
  // The person's place on the page is theirs.
  inside.focus = () => undefined;
  return inside;
};
