import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";

/**
 * A page in the browser's own profile that nobody listens to. A page of playwright's costs its main thread a fifth more:
 * for each file that is asked for, the browser notes which line asked.
 */
export interface QuietPage {
  readonly goTo: (url: string) => Promise<void>;
  /** Asks the frame of another site, where the page has one, and else the page, until it knows. */
  readonly ask: <T>(question: () => T | undefined) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface QuietPageOptions {
  /** Runs in the page, and in every frame before its own scripts. */
  readonly beforeScripts: () => void;
  /**
   * How many times slower the processor is. Where the page has a frame of another site, only that frame's: it runs in a
   * process of its own, as in Teams.
   */
  readonly slowdown: number;
  /** A site of somebody else's that holds the page, answered from here. */
  readonly site?: Site;
}

export interface Site {
  readonly origin: string;
  /** Address that has the content of `path`. */
  readonly at: (path: string) => string;
}

const PATIENCE_MS = 60_000;
const ASKED_EVERY_MS = 200;

export const openQuietPage = async (browser: Browser, options: QuietPageOptions): Promise<QuietPage> => {
  const { beforeScripts, slowdown, site } = options;
  const devtools = await browser.newBrowserCDPSession();
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: false });
  const page = createTarget((message) => void devtools.send("Target.sendMessageToTarget", { sessionId, message }));
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => page.hear(message));
  let frame: Target | undefined;
  const prepare = async (target: Target): Promise<void> => {
    await target.send("Page.enable");
    await target.send("Page.addScriptToEvaluateOnNewDocument", { source: call(beforeScripts) });
    await target.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  };
  if (site) {
    await holdFrames(page, async (held) => {
      frame = held;
      await prepare(held);
    });
    await answerFor(page, site);
  } else await prepare(page);
  // A page behind another one paints nothing, nor does what stands outside its window.
  await page.send("Page.bringToFront");
  const { windowId } = await devtools.send("Browser.getWindowForTarget", { targetId });
  await devtools.send("Browser.setWindowBounds", { windowId, bounds: { width: 1300, height: 1100 } });
  return {
    goTo: async (url) => void (await page.send("Page.navigate", { url })),
    ask: async <T>(question: () => T | undefined): Promise<T> => {
      for (const since = Date.now(); Date.now() - since < PATIENCE_MS; await wait(ASKED_EVERY_MS)) {
        const asked = site ? frame : page;
        if (!asked) continue;
        const expression = call(question);
        // Between two pages there is nobody to ask.
        const evaluated = asked.send<Evaluated>("Runtime.evaluate", { expression, returnByValue: true });
        const { result, exceptionDetails } = await evaluated.catch((): Evaluated => ({}));
        if (exceptionDetails) throw new Error(`The page failed: ${JSON.stringify(exceptionDetails)}`);
        if (result?.value !== undefined) return result.value as T;
      }
      throw new Error(
        site && !frame
          ? `No frame of the page got a process of its own within ${PATIENCE_MS} ms.`
          : `The page did not come to an answer within ${PATIENCE_MS} ms.`,
      );
    },
    close: async () => {
      await devtools.send("Target.closeTarget", { targetId });
      await devtools.detach();
    },
  };
};

/** Calls `prepare` for each frame that gets a process of its own, before anything runs there. */
const holdFrames = async (page: Target, prepare: (frame: Target) => Promise<void>): Promise<void> => {
  const frames = new Map<string, Target>();
  page.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => frames.get(sessionId)?.hear(message));
  page.on("Target.attachedToTarget", ({ sessionId }) => {
    const frame = createTarget(
      (message) => void page.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => undefined),
    );
    frames.set(sessionId, frame);
    void prepare(frame).then(() => frame.send("Runtime.runIfWaitingForDebugger"));
  });
  await page.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
};

/** Answers what `page` asks of `site`, where nothing is. */
const answerFor = async (page: Target, { origin, at }: Site): Promise<void> => {
  page.on("Fetch.requestPaused", ({ requestId, request: { url, method, postData } }) => {
    const { pathname, search } = new URL(url);
    const headers = { "Content-Type": "application/json" };
    void fetch(at(pathname + search), { method, ...(postData !== undefined && { headers, body: postData }) })
      .then(async (answer) => ({
        requestId,
        responseCode: answer.status,
        responseHeaders: [{ name: "Content-Type", value: answer.headers.get("Content-Type") ?? "text/plain" }],
        body: Buffer.from(await answer.arrayBuffer()).toString("base64"),
      }))
      .then((answer) => page.send("Fetch.fulfillRequest", answer));
  });
  await page.send("Fetch.enable", { patterns: [{ urlPattern: `${origin}/*` }] });
};

/** What the browser lets its owner speak to: a page, or a frame in a process of its own. */
interface Target {
  readonly send: <T>(method: string, params?: object) => Promise<T>;
  readonly on: (event: string, listener: (told: Told) => void) => void;
  /** Takes in what it says. */
  readonly hear: (message: string) => void;
}

/** One message of a target: an answer, or something that it tells by itself. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
  readonly params?: Told;
}

const createTarget = (post: (message: string) => void): Target => {
  const waiting = new Map<number, (answer: Message) => void>();
  const listeners = new Map<string, (told: Told) => void>();
  let asked = 0;
  return {
    send: async <T>(method: string, params: object = {}): Promise<T> => {
      const id = ++asked;
      const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
      post(JSON.stringify({ id, method, params }));
      const answer = await answered;
      waiting.delete(id);
      if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
      return answer.result as T;
    },
    on: (event, listener) => void listeners.set(event, listener),
    hear: (message) => {
      const { id, ...said }: Message = JSON.parse(message);
      if (id !== undefined) waiting.get(id)?.({ id, ...said });
      else if (said.params) listeners.get(said.method ?? "")?.(said.params);
    },
  };
};

interface Evaluated {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: object;
}

/** What a target tells; each event has some of it. */
interface Told {
  readonly sessionId: string;
  readonly message: string;
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string; readonly postData?: string };
}

const call = (script: () => unknown): string => `(${script.toString()})()`;
