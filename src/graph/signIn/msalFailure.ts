import { AuthError, InteractionRequiredAuthError, type AuthenticationResult } from "@azure/msal-browser";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { signInFailure } from "./signInFailure";

/** A failure that we know before MSAL does, where MSAL takes nothing but errors. */
export class ThrownFailure extends AuthError {
  constructor(readonly failure: Failure) {
    super("known_failure", "", failure.type);
    // MSAL's own constructor makes every error a plain AuthError.
    Object.setPrototypeOf(this, ThrownFailure.prototype);
  }
}

/** What MSAL threw, in our words; anything else is a bug and is thrown on. `asked`: a person was there and pressed. */
export const failureOf = (error: unknown, scopes: readonly string[], asked: boolean): Failure => {
  if (error instanceof ThrownFailure) return error.failure;
  if (!(error instanceof AuthError)) throw error;
  const number = /AADSTS(\d+)/.exec(error.errorMessage)?.[1] ?? "";
  const needsPerson = error instanceof InteractionRequiredAuthError;
  return signInFailure({ code: error.errorCode, subError: error.subError, number, needsPerson }, scopes, asked);
};

/** Does what MSAL does, with our words for what it throws. */
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
