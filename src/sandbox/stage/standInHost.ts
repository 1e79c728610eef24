import { type Call, createHostAnswers } from "./hostAnswers";
import type { HostTheme, Post, SavedTab, StandInOptions } from "./standInOptions";

export interface StandInHost {
  readonly setTheme: (theme: HostTheme) => void;
  /** Presses the back button of Teams' own bar. */
  readonly pressBack: () => void;
  /** Presses "Save" on the settings page; undefined when the page rejected it. */
  readonly save: () => Promise<SavedTab | undefined>;
  readonly close: () => void;
}

/**
 * Stand-in for Teams, or another host of personal tabs, for one frame: the real teams-js and MSAL inside cannot tell
 * the difference.
 * The frame must be a direct child of the top window. Messages from other origins are ignored.
 */
export const createStandInHost = (options: StandInOptions): StandInHost => {
  const { frameWindow, hostWindow, misbehaves } = options;
  const origin = options.pageOrigin ?? hostWindow.location.origin;
  let theme = options.theme;
  let tab: SavedTab | undefined;
  let takesBack = false;
  let saving: ((saved: boolean) => void) | undefined;
  const answers = createHostAnswers(options, {
    theme: () => theme,
    keepTab: (wanted) => (tab = wanted),
    saved: (success) => saving?.(success),
    takesBack: () => (takesBack = true),
  });

  const listen = ({ data, source, origin: from }: Post): void => {
    const call = source === frameWindow && from === origin ? readCall(data) : undefined;
    if (!call || misbehaves?.silentOn?.some((func) => func === call.func || func === "everything")) return;
    void answers(call)?.then((args) => {
      const send = (): void => frameWindow.postMessage({ id: call.id, uuidAsString: call.uuidAsString, args }, origin);
      if (misbehaves?.lateMs === undefined) send();
      else setTimeout(send, misbehaves.lateMs);
    });
  };
  hostWindow.addEventListener("message", listen);

  return {
    setTheme: (next) => {
      if (next === theme) return;
      theme = next;
      frameWindow.postMessage({ func: "themeChange", args: [next] }, origin);
    },
    pressBack: () => {
      // Teams notifies only a page that registered for it.
      if (takesBack) frameWindow.postMessage({ func: "backButtonPress", args: [] }, origin);
      else options.onLeave?.();
    },
    save: async () => {
      const success = await new Promise<boolean>((resolve) => {
        saving = resolve;
        frameWindow.postMessage({ func: "settings.save", args: [{}] }, origin);
      });
      return success ? tab : undefined;
    },
    close: () => hostWindow.removeEventListener("message", listen),
  };
};

const readCall = (post: unknown): Call | undefined => {
  if (typeof post !== "object" || post === null || !("id" in post) || !("func" in post)) return undefined;
  const { id, func } = post;
  if (typeof id !== "number" || typeof func !== "string") return undefined;
  return {
    id,
    func,
    uuidAsString: "uuidAsString" in post && typeof post.uuidAsString === "string" ? post.uuidAsString : undefined,
    args: "args" in post && Array.isArray(post.args) ? post.args : [],
    data: "data" in post && typeof post.data === "string" ? post.data : "",
  };
};

export interface HostedFrameOptions extends Omit<StandInOptions, "frameWindow" | "hostWindow"> {
  /** The element that the frame is inserted into and fills. */
  readonly place: HTMLElement;
  /** File name of the page, with its query and fragment. */
  readonly door: string;
  /** Accessible name of the frame. */
  readonly title?: string;
}

/** A frame whose connection can be cut, for its own page only. */
export interface HostedFrame extends StandInHost {
  readonly setOnline: (isOnline: boolean) => void;
}

/** The product in a frame, inside a stand-in host for one person. Closing removes the frame. */
export const createHostedFrame = ({ place, door, title, ...options }: HostedFrameOptions): HostedFrame => {
  const frame = document.createElement("iframe");
  frame.title = title ?? `Meridian, as ${options.person.name} sees it`;
  frame.style.cssText = "display: block; border: 0; inline-size: 100%; block-size: 100%";
  place.append(frame);
  if (!frame.contentWindow) throw new Error("The frame has no window. Maybe its place is not on the page.");
  const host = createStandInHost({ ...options, frameWindow: frame.contentWindow, hostWindow: window });
  let isOnline = true;
  // The page that comes has a browser of its own.
  frame.addEventListener("load", () => !isOnline && frame.contentWindow && tellOnline(frame.contentWindow, false));
  // Set last, so that the host receives the page's first message.
  frame.src = door;
  return {
    ...host,
    setOnline: (next) => {
      if (next === isOnline) return;
      isOnline = next;
      if (frame.contentWindow) tellOnline(frame.contentWindow, next);
    },
    close: () => {
      host.close();
      frame.remove();
    },
  };
};

/** As a browser tells its pages: what they may ask, then the event. */
const tellOnline = (page: Window, isOnline: boolean): void => {
  Object.defineProperty(page.navigator, "onLine", { configurable: true, get: () => isOnline });
  page.dispatchEvent(new Event(isOnline ? "online" : "offline"));
};
