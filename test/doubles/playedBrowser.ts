import { BroadcastChannel } from "node:worker_threads";
import { createAuthority, metadataAt } from "../../src/sandbox/authority/authority";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { localGraph, stoppedClock, TUESDAY } from "../sandbox/sandboxTools";

const ORIGIN = "http://localhost:4174";
const PAGE = "http://localhost:4173";

/** MSAL's configuration for the simulated authority. */
export const REGISTERED = {
  clientId: "client",
  authorityMetadata: metadataAt(ORIGIN),
  redirectUri: `${PAGE}/authEnd.html`,
};

/** MSAL opens a channel between tabs and never closes it, which would keep this process alive. */
export class ChannelThatLetsGo extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    this.unref();
  }
}

/** A person's actions in a window of Microsoft's. */
export type Doing = { readonly as: SeedPerson; readonly answer?: "agree" | "decline" } | "closes it";

/** Connection to Microsoft. "silent": no answer ever arrives. */
export type Line = "well" | "dead" | "silent";

/** A browser around our page, with the sandbox's authority. The real MSAL runs in it. */
export const playBrowser = () => {
  const graph = localGraph();
  const authority = createAuthority(graph, stoppedClock(TUESDAY));
  const seen = { windows: [] as string[], frames: [] as string[], requests: [] as string[] };
  let held = Promise.resolve();
  const browser = {
    ...seen,
    ...{ line: "well" as Line, blocksWindows: false, framesAreLate: false, doing: "closes it" as Doing },
    consents: graph.consents,
    /** Pending answers of late frames. */
    lateAnswers: [] as (() => void)[],
    /** Fires every timer of that many milliseconds. */
    ring: (ms: number): void => timers.splice(0).forEach((timer) => timer.ms === ms && timer.run()),
    /** Holds the page's next request until the returned function is called. */
    holdNextRequest: (): (() => void) => {
      let goOn = nothing;
      held = new Promise((done) => (goOn = done));
      return () => goOn();
    },
  };
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  let cookie = "";

  const reach = async (request: Request): Promise<Response> => {
    if (browser.line === "silent") return new Promise<never>(() => undefined);
    if (browser.line === "dead") throw new TypeError("fetch failed");
    return authority(request);
  };
  /** Follows redirects from an address until a page of ours hands over the answer or a person must act. */
  const visit = async (address: string, doing: Doing, deliver = handOver): Promise<void> => {
    const response = await reach(new Request(address, { headers: { cookie } })).catch(() => undefined);
    if (!response) return;
    cookie = response.headers.get("Set-Cookie")?.split(";")[0] ?? cookie;
    const next = response.headers.get("Location");
    if (next !== null) return next.startsWith(PAGE) ? deliver(new URL(next)) : visit(next, doing, deliver);
    if (doing === "closes it") return undefined;
    const pressed = new URL(address);
    pressed.searchParams.set("as", doing.as.id);
    if (pressed.searchParams.get("answer")) throw new Error(`Microsoft asks again at ${pressed.pathname}.`);
    pressed.searchParams.set("answer", doing.answer ?? "agree");
    return visit(pressed.href, doing);
  };
  const openWindow = (address: string) => {
    if (browser.blocksWindows) return null;
    const go = (to: string): void => {
      browser.windows.push(to);
      void visit(to, browser.doing);
    };
    if (address !== "about:blank") go(address);
    return { document: {}, location: { assign: go }, closed: false, focus: nothing, close: nothing };
  };
  const makeFrame = () => ({
    style: {},
    setAttribute: nothing,
    set src(address: string) {
      browser.frames.push(address);
      const deliver = (back: URL) => void browser.lateAnswers.push(() => handOver(back));
      void visit(address, "closes it", browser.framesAreLate ? deliver : handOver);
    },
  });
  Object.assign(globalThis, {
    ...{ window: globalThis, BroadcastChannel: ChannelThatLetsGo },
    ...{ open: openWindow, screenX: 0, screenY: 0, innerWidth: 800, innerHeight: 600 },
    ...{ addEventListener: nothing, removeEventListener: nothing, sessionStorage: emptyStorage() },
    location: new URL(`${PAGE}/tab.html`),
    navigator: { onLine: true },
    setTimeout: (run: () => void, ms: number) => {
      timers.push({ ms, run });
      return realSetTimeout(run, ms).unref();
    },
    document: {
      ...{ addEventListener: nothing, removeEventListener: nothing },
      createElement: (name: string) => (name === "iframe" ? makeFrame() : {}),
      ...{ body: { appendChild: nothing, removeChild: nothing }, head: { appendChild: nothing, removeChild: nothing } },
    },
    fetch: async (address: string | URL, how?: RequestInit) => {
      browser.requests.push(String(address));
      const waiting = held;
      held = Promise.resolve();
      await waiting;
      return reach(new Request(address, how));
    },
  });
  return browser;
};

/** Some of MSAL's timers run for ten minutes and are never cleared. */
const realSetTimeout = setTimeout;

const nothing = (): void => undefined;

const emptyStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, word: string) => void kept.set(name, word),
    removeItem: (name: string) => void kept.delete(name),
  };
};

/** Like authEnd.html: posts the answer to the waiting page. */
const handOver = ({ hash, search }: URL): void => {
  const payload = hash === "" ? search : hash;
  const [library = ""] = (new URLSearchParams(payload.slice(1)).get("state") ?? "").split("|");
  const { id }: { id: string } = JSON.parse(Buffer.from(library, "base64url").toString());
  const channel = new ChannelThatLetsGo(id);
  channel.postMessage({ v: 1, payload });
  setTimeout(() => channel.close(), 0);
};
