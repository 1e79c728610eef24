import type { Effect, Strength } from "../../domain/calendars/observance";

/** Usual effects of observances; each person changes them. */

/** The whole day is free of work. */
export const HOLY: readonly Effect[] = [{ kind: "block", strength: "never" }];

/** From candle lighting, 18 minutes before sunset in most places, until three stars are seen. Some keep other minutes. */
export const HOLY_BY_CANDLES: readonly Effect[] = [
  { kind: "block", strength: "never", minutesBeforeSunset: 18, endsDegreesBelow: 8.5 },
];

/** A day that many keep and on which some work. */
export const FEAST: readonly Effect[] = [{ kind: "block", strength: "avoid" }];

/** A working day that asks for consideration. */
export const QUIET: readonly Effect[] = [{ kind: "block", strength: "rather-not" }];

/** Greetings, and no deadlines. */
export const GREETING: readonly Effect[] = [{ kind: "fresh-start" }];

const clock = (hour: number): { readonly at: "clock"; readonly minutes: number } => ({
  at: "clock",
  minutes: hour * 60,
});

/** A part of each day by the clock. */
export const between = (
  fromHour: number,
  toHour: number,
  strength: Strength,
): Extract<Effect, { readonly kind: "part" }> => ({
  kind: "part",
  from: clock(fromHour),
  to: clock(toHour),
  strength,
});

/** An evening with the family. */
export const EVENING: readonly Effect[] = [between(17, 23, "avoid")];

/** The evenings of a feast whose days begin at sunset: each is on the date before. */
export const EVES: readonly Effect[] = [{ ...between(17, 23, "avoid"), onEve: true }];

/** A fast: the late afternoon is hard. */
export const FASTING: readonly Effect[] = [between(14, 18, "rather-not")];
