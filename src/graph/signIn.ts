import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import type { TokenSource } from "./tokenSource";

/** Sign-in as the person meets it: where tokens come from, and in whose hand the account is. */
export interface SignIn extends TokenSource {
  /** "host": Teams or Outlook signed the person in, and only they can change that. "page": this page can. */
  readonly heldBy: () => "host" | "page";
  /** Lets the person choose another account. Only from a press, and only where the page holds it. */
  readonly chooseAccount: () => Promise<Result<void, Failure>>;
  /** Ends the session of this page, and that of the browser with Microsoft. */
  readonly signOut: () => Promise<Result<void, Failure>>;
}
