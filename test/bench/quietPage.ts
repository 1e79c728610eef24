import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";

/**
 * A page in the browser's own profile that nobody listens to. A page of playwright's costs its main thread a fifth more:
 * for each file that is asked for, the browser notes which line asked.
 */
export interface QuietPage {
  /** Runs in the page, and in every frame before its own scripts. */
  readonly beforeScripts: (script: () => void) => Promise<void>;
  readonly slowDown: (times: number) => Promise<void>;
  readonly goTo: (url: string) => Promise<void>;
  /** Asks the page until it knows. */
  readonly ask: <T>(question: () => T | undefined) => Promise<T>;
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 60_000;
const ASKED_EVERY_MS = 200;

export const openQuietPage = async (browser: Browser): Promise<QuietPage> => {
  const devtools = await browser.newBrowserCDPSession();
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const answer: Answer = JSON.parse(message);
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let asked = 0;
  const send = async (method: string, params: object = {}): Promise<Answer> => {
    const id = ++asked;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    const answer = await answered;
    waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer;
  };
  await send("Page.enable");
  // A page behind another one paints nothing, nor does what stands outside its window.
  await send("Page.bringToFront");
  const { windowId } = await devtools.send("Browser.getWindowForTarget", { targetId });
  await devtools.send("Browser.setWindowBounds", { windowId, bounds: { width: 1300, height: 1100 } });
  return {
    beforeScripts: async (script) =>
      void (await send("Page.addScriptToEvaluateOnNewDocument", { source: call(script) })),
    slowDown: async (times) => void (await send("Emulation.setCPUThrottlingRate", { rate: times })),
    goTo: async (url) => void (await send("Page.navigate", { url })),
    ask: async <T>(question: () => T | undefined): Promise<T> => {
      for (const since = Date.now(); Date.now() - since < PATIENCE_MS; await wait(ASKED_EVERY_MS)) {
        const { result } = await send("Runtime.evaluate", { expression: call(question), returnByValue: true });
        if (result?.exceptionDetails) throw new Error(`The page failed: ${JSON.stringify(result.exceptionDetails)}`);
        if (result?.result?.value !== undefined) return result.result.value as T;
      }
      throw new Error(`The page did not come to an answer within ${PATIENCE_MS} ms.`);
    },
    close: async () => {
      await devtools.send("Target.closeTarget", { targetId });
      await devtools.detach();
    },
  };
};

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: object };
}

const call = (script: () => unknown): string => `(${script.toString()})()`;
