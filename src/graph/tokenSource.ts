import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";

/** Where bearer tokens come from. Tokens stay in memory and are never logged. */
export interface TokenSource {
  /** A token for these scopes without asking anybody; `SignInNeeded` or `ConsentMissing` when a person has to act. */
  readonly token: (scopes: readonly string[], signal?: AbortSignal) => Promise<Result<string, Failure>>;
  /** Asks the person. Only ever called from a press (P7). */
  readonly ask: (scopes: readonly string[]) => Promise<Result<void, Failure>>;
}
