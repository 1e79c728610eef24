import type { Clock } from "../domain/time/clock";
import type { Instant } from "../domain/time/interval";
import type { Later, Page } from "./page";

/** When to look again. */
export interface Pace {
  readonly afterMs: number;
  /** The service asked us to wait: nobody, not even a person who presses a button, makes a round before then. */
  readonly firm?: boolean;
}

/** Whether rounds go on by themselves. */
export type Interest = "none" | "while-seen" | "always";

export interface PollingParts {
  readonly round: () => Promise<Pace>;
  readonly interest: () => Interest;
  readonly page: Page;
  readonly later: Later;
  readonly clock: Clock;
}

/** Rounds that follow one another at a pace, never two at once. */
export interface Polling {
  /** Makes a round that begins after this call, whatever the interest. Resolves when it is over. */
  readonly now: () => Promise<void>;
  /** Goes on or stops as `interest` says. To be called when its answer may have changed. */
  readonly consider: () => void;
}

export const createPolling = ({ round, interest, page, later, clock }: PollingParts): Polling => {
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  let stopTimer: (() => void) | undefined;
  let stopListening: (() => void) | undefined;
  let notBefore: Instant | undefined;

  const goesOn = (): boolean => interest() === "always" || (interest() === "while-seen" && page.visible());

  const now = (): Promise<void> => {
    if (running !== undefined) return (queued ??= afterThisOne(running));
    const waitMs = notBefore === undefined ? 0 : notBefore - clock.now();
    if (waitMs > 0) {
      nextIn(waitMs);
      return Promise.resolve();
    }
    running = run();
    return running;
  };

  const run = async (): Promise<void> => {
    sleep();
    try {
      const { afterMs, firm } = await round();
      notBefore = firm ? ((clock.now() + afterMs) as Instant) : undefined;
      nextIn(afterMs);
    } finally {
      running = undefined;
    }
  };

  const afterThisOne = (current: Promise<void>): Promise<void> =>
    current
      .finally(() => {
        queued = undefined;
      })
      .then(now);

  const nextIn = (ms: number): void => {
    sleep();
    if (goesOn()) stopTimer = later(ms, wake);
    listen();
  };

  const listen = (): void => {
    if (interest() !== "none") {
      stopListening ??= page.onWake(wake);
    } else {
      stopListening?.();
      stopListening = undefined;
    }
  };

  const sleep = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };

  const wake = (): void => {
    sleep();
    if (goesOn() && running === undefined) void now();
  };

  const consider = (): void => {
    listen();
    if (!goesOn()) sleep();
    else if (stopTimer === undefined) wake();
  };

  return { now, consider };
};
