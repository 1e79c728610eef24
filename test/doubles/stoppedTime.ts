import type { Clock, Elapsed } from "../../src/domain/time/clock";
import type { Instant } from "../../src/domain/time/interval";
import type { Timer, BrowserPage } from "../../src/sync/page";
import { at } from "./entries";

/** A clock that the test moves, with its timers. */
export interface StoppedTime {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Goes on evenly, whatever somebody does to the clock. */
  readonly elapsed: Elapsed;
  /** Somebody sets the clock forward, or back with a negative number. No time passes. */
  readonly setClock: (byMs: number) => void;
  /** Advances the clock; due timers fire in order. */
  readonly pass: (ms: number) => Promise<void>;
  /** Number of pending timers. */
  readonly waiting: () => number;
}

/** `settled` resolves when all work that needs no timer of this clock has ended. */
export const createStoppedTime = (
  start: Instant = at("2026-11-24T09:00:00Z"),
  settled: () => Promise<void> = everythingSettled,
): StoppedTime => {
  let now = start;
  let setBy = 0;
  const timers = new Set<{ readonly due: number; readonly run: () => void }>();
  const nextDue = (until: number) => [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  return {
    clock: { now: () => (now + setBy) as Instant },
    elapsed: () => now,
    setClock: (byMs) => {
      setBy += byMs;
    },
    timer: (ms, run) => {
      // Whole milliseconds, as on a real clock.
      const timer = { due: Math.ceil(now + ms), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: async (ms) => {
      const until = (now + ms) as Instant;
      await settled();
      for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
        now = timer.due as Instant;
        timers.delete(timer);
        timer.run();
        await settled();
      }
      now = until;
    },
    waiting: () => timers.size,
  };
};

/** Resolves when all promises that need no timer have settled. */
export function everythingSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A page that the test hides, shows and wakes. */
export const createTestPage = (): BrowserPage & {
  readonly show: (visible: boolean) => void;
  readonly networkIsBack: () => void;
  readonly listeners: () => number;
} => {
  let visible = true;
  const wakes = new Set<() => void>();
  const wakeAll = (): void => [...wakes].forEach((wake) => wake());
  return {
    visible: () => visible,
    onWake: (wake) => {
      wakes.add(wake);
      return () => void wakes.delete(wake);
    },
    show: (now) => {
      visible = now;
      wakeAll();
    },
    networkIsBack: wakeAll,
    listeners: () => wakes.size,
  };
};
