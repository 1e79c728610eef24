import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import type { Services } from "../ui/services";

/** The way to the services: tried once at start, and again after a press. */
export interface SignedIn {
  readonly services: () => Promise<Result<Services, Failure>>;
  readonly ask: (failure: Failure) => Promise<Result<void, Failure>>;
}
