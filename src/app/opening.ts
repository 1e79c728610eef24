import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import { createObservable, type Observable } from "../sync/observable";
import { browserTimer, type Timer } from "../sync/page";
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
  /** Returns who is signed in then. A cancelled prompt changes nothing. */
  readonly choose: () => Promise<Result<Person, Failure>>;
  /** A success says that Microsoft has let the person go; this page has let them go in any case. */
  readonly signOut: () => Promise<Result<void, Failure>>;
  /** Microsoft's own sign-out page. */
  readonly signOutPage: string;
}

/**
 * What is waited for. "asking": a silent request to Microsoft for a session; the button is offered beside it.
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

/** What came of opening the app, or what is being waited for meanwhile. */
export type OpeningState = Result<Opened, Failure> | OpeningStep;

/** Opening the app, as often as it is tried. The snapshot is undefined until there is something to show. */
export interface Opening extends Pick<Observable<OpeningState | undefined>, "snapshot" | "subscribe"> {
  /**
   * Tries once. What is shown stays until there is a result, or until the person has waited for `SLOW_MS`. "unasked": the
   * try is our own, so a slow one shows nothing.
   */
  readonly open: (unasked?: "unasked") => Promise<void>;
  /** The account changes: shows this, and drops the result of a try that still runs. */
  readonly show: (state: OpeningState) => void;
}

/** After this long the screen says what it waits for. */
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
