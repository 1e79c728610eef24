import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import type { Opened, OpeningStep, SignedIn } from "./signedIn";

/** What came of opening the app, or what is being waited for meanwhile. */
export type OpeningState = Result<Opened, Failure> | OpeningStep;

/** The way into the app, as often as it is tried. */
export interface Opening {
  /** Undefined until there is something to show. */
  readonly now: () => OpeningState | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Tries. What is shown stays until something came of it, or until it takes so long that whoever waits wants to know why;
   * "unasked": nobody does.
   */
  readonly open: (unasked?: "unasked") => Promise<void>;
  /** Somebody comes or goes: shows this, and whatever a try that still runs comes to is worth nothing. */
  readonly show: (state: OpeningState) => void;
}

/** From then on people read what they wait for. */
export const SLOW_MS = 1_500;

/** Runs something later, unless the answer is called first. */
export type Later = (ms: number, run: () => void) => () => void;

export const createOpening = ({ open }: Pick<SignedIn, "open">, later: Later = byTimer): Opening => {
  const listeners = new Set<() => void>();
  let state: OpeningState | undefined;
  let newest = 0;
  const set = (next: OpeningState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open: async (unasked) => {
      newest += 1;
      const mine = newest;
      let isOver = (): void => undefined;
      const result = await open((step) => {
        isOver();
        if (mine !== newest || unasked) return;
        if (step === "asking") isOver = later(SLOW_MS, () => (mine === newest ? set("asking") : undefined));
        else if (state === "asking") set(step);
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

const byTimer: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
