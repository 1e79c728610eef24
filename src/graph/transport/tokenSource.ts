import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { Person } from "../../domain/people/person";

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
