import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Answer, GraphCall } from "./call";
import { objectOf, textOf } from "./json";
import { DEFAULT_WAIT_MS, retryAfterMs } from "./waiting";

/** Maps an HTTP answer to a success or to a failure that the screens have words for. */
export const resultOfAnswer = (call: GraphCall, answer: Answer): Result<Answer, Failure> => {
  if (call.accepts?.includes(answer.status)) return ok(answer);
  if (answer.status >= 200 && answer.status < 300)
    return call.answers !== "html" && isHtmlPage(answer) ? err({ type: "Unavailable" }) : ok(answer);
  return err(failureOf(call, answer));
};

/** The failure for a call without an answer. A write that is not idempotent may have happened: its outcome is unknown. */
export const noAnswer = (call: GraphCall, offlineBefore: boolean): Failure => {
  if (call.signal?.aborted) return { type: "Cancelled" };
  return call.effect === "once" && !offlineBefore ? { type: "OutcomeUnknown" } : { type: "Offline" };
};

/** An answer that does not look as documented. `detail` must hold no personal data. */
export const unexpected = (from: string, detail: string): Failure => ({ type: "UnexpectedAnswer", from, detail });

/** Codes with which Graph says "this token lacks the scope", as opposed to "this person may not". */
const CONSENT_CODES = new Set([
  "ErrorAccessDenied",
  "Authorization_RequestDenied",
  "MissingScope",
  "InsufficientScope",
  // OneNote says everything in numbers.
  "40004",
]);

const failureOf = (call: GraphCall, answer: Answer): Failure => {
  switch (answer.status) {
    case 401:
      return { type: "SignInNeeded" };
    case 403:
      return lacksConsent(answer)
        ? { type: "ConsentMissing", scopes: call.scopes }
        : { type: "NotAllowed", what: call.what };
    case 404:
    case 410:
      return { type: "NotFound", what: call.what };
    case 409:
    case 412:
      return { type: "ChangedMeanwhile" };
    case 429:
      return { type: "Throttled", retryAfterMs: retryAfterMs(answer.headers["retry-after"]) ?? DEFAULT_WAIT_MS };
    // A gateway gave up waiting for the service behind it, which may have finished nevertheless.
    case 502:
    case 504:
      return call.effect === "once" ? { type: "OutcomeUnknown" } : { type: "Unavailable" };
    default:
      return answer.status >= 500 ? { type: "Unavailable" } : refused(call, answer);
  }
};

const refused = (call: GraphCall, answer: Answer): Failure =>
  unexpected(`${call.method} ${call.path.split("?")[0] ?? ""}`, `${answer.status} ${codeOf(answer)}`.trim());

const lacksConsent = (answer: Answer): boolean =>
  CONSENT_CODES.has(codeOf(answer)) || /missing scope/i.test(textOf(errorOf(answer).message) ?? "");

const errorOf = (answer: Answer) => objectOf(objectOf(answer.body).error);

/** Graph's own word for the error, never its message: messages quote names and addresses. */
export const codeOf = (answer: Answer): string =>
  (textOf(errorOf(answer).code) ?? "").replace(/[^\w.,-]/g, "").slice(0, 80);

/** A captive portal's or a proxy's page that arrives with status 200. */
const isHtmlPage = ({ headers, body }: Answer): boolean =>
  !isRecord(body) && (headers["content-type"] ?? "").startsWith("text/html");
