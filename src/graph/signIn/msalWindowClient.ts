import { type EndSessionPopupRequest, PublicClientApplication } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { failureOf, ThrownFailure } from "./signInFailure";

/** MSAL, with a way to sign out that says whether Microsoft came back. MSAL's own takes a closed window for a finished one. */
export class WindowClient extends PublicClientApplication {
  /** MSAL's own way to wait for a window. */
  readonly waits = super.waitForPopupResponse.bind(this);
  private answer: Promise<string> | undefined;

  protected override waitForPopupResponse(...of: Parameters<WindowClient["waits"]>): Promise<string> {
    this.answer = this.waits(...of);
    return this.answer;
  }

  /** Rejects as soon as something is in the way; never settles while a window may still be open. */
  async leaveByWindow(request: EndSessionPopupRequest): Promise<void> {
    this.answer = undefined;
    const { popupRelayUri } = this.getConfiguration().auth;
    const relay = popupRelayUri ? listenToRelay() : undefined;
    try {
      await this.logoutPopup(request);
      await (relay ? relay.answer() : this.answer);
    } finally {
      relay?.stop();
    }
  }
}

/** A window between a foreign frame and Microsoft tells what came back by a message, which MSAL hears as well. */
const listenToRelay = () => {
  let came = false;
  const hear = ({ origin, data }: MessageEvent): void => {
    came ||= origin === window.location.origin && typeof data?.payload === "string";
  };
  window.addEventListener("message", hear);
  return {
    answer: async (): Promise<void> => {
      if (!came) throw new ThrownFailure({ type: "Cancelled" });
    },
    stop: () => window.removeEventListener("message", hear),
  };
};

/** Where MSAL 5.30 notes that it waits for a window. Nobody tells it of one that was closed, and it lets nobody out meanwhile. */
const WAITS_FOR_WINDOW = "msal.interaction.status";

/** Where Microsoft leads the person back to, and the frame that opens a dialog of the host's instead of a window. */
interface Leaving {
  readonly redirectUri: string;
  readonly opener: Window | undefined;
}

/** Forgets everybody in this page whatever happens. A success says that Microsoft has let the person go as well. */
export const signOutOf = async (app: WindowClient, leaving: Leaving): Promise<Result<void, Failure>> => {
  const account = app.getActiveAccount() ?? app.getAllAccounts()[0];
  const asked = { ...(account && { account }), postLogoutRedirectUri: leaving.redirectUri };
  const request = leaving.opener ? inWindowOf(leaving.opener, asked) : asked;
  try {
    window.sessionStorage.removeItem(WAITS_FOR_WINDOW);
    // The window would show a page of the browser's, and tell nobody.
    const left = navigator.onLine ? app.leaveByWindow(request) : undefined;
    // Whoever was here before this person, too, and without waiting for Microsoft's window: it may be closed.
    const [, outcome] = await Promise.allSettled([app.clearCache(), left]);
    if (outcome.status === "rejected") throw outcome.reason;
    return left ? ok(undefined) : err({ type: "Offline" });
  } catch (error) {
    return err(failureOf(error, [], true));
  }
};

/** MSAL 5.30 sends a copy of this request to other tabs. A window cannot be copied, so it must not be seen to be copied. */
const inWindowOf = (opener: Window, request: EndSessionPopupRequest): EndSessionPopupRequest =>
  Object.defineProperty({ ...request }, "popupWindowParent", { value: opener, enumerable: false });
