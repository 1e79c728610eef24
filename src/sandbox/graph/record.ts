import { appendFileSync } from "node:fs";

/** A request and its answer as sent. Holds no token. */
export interface RecordedExchange {
  readonly method: string;
  /** Path and query after `/v1.0`. */
  readonly path: string;
  readonly userAgent: string;
  readonly contentType: string;
  readonly sent: string;
  readonly status: number;
  readonly answerType: string;
  readonly answer: string;
}

type Serve = (request: Request) => Promise<Response>;

/**
 * Middleware that passes a copy of each exchange to `keep`, so that tests can check it against Microsoft's own
 * description.
 */
export const recording =
  (serve: Serve, keep: (exchange: RecordedExchange) => void): Serve =>
  async (request) => {
    const sent = request.body === null ? "" : await request.clone().text();
    const response = await serve(request);
    const { pathname, search } = new URL(request.url);
    if (request.method !== "OPTIONS" && pathname.startsWith("/v1.0/"))
      keep({
        method: request.method,
        path: pathname.slice("/v1.0".length) + search,
        userAgent: request.headers.get("User-Agent") ?? "",
        contentType: request.headers.get("Content-Type") ?? "",
        sent,
        status: response.status,
        answerType: response.headers.get("Content-Type") ?? "",
        answer: await response.clone().text(),
      });
    return response;
  };

/** Appends exchanges, one a line, to the file that MERIDIAN_RECORD names; undefined when it names none. */
export const recorderOf = (file: string | undefined): ((exchange: RecordedExchange) => void) | undefined =>
  file ? (exchange) => appendFileSync(file, `\n${JSON.stringify(exchange)}\n`) : undefined;
