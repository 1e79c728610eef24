import type { FrameWindow, HostWindow } from "../../../src/sandbox/stage/standInOptions";

interface Post {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
}
type Listener = (post: Post) => void;

/** What teams-js wants of the window that it runs in. */
export interface InnerWindow extends FrameWindow {
  readonly self: InnerWindow;
  readonly parent: object;
  readonly top: object;
  readonly location: { readonly origin: string };
  /** Put here by teams-js when the host says that it can sign people in. */
  readonly nestedAppAuthBridge?: object;
  addEventListener(type: "message", listener: Listener): void;
  removeEventListener(type: "message", listener: Listener): void;
}

/** Where a window's letters to the page are thrown in. */
interface Postbox {
  readonly postMessage: (message: unknown) => void;
}

const ORIGIN = "https://meridian.example";

/** Every letter has come, and every answer to it: they travel without a timer. */
export const lettersHaveCome = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A page and a frame inside it that can only send each other copies of letters, as in a browser. */
export const twoWindows = (
  pageOrigin = ORIGIN,
): {
  readonly page: HostWindow & Postbox;
  readonly frame: InnerWindow;
  /** A window of the same origin that is not the frame. */
  readonly stranger: Postbox;
} => {
  const box = (senderOrigin: string) => {
    const listeners = new Set<Listener>();
    return {
      addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
      removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
      deliver: (data: unknown, source: unknown) => {
        // jsdom has no structuredClone.
        const copy: unknown = data === undefined ? undefined : JSON.parse(JSON.stringify(data));
        queueMicrotask(() => listeners.forEach((listener) => listener({ data: copy, source, origin: senderOrigin })));
      },
    };
  };
  const [inPage, inFrame] = [box(ORIGIN), box(pageOrigin)];
  const location = { origin: ORIGIN };
  const page: HostWindow & Postbox = {
    addEventListener: inPage.addEventListener,
    removeEventListener: inPage.removeEventListener,
    location: { origin: pageOrigin },
    postMessage: (message: unknown) => inPage.deliver(message, frame),
  };
  const stranger: Postbox = { postMessage: (message: unknown) => inPage.deliver(message, stranger) };
  const frame: InnerWindow = {
    get self() {
      return frame;
    },
    parent: page,
    top: page,
    location,
    addEventListener: inFrame.addEventListener,
    removeEventListener: inFrame.removeEventListener,
    postMessage: (message) => inFrame.deliver(message, page),
  };
  return { page, frame, stranger };
};
