import { type EndSessionPopupRequest, PublicClientApplication } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { failureOf, ThrownFailure } from "./signInFailure";

/** MSAL with a sign-out that reports whether Microsoft redirected back. MSAL's own takes a closed window for success. */
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

/** The relay window of a cross-origin frame posts the response as a message, which MSAL receives as well. */
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

/** The session-storage key with which MSAL 5.30 marks an open window. It is not cleared for a closed one, and blocks signing out. */
const WAITS_FOR_WINDOW = "msal.interaction.status";

/** Where Microsoft redirects back to, and the frame that opens a host dialog in place of a window. */
export interface LeavingPlace {
  readonly redirectUri: string;
  readonly opener: Window | undefined;
}

/** Clears all accounts of this page in any case. Success: Microsoft has ended its session as well. */
export const signOutOf =
  (app: WindowClient) =>
  async (leaving: LeavingPlace): Promise<Result<void, Failure>> => {
    const account = app.getActiveAccount() ?? app.getAllAccounts()[0];
    const asked = { ...(account && { account }), postLogoutRedirectUri: leaving.redirectUri };
    const request = leaving.opener ? inWindowOf(leaving.opener, asked) : asked;
    try {
      window.sessionStorage.removeItem(WAITS_FOR_WINDOW);
      // Offline the window would show the browser's error page and never report back.
      const left = navigator.onLine ? app.leaveByWindow(request) : undefined;
      // All accounts, and without waiting for Microsoft's window: it may be closed.
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
