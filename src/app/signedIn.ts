import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import type { Services } from "../ui/services";

/** What the first screen needs before it is drawn. */
export interface Opened {
  readonly services: Services;
  readonly pairs: Result<readonly Pair[], Failure>;
}

/** The account, where this page can change it. */
export interface AccountChoice {
  /** "host": Teams or Outlook signed the person in, and only they can change that. */
  readonly heldBy: () => "host" | "page";
  /** Says who is there then. Whoever turns back is still there. */
  readonly choose: () => Promise<Result<Person, Failure>>;
  /** A success says that Microsoft has let the person go; this page has let them go in any case. */
  readonly signOut: () => Promise<Result<void, Failure>>;
  /** The page on which Microsoft lets somebody go without us. */
  readonly signOutPage: string;
}

/**
 * What is waited for. "asking": Microsoft, asked without a window whether somebody is still signed in; they may also press.
 * "reading": the person is known, and their things are being fetched.
 */
export type OpeningStep = "asking" | "reading";

/** The way to the services: tried once at start, and again after a press. */
export interface SignedIn {
  readonly open: (onStep?: (step: OpeningStep) => void) => Promise<Result<Opened, Failure>>;
  readonly ask: (failure: Failure) => Promise<Result<void, Failure>>;
  readonly account: AccountChoice;
  /** Where an administrator agrees to these scopes for the whole organisation. */
  readonly consentLink: (scopes: readonly string[]) => string;
}
