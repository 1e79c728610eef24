import { createStandInHost } from "../../src/sandbox/stage/standInHost";
import type { Post, StandInOptions } from "../../src/sandbox/stage/standInOptions";
import { amina, createFakeControl } from "../sandbox/stage/fakeControl";
import { runIn } from "./insideTeams";

const origin = "https://meridian.example";

/** The window of a page that a program on a phone shows alone: nothing is around it, and the program speaks by functions. */
interface PhoneView {
  readonly self: PhoneView;
  readonly parent: PhoneView;
  readonly location: { readonly origin: string };
  readonly nativeInterface: { readonly framelessPostMessage: (letter: string) => void };
  /** teams-js asks for this, and nothing is ever listened to. */
  readonly removeEventListener: () => void;
  /** Put here by teams-js. */
  onNativeMessage?: (post: { readonly data: unknown }) => void;
}

/** Real teams-js in a view of a phone, our stand-in as the program that shows it. */
export const onPhone = (differences: Partial<StandInOptions> = {}) => {
  const links: string[] = [];
  const listeners = new Set<(post: Post) => void>();
  const inView = {
    postMessage: (letter: object) => queueMicrotask(() => view.onNativeMessage?.({ data: letter })),
  };
  const view: PhoneView = {
    get self() {
      return view;
    },
    get parent() {
      return view;
    },
    location: { origin },
    removeEventListener: () => {},
    nativeInterface: {
      framelessPostMessage: (letter) => {
        const data: unknown = JSON.parse(letter);
        queueMicrotask(() => listeners.forEach((listen) => listen({ data, source: inView, origin })));
      },
    },
  };
  createStandInHost({
    frameWindow: inView,
    hostWindow: {
      location: { origin },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    person: amina,
    control: createFakeControl(),
    theme: "dark",
    locale: "en-us",
    client: "ios",
    frameContext: "content",
    openLink: (url) => links.push(url),
    ...differences,
  });
  runIn(view);
  return { links };
};
