import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page, Response } from "playwright-core";
import { PATIENCE_MS } from "./harness";

/** Everything that this browser keeps for our page, in one text, as soon as `something` is in it. */
export const keptIn = async (page: Page, something: string): Promise<string> => {
  for (const since = Date.now(); Date.now() - since < PATIENCE_MS; await wait(LOOKED_EVERY_MS)) {
    const kept = await readAll(page);
    if (kept.includes(something)) return kept;
  }
  throw new Error("The page does not keep what it should. Maybe it keeps nothing at all.");
};

const LOOKED_EVERY_MS = 200;

const readAll = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(
        ({ name = "" }) =>
          new Promise<unknown>((done) => {
            const opening = indexedDB.open(name);
            opening.addEventListener("success", () => {
              const { objectStoreNames } = opening.result;
              const stores = [...objectStoreNames];
              if (stores.length === 0) return done([]);
              const reading = opening.result.transaction(stores);
              const all = stores.map(
                (store) =>
                  new Promise<unknown>((read) => {
                    const request = reading.objectStore(store).getAll();
                    request.addEventListener("success", () => read(request.result));
                  }),
              );
              void Promise.all(all).then((read) => {
                opening.result.close();
                done(read);
              });
            });
          }),
      ),
    );
    return JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie, rows]);
  });

/** Every token that Microsoft's sign-in hands to a page of this browser from now on, and the pages that asked for one. */
export const listenForTokens = (context: BrowserContext) => {
  const askedBy = new Set<string>();
  const handedOut: Promise<readonly string[]>[] = [];
  context.on("response", (response) => {
    if (!response.url().includes("/authority/token")) return;
    askedBy.add(new URL(response.frame().url()).pathname);
    handedOut.push(tokensIn(response));
  });
  return { askedBy, tokens: async () => (await Promise.all(handedOut)).flat() };
};

/** An answer whose page was left before it could be read tells nothing. */
const tokensIn = async (response: Response): Promise<readonly string[]> => {
  const answer = await response.json().catch(() => ({}));
  return [answer.access_token, answer.refresh_token, answer.id_token].filter((token) => typeof token === "string");
};
