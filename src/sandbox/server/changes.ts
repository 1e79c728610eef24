import { existsSync, watch } from "node:fs";
import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";

/** A build writes many files; the page is told once, when it has been quiet for this long. */
const QUIET_MS = 200;

/** GET /sandbox/changes: tells pages that the app was built again. Returns the end of it. */
export const changeRoutes = (app: Hono, dir: string): (() => void) => {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = existsSync(dir)
    ? watch(dir, () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          for (const listener of listeners) listener();
        }, QUIET_MS);
      })
    : undefined;

  app.get("/sandbox/changes", (c) =>
    streamSSE(c, async (stream) => {
      const reload = (): void => void stream.writeSSE({ event: "reload", data: "" });
      listeners.add(reload);
      await stream.write(": listening\n\n");
      await new Promise<void>((done) => stream.onAbort(done));
      listeners.delete(reload);
    }),
  );

  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
};
