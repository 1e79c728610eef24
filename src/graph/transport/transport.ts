import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import { createBatch, createBatcher } from "./batch";
import type { Answer, GraphCall } from "./call";
import { noAnswer, resultOfAnswer } from "./failures";
import { createExchange } from "./http";
import { sleepFor } from "./waiting";

/** Where bearer tokens come from. Tokens stay in memory and are never logged. */
export interface TokenSource {
  /**
   * Who is signed in, from the id token (oid, name, preferred_username): known before any Graph call. `neededNext` are
   * scopes that the next calls need, so that one question to the host serves both; not agreed to, they are left out.
   * `onAsking` is called where Microsoft is asked without a window: on a bad line that takes its time.
   */
  readonly account: (neededNext?: readonly string[], onAsking?: () => void) => Promise<Result<Person, Failure>>;
  /** A token for these scopes without asking anybody; `SignInNeeded` or `ConsentMissing` when a person has to act. */
  readonly token: (scopes: readonly string[], signal?: AbortSignal) => Promise<Result<string, Failure>>;
  /** Asks the person. Only ever called from a press (P7). */
  readonly ask: (scopes: readonly string[]) => Promise<Result<void, Failure>>;
}

/** The only way to Graph: adds the token, retries, batches reads, and maps answers to failures. */
export interface GraphTransport {
  readonly send: (call: GraphCall) => Promise<Result<Answer, Failure>>;
  /** The path of a link that Graph handed out; undefined when it leads anywhere but below our base address. */
  readonly pathOf: (link: string) => string | undefined;
}

export interface TransportOptions {
  /** With the version: `https://graph.microsoft.com/v1.0`. Tokens go to its origin only. */
  readonly baseUrl: string;
  readonly tokens: Pick<TokenSource, "token">;
  readonly fetch?: typeof fetch;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1; spreads the waits of many clients. */
  readonly random?: () => number;
  readonly isOffline?: () => boolean;
  /** Called before each request on the wire, for measuring. */
  readonly onRoundTrip?: () => void;
}

/**
 * Reads sent in the same turn of the event loop travel as one `$batch`, and so do writes that say they may. Every other
 * call is sent by itself.
 */
export const createGraphTransport = (options: TransportOptions): GraphTransport => {
  const { baseUrl, tokens, sleep = sleepFor, random = Math.random, isOffline = browserIsOffline } = options;
  const exchange = createExchange({
    baseUrl,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    sleep,
    random,
    isOffline,
    onRoundTrip: options.onRoundTrip ?? (() => undefined),
  });

  const sendAlone = async (call: GraphCall): Promise<Result<Answer, Failure>> => {
    if (call.signal?.aborted) return err({ type: "Cancelled" });
    const token = await tokens.token(call.scopes, call.signal);
    if (!token.ok) return token;
    const offlineBefore = isOffline();
    const answer = await exchange(call, token.value);
    return answer && !call.signal?.aborted ? resultOfAnswer(call, answer) : err(noAnswer(call, offlineBefore));
  };

  const batch = { sendAlone, sendTogether: createBatch({ sendAlone, sleep, random }) };
  const [sendReads, sendWrites] = [createBatcher(batch), createBatcher(batch)];
  return {
    send: (call) => {
      if (call.effect === "reads" && !call.alone) return sendReads(call);
      return call.together ? sendWrites(call) : sendAlone(call);
    },
    pathOf: (link) => (link.startsWith(`${baseUrl}/`) ? link.slice(baseUrl.length) : undefined),
  };
};

/** `navigator.onLine` is a hint only: localhost (the sandbox) is reachable offline, so this never prevents a request. */
const browserIsOffline = (): boolean => typeof navigator !== "undefined" && "onLine" in navigator && !navigator.onLine;
