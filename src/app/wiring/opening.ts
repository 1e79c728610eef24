import type { Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { createObservable, type Observable } from "../../sync/observable";
import { browserTimer, type Timer } from "../../sync/page";
import type { Services } from "../../ui/services";

/** What the first screen needs before it renders. */
export interface Opened {
  readonly services: Services;
  readonly pairs: Result<readonly Pair[], Failure>;
}

/** The account, where this page can change it. */
export interface AccountChoice {
  /** "host": Teams or Outlook signed the person in, and only they can change that. */
  readonly heldBy: () => "host" | "page";
  /** Returns the person signed in afterwards. A cancelled prompt changes nothing. */
  readonly choose: () => Promise<Result<Person, Failure>>;
  /** A success means that Microsoft has ended its session; this page has ended its own in any case. */
  readonly signOut: () => Promise<Result<void, Failure>>;
  readonly signOutPage: string;
}

/**
 * What is pending. "asking": a silent token request; the sign-in button is shown beside it. "reading": the person is
 * known, and their data is loading.
 */
export type OpeningStep = "asking" | "reading";

/** Opens the services: at start, and again after a press. */
export interface SignedIn {
  readonly open: (onStep?: (step: OpeningStep) => void) => Promise<Result<Opened, Failure>>;
  readonly ask: (failure: Failure) => Promise<Result<void, Failure>>;
  readonly account: AccountChoice;
  /** Page where an administrator consents to these scopes for the whole organisation. */
  readonly consentLink: (scopes: readonly string[]) => string;
}

/** Result of opening the app, or the pending step. */
export type OpeningState = Result<Opened, Failure> | OpeningStep;

/** Opens the app, repeatedly if needed. The snapshot is undefined until there is something to show. */
export interface Opening extends Pick<Observable<OpeningState | undefined>, "snapshot" | "subscribe"> {
  /**
   * Tries once. The screen stays until there is a result, or until `SLOW_MS` have passed. "unasked": an automatic try;
   * a slow one shows nothing.
   */
  readonly open: (unasked?: "unasked") => Promise<void>;
  /** Account change: shows this state and drops the result of a running try. */
  readonly show: (state: OpeningState) => void;
}

/** After this delay the screen shows what is pending. */
export const SLOW_MS = 1_500;

export const createOpening = ({ open }: Pick<SignedIn, "open">, timer: Timer = browserTimer): Opening => {
  const { snapshot, subscribe, update } = createObservable<OpeningState | undefined, OpeningState | undefined>(
    undefined,
    (state) => state,
  );
  const set = (next: OpeningState): void => update(() => next);
  let newest = 0;
  return {
    snapshot,
    subscribe,
    open: async (unasked) => {
      newest += 1;
      const mine = newest;
      let isOver = (): void => undefined;
      const result = await open((step) => {
        isOver();
        if (mine !== newest || unasked) return;
        if (step === "asking") isOver = timer(SLOW_MS, () => (mine === newest ? set("asking") : undefined));
        else if (snapshot() === "asking") set(step);
      });
      isOver();
      if (mine === newest) set(result);
    },
    show: (next) => {
      newest += 1;
      set(next);
    },
  };
};
