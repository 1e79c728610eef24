import { systemClock, type Clock } from "../../domain/time/clock";
import { createNestedSignIn } from "./nestedSignIn";
import type { SandboxControl } from "./sandboxControl";

/** Themes in the words of Teams. */
export type HostTheme = "default" | "dark" | "contrast" | "glass";

/** Where in Teams a page may sit, in the words of Teams. */
export type FrameContext = "content" | "sidePanel" | "meetingStage";

/** A letter between windows, as far as we read it. */
interface Post {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
}

/** The window that the frame sees as its parent. */
export interface HostWindow {
  addEventListener(type: "message", listener: (post: Post) => void): void;
  removeEventListener(type: "message", listener: (post: Post) => void): void;
  readonly location: { readonly origin: string };
}

/** The window inside the frame. */
export interface FrameWindow {
  postMessage(message: object, origin: string): void;
}

export interface StandInOptions {
  readonly frameWindow: FrameWindow;
  readonly hostWindow: HostWindow;
  readonly person: { readonly id: string; readonly name: string; readonly address: string; readonly zone: string };
  readonly control: SandboxControl;
  readonly theme: HostTheme;
  /** As Teams writes it: "en-us". */
  readonly locale: string;
  readonly frameContext: FrameContext;
  readonly subPage?: string;
  readonly chatId?: string;
  readonly openLink: (url: string) => void;
  /** The page inside says that its first content is on screen. */
  readonly onReady?: () => void;
  readonly clock?: Clock;
}

export interface StandInHost {
  readonly setTheme: (theme: HostTheme) => void;
  readonly close: () => void;
}

/**
 * Plays Teams for one frame: the real teams-js and the real MSAL inside it cannot tell the difference.
 *
 * The frame has to be a direct child of the top window and of the same origin. Letters from elsewhere are not read.
 */
export const createStandInHost = (options: StandInOptions): StandInHost => {
  const { frameWindow, hostWindow } = options;
  const { origin } = hostWindow.location;
  let theme = options.theme;
  const answers = answersOf(options, () => theme);

  const listen = ({ data, source, origin: from }: Post): void => {
    const call = source === frameWindow && from === origin ? readCall(data) : undefined;
    if (!call) return;
    void answers(call)?.then((args) =>
      frameWindow.postMessage({ id: call.id, uuidAsString: call.uuidAsString, args }, origin),
    );
  };
  hostWindow.addEventListener("message", listen);

  return {
    setTheme: (next) => {
      if (next === theme) return;
      theme = next;
      frameWindow.postMessage({ func: "themeChange", args: [next] }, origin);
    },
    close: () => hostWindow.removeEventListener("message", listen),
  };
};

/** One call of teams-js 2.58. Nested sign-in carries text in `data`; everything else has `args`. */
interface Call {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data: string;
}

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

/** What Teams says to each call; undefined for those that Teams only hears (`registerHandler`, `appLoaded`). */
const answersOf = (
  options: StandInOptions,
  theme: () => HostTheme,
): ((call: Call) => Promise<readonly unknown[]> | undefined) => {
  const { control, person, clock = systemClock } = options;
  const nestedSignIn = createNestedSignIn({ personId: person.id, control, clock });
  return ({ func, args, data }) => {
    switch (func) {
      case "initialize":
        return Promise.resolve([options.frameContext, "web", SDK_VERSION, RUNTIME]);
      case "getContext":
        return Promise.resolve([contextOf(options, theme())]);
      case "appInitialization.success":
        options.onReady?.();
        return Promise.resolve([{}]);
      case "executeDeepLink":
        options.openLink(String(args[0]));
        return Promise.resolve([true]);
      case "nestedAppAuth.execute":
        return nestedSignIn(data).then((answer) => [null, answer]);
      default:
        return undefined;
    }
  };
};

const SDK_VERSION = "2.58.0";

/** teams-js installs MSAL's bridge only when the fourth thing that we answer says `nestedAppAuth`. */
const RUNTIME = JSON.stringify({
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  supports: { app: { notifySuccessResponse: {} }, pages: {}, nestedAppAuth: {} },
});

/** The flat form that travels; teams-js makes its nested `Context` from it. */
const contextOf = (options: StandInOptions, theme: HostTheme): object => ({
  hostName: "Teams",
  hostClientType: "web",
  locale: options.locale,
  osLocaleInfo: { regionalFormat: options.locale, timezone: options.person.zone },
  theme,
  frameContext: options.frameContext,
  entityId: "meridian",
  subEntityId: options.subPage,
  chatId: options.chatId,
  userObjectId: options.person.id,
  userPrincipalName: options.person.address,
  loginHint: options.person.address,
});
