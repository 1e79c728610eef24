import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import { createObservable, type Observable } from "../sync/observable";
import { browserTimer, type Timer } from "../sync/page";
import type { Opened, OpeningStep, SignedIn } from "./signedIn";

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
