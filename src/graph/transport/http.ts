import {
  Client,
  ResponseType,
  type Context,
  type Middleware,
  type MiddlewareOptions,
} from "@microsoft/microsoft-graph-client";
import { LONGEST_REQUEST_MS } from "../../domain/document/store/outbox";
import type { Answer, GraphCall } from "./call";
import { parseJson } from "./json";
import { waitBeforeRetryMs } from "./waiting";

/** What the middleware needs from the world. */
interface HttpOptions {
  /** With the version: `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly isOffline: () => boolean;
  readonly onRoundTrip: () => void;
}

/** One exchange with Graph over the wire; undefined when no whole answer came. */
type Exchange = (call: GraphCall, token: string) => Promise<Answer | undefined>;

/**
 * The Graph client with our own middleware. Its own would drop the token on http and repeat a POST after 504 (D8).
 */
export const createExchange = (options: HttpOptions): Exchange => {
  const client = Client.initWithMiddleware({
    baseUrl: options.baseUrl,
    defaultVersion: "",
    middleware: [bearer(new URL(options.baseUrl).origin), retry(options), wire(options)],
  });
  return async (call, token) => {
    const request = client
      .api(call.path)
      .headers({ Accept: "application/json", ...call.headers })
      .middlewareOptions([new CallFacts(token, call.effect !== "once" && !call.tryOnce)])
      .responseType(ResponseType.RAW);
    if (call.signal) request.option("signal", call.signal);
    const sent = {
      GET: () => request.get(),
      DELETE: () => request.delete(),
      POST: () => request.post(call.body),
      PATCH: () => request.patch(call.body),
      PUT: () => request.put(call.body),
    };
    const response: unknown = await sent[call.method]();
    return response instanceof Response ? readAnswer(response) : undefined;
  };
};

/** What the middleware must know about a call. A class, because the library finds options by their constructor. */
class CallFacts implements MiddlewareOptions {
  constructor(
    readonly token: string,
    readonly repeatable: boolean,
  ) {}
}

const factsOf = (context: Context): CallFacts | undefined => {
  const facts = context.middlewareControl?.getMiddlewareOptions(CallFacts);
  return facts instanceof CallFacts ? facts : undefined;
};

const link = (run: (context: Context, next: () => Promise<void>) => Promise<void>): Middleware => {
  let following: Middleware | undefined;
  return {
    setNext: (middleware) => {
      following = middleware;
    },
    execute: (context) => run(context, async () => following?.execute(context)),
  };
};

/** Adds the token for the origin of the base address only, over http too: the sandbox has no certificate. */
const bearer = (origin: string): Middleware =>
  link(async (context, next) => {
    const url = typeof context.request === "string" ? context.request : context.request.url;
    const facts = factsOf(context);
    if (facts && new URL(url).origin === origin) {
      const headers = new Headers(context.options?.headers);
      headers.set("Authorization", `Bearer ${facts.token}`);
      context.options = { ...context.options, headers };
    }
    await next();
  });

/** Tries again what may be repeated. Waits as long as the service asks, or longer and longer when that cannot be read. */
const retry = ({ sleep, random, isOffline }: HttpOptions): Middleware =>
  link(async (context, next) => {
    const signal = context.options?.signal ?? undefined;
    for (let tried = 0; ; tried++) {
      forgetAnswer(context);
      await next();
      const { response } = context;
      const isFinal = !factsOf(context)?.repeatable || signal?.aborted || (!response && isOffline());
      const waitMs = isFinal
        ? undefined
        : waitBeforeRetryMs(tried, response?.status, response?.headers.get("Retry-After"), random);
      if (waitMs === undefined) return;
      await sleep(waitMs, signal);
      if (signal?.aborted) return;
    }
  });

/** The wire itself. A request without an answer leaves `response` empty instead of throwing. */
const wire = ({ fetch, onRoundTrip }: HttpOptions): Middleware =>
  link(async (context) => {
    onRoundTrip();
    try {
      context.response = await fetch(context.request, {
        ...context.options,
        signal: withTimeout(context.options?.signal),
      });
    } catch {
      forgetAnswer(context);
    }
  });

/** One minute for each request: a hanging connection must not block what waits behind it. */
const withTimeout = (signal: AbortSignal | null | undefined): AbortSignal => {
  const limit = AbortSignal.timeout(LONGEST_REQUEST_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
};

const forgetAnswer = (context: Context): void => {
  delete context.response;
};

/** A page of HTML is no JSON, and finding that out by trying takes longer than the rest of the answer. */
const bodyOf = (text: string): unknown => (text.startsWith("<") ? text : (parseJson(text) ?? text));

const readAnswer = async (response: Response): Promise<Answer | undefined> => {
  try {
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text === "" ? undefined : bodyOf(text),
    };
  } catch {
    return undefined;
  }
};
