import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import type { Services } from "../ui/services";

/** What the first screen needs before it is drawn. */
export interface Opened {
  readonly services: Services;
  readonly pairs: Result<readonly Pair[], Failure>;
}

/** The way to the services: tried once at start, and again after a press. */
export interface SignedIn {
  readonly open: () => Promise<Result<Opened, Failure>>;
  readonly ask: (failure: Failure) => Promise<Result<void, Failure>>;
}
