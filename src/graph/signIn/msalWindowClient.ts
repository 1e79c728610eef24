import { PublicClientApplication, type EndSessionPopupRequest } from "@azure/msal-browser";
import { ThrownFailure } from "./msalFailure";

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
