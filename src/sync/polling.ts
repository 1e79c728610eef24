import type { Failure } from "../domain/shared/failure";
import { type Elapsed, systemElapsed } from "../domain/time/clock";
import type { BrowserPage, Timer } from "./page";

/** When to look again. */
export interface Pace {
  readonly afterMs: number;
  /** The service asked us to wait: no pass before then, not even after a press. */
  readonly firm?: boolean;
}

/** Whether passes go on by themselves. */
type Interest = "none" | "while-seen" | "always";

interface PollingOptions {
  readonly pass: () => Promise<Pace>;
  readonly interest: () => Interest;
  readonly page: BrowserPage;
  readonly timer: Timer;
  /** A wait that a service asked for is measured with it, so that a clock that is set back does not lengthen it. */
  readonly elapsed?: Elapsed | undefined;
}

/** Passes at a pace, never two at once. */
interface Polling {
  /** Makes a pass that begins after this call, whatever the interest. Resolves when it is over. */
  readonly now: () => Promise<void>;
  /** Goes on or stops as `interest` says. To be called when its answer may have changed. */
  readonly consider: () => void;
}

/** A pass that threw is a fault of ours: the next one is not made at once, and not never. */
const AFTER_A_FAULT_MS = 60_000;

export const createPolling = (options: PollingOptions): Polling => {
  const { pass, interest, page, timer, elapsed = systemElapsed } = options;
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  let notBefore: number | undefined;
  const alarm = createAlarm(timer);

  const goesOn = (): boolean => interest() === "always" || (interest() === "while-seen" && page.visible());

  const now = (): Promise<void> => {
    if (running !== undefined) return (queued ??= afterThisOne(running));
    const waitMs = notBefore === undefined ? 0 : notBefore - elapsed();
    if (waitMs > 0) {
      nextIn(waitMs);
      return Promise.resolve();
    }
    running = run();
    return running;
  };

  const run = async (): Promise<void> => {
    alarm.clear();
    try {
      const { afterMs, firm } = await pass();
      notBefore = firm ? elapsed() + afterMs : undefined;
      nextIn(afterMs);
    } catch (fault) {
      nextIn(AFTER_A_FAULT_MS);
      throw fault;
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

  const wake = (): void => {
    alarm.clear();
    if (goesOn() && running === undefined) void now();
  };
  const wakeCalls = createWakeCalls(page, wake);

  const nextIn = (ms: number): void => {
    alarm.clear();
    if (goesOn()) alarm.set(ms, wake);
    wakeCalls.take(interest() !== "none");
  };

  const consider = (): void => {
    wakeCalls.take(interest() !== "none");
    if (!goesOn()) alarm.clear();
    else if (!alarm.isSet()) wake();
  };

  return { now, consider };
};

/** One timer that can be set and cleared. */
const createAlarm = (timer: Timer) => {
  let stop: (() => void) | undefined;
  const clear = (): void => {
    stop?.();
    stop = undefined;
  };
  const set = (ms: number, ring: () => void): void => {
    clear();
    stop = timer(ms, () => {
      stop = undefined;
      ring();
    });
  };
  return { set, clear, isSet: () => stop !== undefined };
};

/** Listens to the page only while there is interest, so that a closed document leaves no listener. */
const createWakeCalls = (page: BrowserPage, wake: () => void) => {
  let stop: (() => void) | undefined;
  return {
    take: (wanted: boolean): void => {
      if (!wanted) stop?.();
      stop = wanted ? (stop ?? page.onWake(wake)) : undefined;
    },
  };
};

/** The pace of a conversation: what one person does shows on the other screen within five seconds. */
export const LIVELY_MS = 3_000;

interface BackOff {
  /** After a pass: quick again while something happens, slower and slower while nothing does. */
  readonly next: (lively: boolean, failure?: Failure) => Pace;
}

/** How often a store may be asked. */
export interface Rhythm {
  readonly livelyMs: number;
  readonly slowestMs: number;
  /** How long after an entry an answer is likely. */
  readonly livelyForMs: number;
}

/** From `livelyMs` up to `slowestMs`. A service that asks us to wait is waited for, at least as long as it says. */
export const createBackOff = ({ livelyMs, slowestMs }: Pick<Rhythm, "livelyMs" | "slowestMs">): BackOff => {
  let afterMs = livelyMs;
  return {
    next: (lively, failure) => {
      afterMs = lively && failure === undefined ? livelyMs : Math.min(slowestMs, afterMs * 1.5);
      return failure?.type === "Throttled"
        ? { afterMs: Math.max(afterMs, failure.retryAfterMs), firm: true }
        : { afterMs };
    },
  };
};
