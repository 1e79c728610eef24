import { AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import type { Failure } from "../domain/shared/failure";
import { signInFailure } from "./signInFailure";

/** Why the host opened no dialog, or what ended it. */
export class HostSaysNo extends AuthError {
  constructor(readonly failure: Failure) {
    super("host_dialog", "", failure.type);
    // MSAL's own constructor makes every error a plain AuthError.
    Object.setPrototypeOf(this, HostSaysNo.prototype);
  }
}

/** What MSAL threw, in our words; anything else is a bug and is thrown on. `asked`: a person was there and pressed. */
export const failureOf = (error: unknown, scopes: readonly string[], asked: boolean): Failure => {
  if (error instanceof HostSaysNo) return error.failure;
  if (!(error instanceof AuthError)) throw error;
  const number = /AADSTS(\d+)/.exec(error.errorMessage)?.[1] ?? "";
  const needsPerson = error instanceof InteractionRequiredAuthError;
  return signInFailure({ code: error.errorCode, subError: error.subError, number, needsPerson }, scopes, asked);
};
