import type { Page } from "playwright-core";

/** Everything that this browser keeps for our page, in one text. */
export const keptIn = (page: Page): Promise<string> =>
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
              void Promise.all(all).then(done);
            });
          }),
      ),
    );
    return JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie, rows]);
  });
