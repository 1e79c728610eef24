import { setTimeout as sleep } from "node:timers/promises";
import { errorPage, readBody, refuse } from "./answers";
import { batchWrites, isWrite } from "./batch";
import type { Tokens } from "./access";
import type { Middleware, World } from "./world";

/** Thrown when a fault suppresses the answer: the listener then cuts the connection. */
export const NO_ANSWER = new TypeError("fetch failed");

const SLOW_MS = 3000;

/** Network faults: the request or its answer is lost or late. They strike a $batch as a whole. */
export const troubleOnTheWay =
  (world: World, tokens: Tokens): Middleware =>
  async (c, next) => {
    if (c.env.inner) return next();
    const who = callerId(tokens, c.req.header("Authorization"));
    const strikes = (kind: "offline" | "slow" | "lost-answer") => world.faults.strike(kind, who, c.req.path);
    if (strikes("offline")) throw NO_ANSWER;
    const slow = strikes("slow");
    if (slow) await sleep(slow.afterMs ?? SLOW_MS, undefined, { signal: c.req.raw.signal });
    await next();
    const writes = isBatch(c.req.path) ? batchWrites(await readBody(c)) : isWrite(c.req.method, c.req.path);
    if (writes && strikes("lost-answer")) throw NO_ANSWER;
    return undefined;
  };

/** Service faults: requests are rejected. In a $batch they strike one by one. */
export const troubleAtTheService =
  (world: World, tokens: Tokens): Middleware =>
  async (c, next) => {
    if (isBatch(c.req.path)) return next();
    const who = callerId(tokens, c.req.header("Authorization"));
    const throttled = world.faults.strike("throttled", who, c.req.path);
    const silent = throttled ? undefined : world.faults.strike("throttled-silent", who, c.req.path);
    if (throttled || silent) {
      const retryAfter = String(Math.ceil((throttled?.afterMs ?? 2000) / 1000));
      const headers = throttled ? { "Retry-After": retryAfter } : {};
      const asked = { clock: world.clock, request: c.req.raw };
      return refuse(asked, 429, "TooManyRequests", "Too many requests. Wait before you try again.", headers);
    }
    if (world.faults.strike("unavailable", who, c.req.path)) return errorPage(503, "Service Unavailable");
    return next();
  };

const isBatch = (path: string): boolean => path.endsWith("/$batch");

const callerId = (tokens: Tokens, header = ""): string | undefined => {
  const caller = tokens.read(header.replace(/^Bearer /i, ""));
  return typeof caller === "object" ? caller.person.id : undefined;
};
