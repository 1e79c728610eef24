import type { Failure } from "../../src/domain/shared/failure";
import { ok, type Result } from "../../src/domain/shared/result";
import type { GraphCall } from "../../src/graph/transport/call";
import { createGraphTransport, type GraphTransport, type TransportOptions } from "../../src/graph/transport/transport";
import { createLocalGraph, type LocalGraph } from "../../src/sandbox/graph/localGraph";
import { stoppedClock } from "../sandbox/sandboxTools";

export const BASE = "http://graph.local/v1.0";

/** A request as sent. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: ReturnType<typeof JSON.parse>;
}

/** One step of a scripted service: an answer, or undefined for a broken connection. */
export type Step =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | undefined;

/** A service that returns prepared answers in order and repeats the last one. */
export const scripted = (...steps: readonly Step[]) => {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    sent.push({ method: request.method, url: request.url, headers: request.headers, body: text && JSON.parse(text) });
    const step = steps[Math.min(sent.length, steps.length) - 1];
    if (!step) throw new TypeError("fetch failed");
    return answerOf(step);
  };
  const graph = (options: Partial<TransportOptions> = {}): GraphTransport =>
    createGraphTransport({
      baseUrl: BASE,
      tokens: { token: async () => ok("secret") },
      fetch,
      sleep: async (ms) => void waits.push(ms),
      random: () => 1,
      isOffline: () => false,
      ...options,
    });
  return { graph, sent, waits };
};

const answerOf = ({ status = 200, headers = {}, body }: NonNullable<Step>): Response => {
  const isText = typeof body === "string";
  const type = isText ? "text/html" : "application/json";
  const payload = body === undefined ? null : isText ? body : JSON.stringify(body);
  return new Response(payload, { status, headers: { "Content-Type": type, ...headers } });
};

/** An error in Graph's shape. */
export const refusal = (status: number, code: string): NonNullable<Step> => ({
  status,
  body: { error: { code, message: "Something about amina@example.org" } },
});

export const reading = (path = "/me", extra: Partial<GraphCall> = {}): GraphCall => ({
  method: "GET",
  path,
  scopes: ["User.Read"],
  what: "person",
  effect: "reads",
  ...extra,
});

export const writing = (extra: Partial<GraphCall> = {}): GraphCall => ({
  method: "POST",
  path: "/sites/site/lists/log/items",
  body: { fields: {} },
  scopes: ["Sites.Selected"],
  what: "document",
  effect: "once",
  ...extra,
});

export const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}.`);
  return result.value;
};

/** The sandbox's Graph at a fixed moment, and each person's transport. */
export const sandbox = (text = "2026-11-24T09:00:00Z") => {
  const clock = stoppedClock(text);
  const local: LocalGraph = createLocalGraph({ clock });
  let roundTrips = 0;
  const graphOf = (personId: string, withoutScopes: readonly string[] = []): GraphTransport =>
    createGraphTransport({
      baseUrl: BASE,
      tokens: { token: async () => ok(local.signIn(personId, { withoutScopes }).accessToken) },
      fetch: local.fetch,
      sleep: async () => undefined,
      random: () => 0,
      onRoundTrip: () => {
        roundTrips++;
      },
    });
  return { local, clock, graphOf, roundTrips: () => roundTrips };
};
