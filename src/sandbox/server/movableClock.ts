import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Clock } from "../../domain/time/clock";
import { MS_PER_DAY, plusDays } from "../../domain/time/interval";

/** A clock that can be put forward, so that somebody plays half a year in an hour. */
export interface MovableClock extends Clock {
  /** How far it is ahead of `base`. */
  readonly aheadMs: () => number;
  readonly forward: (days: number) => void;
  /** As late as it really is. */
  readonly putRight: () => void;
}

/** The most days in one press; two years in all. */
const [MOST_AT_ONCE, MOST] = [366, 731];

/** Remembers its days in `file`: what was written in a later month would else lie in the future after the next start. */
export const createMovableClock = (base: Clock, file: string): MovableClock => {
  let ahead = existsSync(file) ? daysIn(readFileSync(file, "utf8")) : 0;
  const set = (days: number): void => {
    ahead = days;
    writeFileSync(file, `${days}\n`);
  };
  return {
    now: () => plusDays(base.now(), ahead),
    aheadMs: () => ahead * MS_PER_DAY,
    forward: (days) => set(Math.min(MOST, ahead + Math.min(MOST_AT_ONCE, Math.max(0, Math.trunc(days))))),
    putRight: () => {
      if (ahead !== 0) set(0);
    },
  };
};

const daysIn = (text: string): number => {
  const days = Number(text.trim());
  return Number.isInteger(days) && days > 0 && days <= MOST ? days : 0;
};

/** Script that puts the clock of a page forward by so much. It runs before the page's own scripts. */
export const clockScript = (aheadMs: number): string => `
globalThis.Date = new Proxy(Date, {
  construct: (real, given, as) =>
    Reflect.construct(real, given.length > 0 ? given : [real.now() + ${aheadMs}], as === globalThis.Date ? real : as),
  apply: (real) => new real(real.now() + ${aheadMs}).toString(),
  get: (real, name) => (name === "now" ? () => real.now() + ${aheadMs} : Reflect.get(real, name)),
});
`;
