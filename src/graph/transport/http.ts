import { LONGEST_REQUEST_MS } from "../../domain/document/store/outbox";
import type { Answer, GraphCall } from "./call";
import { parseJson } from "./json";
import { waitBeforeRetryMs } from "./waiting";

/** What an exchange needs from the world. */
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

/** `fetch`, and trying again what may be repeated. Only `baseUrl` is ever asked: a path is below it, whatever it says (D8). */
export const createExchange = (options: HttpOptions): Exchange => {
  const send = async (request: RequestInit, path: string): Promise<Response | undefined> => {
    options.onRoundTrip();
    try {
      return await options.fetch(`${options.baseUrl}${path}`, { ...request, signal: withTimeout(request.signal) });
    } catch {
      return undefined;
    }
  };
  return async (call, token) => {
    const request = requestOf(call, token);
    const mayRepeat = call.effect !== "once" && !call.tryOnce;
    const response = await repeated(() => send(request, call.path), mayRepeat, options, call.signal);
    return response && readAnswer(response);
  };
};

const requestOf = ({ method, headers, body, signal }: GraphCall, token: string): RequestInit => ({
  method,
  headers: {
    Accept: "application/json",
    ...(body !== undefined && { "Content-Type": "application/json" }),
    ...headers,
    Authorization: `Bearer ${token}`,
  },
  // A text is sent as it is: a page of HTML.
  ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  ...(signal && { signal }),
});

/** Waits as long as the service asks, or longer and longer when that cannot be read. */
const repeated = async (
  send: () => Promise<Response | undefined>,
  mayRepeat: boolean,
  { sleep, random, isOffline }: HttpOptions,
  signal: AbortSignal | undefined,
): Promise<Response | undefined> => {
  for (let tried = 0; ; tried++) {
    const response = await send();
    const isFinal = !mayRepeat || signal?.aborted || (!response && isOffline());
    const waitMs = isFinal
      ? undefined
      : waitBeforeRetryMs(tried, response?.status, response?.headers.get("Retry-After"), random);
    if (waitMs === undefined) return response;
    await sleep(waitMs, signal);
    if (signal?.aborted) return undefined;
  }
};

/** One minute for each request: a hanging connection must not block what waits behind it. */
const withTimeout = (signal: AbortSignal | null | undefined): AbortSignal => {
  const limit = AbortSignal.timeout(LONGEST_REQUEST_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
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
