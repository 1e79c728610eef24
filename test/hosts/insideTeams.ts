import { app } from "@microsoft/teams-js";
import type { BrowserEnvironment } from "../../src/hosts/browserEnvironment";
import { createStandInHost } from "../../src/sandbox/stage/standInHost";
import type { StandInOptions } from "../../src/sandbox/stage/standInOptions";
import { amina, createFakeControl } from "../sandbox/stage/fakeControl";
import { twoWindows } from "../sandbox/stage/twoWindows";

/** How teams-js's own tests put it into a window of their making. */
export const { _initialize: runIn, _uninitialize: leave } = app;

afterEach(() => leave());

/** A device in Austria that asks for nothing. */
export const surroundings = (differences: Partial<BrowserEnvironment> = {}) => {
  const opened: string[] = [];
  const listeners = new Set<() => void>();
  const around: BrowserEnvironment = {
    hosted: true,
    language: "de-at",
    origin: "https://meridian.example",
    prefers: () => false,
    onPreferenceChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (url) => opened.push(url),
    ...differences,
  };
  return { around, opened, preferencesChange: () => listeners.forEach((listener) => listener()) };
};

/** Real teams-js in the inner window, our stand-in around it. */
export const insideTeams = (differences: Partial<StandInOptions> = {}, origin?: string) => {
  const { page, frame } = twoWindows(origin);
  const links: string[] = [];
  let isReady = false;
  const host = createStandInHost({
    frameWindow: frame,
    hostWindow: page,
    pageOrigin: frame.location.origin,
    person: amina,
    control: createFakeControl(),
    theme: "dark",
    locale: "en-us",
    frameContext: "sidePanel",
    openLink: (url) => links.push(url),
    onReady: () => {
      isReady = true;
    },
    ...differences,
  });
  runIn(frame);
  return { host, frame, links, isReady: () => isReady };
};
