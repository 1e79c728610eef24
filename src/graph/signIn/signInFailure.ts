import { type AuthenticationResult, AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import type { Failure, SignInObstacle } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { unexpected } from "../transport/failures";

/** What MSAL says when sign-in did not work. Its messages quote addresses: only the number in them is read. */
export interface SignInError {
  readonly code: string;
  readonly subError: string;
  /** Entra's own number, the digits of "AADSTS65001"; empty where there is none. */
  readonly number: string;
  /** MSAL: only a person can go on. */
  readonly needsPerson: boolean;
}

type Meaning = SignInObstacle | "nobody" | "unanswered" | "once-more" | "consent" | "admin" | "cancelled" | "offline";

/**
 * Entra's numbers (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes") and MSAL's words.
 * The number tells more than the sub-error, and that more than the code.
 */
const WORDS: readonly (readonly [meaning: Meaning, words: string])[] = [
  [
    "nobody",
    "50058 16000 16001 16002 160021 login_required no_account_error no_account_found no_tokens_found refresh_token_expired " +
      "native_account_unavailable silent_sso_error",
  ],
  // A hidden frame whose cookies are not let in, or a window that was left alone.
  ["unanswered", "timed_out iframe_closed_prematurely"],
  // A second factor, a new password, a session that grew too old.
  [
    "once-more",
    "50055 50072 50074 50076 50078 50079 50125 50126 50132 50133 50144 50158 50173 70043 70044 700082 700084 " +
      "user_password_expired basic_action additional_action bad_token invalid_grant",
  ],
  ["consent", "65001 consent_required"],
  ["admin", "90093 90094 90095 90097 90099 650054"],
  // 65004: the person declined. A second press ends the wait for the first window.
  ["cancelled", "65004 access_denied user_canceled user_cancelled interaction_in_progress_cancelled"],
  ["offline", "no_network_connectivity network_error post_request_failed get_request_failed"],
  ["window", "popup_window_error empty_window_error"],
  // Conditional access: the device, the place, the program, the risk.
  ["policy", "53000 53001 53002 53003 53004 53009 530031 530032 530033 530034"],
  ["account", "16003 50020 50034 50059 50128 50178 51004 90072 500200 500212"],
  ["assignment", "50105"],
  ["registration", "50011 50194 500113 650052 700016 7000112 9002326"],
  // office-js 6610 and 6691, samples 1079: hosts that offer nested sign-in and then do not do it.
  ["host", "nested_app_auth_bridge_disabled untrusted_origin native_executor_error"],
];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  WORDS.flatMap(([meaning, words]) => words.split(" ").map((word) => [word, meaning] as const)),
);

const meaningOf = ({ number, subError, code, needsPerson }: SignInError): Meaning | undefined =>
  [number, subError, code].map((word) => MEANINGS.get(word)).find((meaning) => meaning !== undefined) ??
  (needsPerson ? "consent" : undefined);

/**
 * The failure that our screens have words for. `asked` is true when a person was there and pressed: what they could not
 * agree to then, only an administrator can.
 */
export const signInFailure = (error: SignInError, scopes: readonly string[], asked: boolean): Failure => {
  const meaning = meaningOf(error);
  switch (meaning) {
    case undefined:
      return unexpected("sign-in", error.number === "" ? error.code : `AADSTS${error.number}`);
    case "nobody":
      return { type: "SignInNeeded" };
    case "unanswered":
    case "cancelled":
      // Without a press nobody can have cancelled anything, whatever the host calls it.
      return { type: asked ? "Cancelled" : "SignInNeeded" };
    case "once-more":
      return { type: "SignInNeeded", scopes };
    case "consent":
      return { type: asked ? "AdminNeeded" : "ConsentMissing", scopes };
    case "admin":
      return { type: "AdminNeeded", scopes };
    case "offline":
      return { type: "Offline" };
    default:
      return { type: "SignInRefused", why: meaning };
  }
};

/** Carries a known failure through MSAL, which passes on errors only. */
export class ThrownFailure extends AuthError {
  constructor(readonly failure: Failure) {
    super("known_failure", "", failure.type);
    // MSAL's own constructor makes every error a plain AuthError.
    Object.setPrototypeOf(this, ThrownFailure.prototype);
  }
}

/** The failure for an error of MSAL; anything else is a bug and is thrown again. `asked`: the request came from a press. */
export const failureOf = (error: unknown, scopes: readonly string[], asked: boolean): Failure => {
  if (error instanceof ThrownFailure) return error.failure;
  if (!(error instanceof AuthError)) throw error;
  const number = /AADSTS(\d+)/.exec(error.errorMessage)?.[1] ?? "";
  const needsPerson = error instanceof InteractionRequiredAuthError;
  return signInFailure({ code: error.errorCode, subError: error.subError, number, needsPerson }, scopes, asked);
};

/** Runs a request of MSAL and maps what it throws. */
export const attempt = async (
  scopes: readonly string[],
  asked: boolean,
  acquire: () => Promise<AuthenticationResult>,
): Promise<Result<AuthenticationResult, Failure>> => {
  try {
    return ok(await acquire());
  } catch (error) {
    return err(failureOf(error, scopes, asked));
  }
};

/** The answer of a host. After `limitMs` the host counts as one without sign-in. */
export const withHostTimeout = async <T>(answer: Promise<T>, limitMs: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ThrownFailure({ type: "SignInRefused", why: "host" })), limitMs);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
