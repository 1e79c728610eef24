import type { Clock } from "../../src/domain/time/clock";
import type { Instant } from "../../src/domain/time/interval";
import { parseInstant } from "../../src/domain/time/isoText";
import { createLocalGraph, type LocalGraph } from "../../src/sandbox/graph/localGraph";
import type { SeedPerson } from "../../src/sandbox/seed/people";

export const BASE = "http://graph.local/v1.0";

/** Reads an ISO text that is surely one. */
export const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`"${text}" is not an instant.`);
  return instant;
};

/** A clock that stands still until it is moved on. */
export const stoppedClock = (text: string): Clock & { readonly pass: (ms: number) => void } => {
  let now = at(text);
  return {
    now: () => now,
    pass: (ms) => {
      now = (now + ms) as Instant;
    },
  };
};

/** A Tuesday morning in London. */
export const TUESDAY = "2026-11-24T09:00:00Z";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Taken apart by tests that know its shape. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** How a test that asks by hand names itself: it may ask wrongly on purpose, the product may not. */
export const VISITOR = "sandbox test";

export interface Visitor {
  readonly token: string;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

/** Somebody who is signed in to `graph` and asks it things. */
export const visitor = (graph: LocalGraph, person: SeedPerson, withoutScopes: readonly string[] = []): Visitor => {
  const token = graph.signIn(person.id, { withoutScopes }).accessToken;
  return {
    token,
    ask: async (method, path, body, headers = {}) => {
      const response = await graph.fetch(path.startsWith("http") ? path : `${BASE}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          "User-Agent": VISITOR,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("Content-Type")?.includes("json");
      return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
    },
  };
};

export const localGraph = (clock: Clock = stoppedClock(TUESDAY)): LocalGraph => createLocalGraph({ clock });
