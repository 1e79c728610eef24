import type { Failure } from "../../domain/shared/failure";
import type { Person } from "../../domain/people/person";
import type { Result } from "../../domain/shared/result";
import type { TokenSource } from "../transport/tokenSource";

/** Sign-in as the person meets it: where tokens come from, and in whose hand the account is. */
export interface SignIn extends TokenSource {
  /** "host": Teams or Outlook signed the person in, and only they can change that. "page": this page can. */
  readonly heldBy: () => "host" | "page";
  /**
   * Lets the person choose another account, and says who is there then. Only from a press, and only where the page holds
   * it. Whoever turns back is still there.
   */
  readonly chooseAccount: () => Promise<Result<Person, Failure>>;
  /**
   * Ends the session of this page at once, and that of the browser with Microsoft: a success says that Microsoft came
   * back from that. While its window may still be open there is no answer.
   */
  readonly signOut: () => Promise<Result<void, Failure>>;
}
