/** What polling must know about the page it lives in. */
export interface BrowserPage {
  readonly visible: () => boolean;
  /** Calls back when a reason to look at once comes up: the page is seen again, or the network is back. */
  readonly onWake: (wake: () => void) => () => void;
}

/** Runs something after `ms`. Returns how to cancel it. */
export type Timer = (ms: number, run: () => void) => () => void;

/** Take the lock if nobody has it, or take it from whoever has it: their request then rejects with an AbortError. */
export type LockOptions = { readonly ifAvailable: true } | { readonly steal: true };

/** The part of the browser's lock manager that we use. Frames of one person on one machine share it. */
export interface Locks {
  readonly request: (name: string, options: LockOptions, run: (lock: unknown) => Promise<void>) => Promise<void>;
}

/** The browser's own page. */
export const browserPage: BrowserPage = {
  visible: () => document.visibilityState !== "hidden",
  onWake: (wake) => {
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    return () => {
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
    };
  },
};

/** `page`, woken by something else too. */
export const alsoWoken = (page: BrowserPage, onCall: BrowserPage["onWake"]): BrowserPage => ({
  visible: page.visible,
  onWake: (wake) => {
    const stops = [page.onWake(wake), onCall(wake)];
    return () => stops.forEach((stop) => stop());
  },
});

/** A browser counts to 2^31 - 1 milliseconds. A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

export const browserTimer: Timer = (ms, run) => {
  const timer = setTimeout(run, Math.min(ms, LONGEST_TIMER_MS));
  return () => clearTimeout(timer);
};

/** The browser's locks, where it has them. Without them two frames may send an entry twice; its id makes that harmless. */
export const browserLocks = (): Locks | undefined =>
  "locks" in navigator
    ? { request: (name, options, run) => navigator.locks.request(name, options, run).then(() => undefined) }
    : undefined;
