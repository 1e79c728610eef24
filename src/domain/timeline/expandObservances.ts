import type { Effect } from "../calendars/observance";
import type { KeptObservance } from "../people/myTime/privateTime";
import { latest, plusMinutes, toInstant, type Interval } from "../time/interval";
import { effectsOf, keptTimes, type Kept } from "./keptDays";
import { ASK, type ExpansionContext } from "./expandPatterns";
import { exactly, spansBetween, type Timing, timingOf } from "./moments";
import type { Span } from "./span";
import { dayIn, type WallDay } from "./wallDays";

type BlockEffect = Extract<Effect, { readonly kind: "block" }>;
type PartEffect = Extract<Effect, { readonly kind: "part" }>;

/** Clock time of evening, 18:00, where a person has no coordinates. */
const EVENING_MINUTES = 18 * 60;
const WHOLE_DAY = 1440;
/** From this length on, only the first and the last day are uncertain. */
const LONG_DAYS = 3;

/** Spans of observances as their owner keeps them. `hours` are the working times, in order. */
export const expandObservances = (
  observances: readonly KeptObservance[],
  hours: readonly Interval[],
  around: ExpansionContext,
): readonly Span[] =>
  observances.flatMap((kept) => {
    const effects = effectsOf(kept, around.world);
    return keptTimes(kept, around.days, around.world).flatMap((time) =>
      effects.flatMap((effect) => expandEffect(effect, kept, time, hours, around)),
    );
  });

const expandEffect = (
  effect: Effect,
  kept: KeptObservance,
  time: Kept,
  hours: readonly Interval[],
  around: ExpansionContext,
): readonly Span[] => {
  switch (effect.kind) {
    case "block":
      return expandBlock(effect, kept, time, around);
    case "part":
      return expandParts(effect, kept, time, around);
    case "shorter-day":
      return expandShorterDay(effect.minutesLess, time, hours, around.days);
    case "fresh-start":
      return [];
  }
};

/** The whole occurrence; where a sighting decides, softly the day before and after as well. */
const expandBlock = (
  effect: BlockEffect,
  kept: KeptObservance,
  time: Kept,
  around: ExpansionContext,
): readonly Span[] => {
  const { strength } = effect;
  if (strength === "fine") return [];
  const begin = (shift: number): Timing => beginOf(effect, kept, time, time.first + shift, around);
  const end = (shift: number): Timing => endOf(effect, kept, time, time.last + shift, around);
  const sure = spansBetween({ kind: "observance", strength }, begin(0), end(0));
  if (!time.isUncertain || strength === "welcome") return sure;
  const uncertain = { kind: "observance-uncertain", strength } as const;
  return [...sure, ...spansBetween(uncertain, begin(-1), begin(0)), ...spansBetween(uncertain, end(0), end(1))];
};

const beginOf = (
  effect: BlockEffect,
  kept: KeptObservance,
  time: Kept,
  first: number,
  around: ExpansionContext,
): Timing => {
  const day = dayIn(around.days, time.beginsPreviousSunset ? first - 1 : first);
  // What began before `days` fills them from their start; what begins after them is outside.
  if (!day) return exactly(edgeFor(first, around).start);
  if (!time.beginsPreviousSunset) return exactly(day.window.start);
  const plusMinutes = -(effect.minutesBeforeSunset ?? 0);
  const { sky, place } = around;
  const sunset = { at: "sun", event: "sunset", plusMinutes } as const;
  return hasSun(kept, around)
    ? timingOf(sunset, day, { sky, place }, kept.noSun ?? ASK)
    : exactly(day.at(EVENING_MINUTES));
};

const endOf = (
  effect: BlockEffect,
  kept: KeptObservance,
  time: Kept,
  last: number,
  around: ExpansionContext,
): Timing => {
  const day = dayIn(around.days, last);
  if (!day) return exactly(edgeFor(last, around).end);
  if (!time.beginsPreviousSunset || !hasSun(kept, around)) return exactly(day.at(WHOLE_DAY));
  const { endsDegreesBelow } = effect;
  return timingOf(
    endsDegreesBelow === undefined
      ? { at: "sun", event: "sunset", plusMinutes: 0 }
      : { at: "sun-angle", degreesBelow: endsDegreesBelow, half: "evening" },
    day,
    around,
    kept.noSun ?? ASK,
  );
};

/** True when the sunset is known: from the place, or by the owner's fallback time. */
const hasSun = ({ noSun }: KeptObservance, { place }: ExpansionContext): boolean =>
  noSun?.use === "clock" || (place.lat !== undefined && place.lon !== undefined);

const edgeFor = (day: number, { days }: ExpansionContext): Interval => {
  const edge = day <= (days[0]?.number ?? day) ? days[0] : days.at(-1);
  if (!edge) throw new Error(`No day is expanded around day ${day}. Maybe the piece of whereabouts is empty?`);
  const at = day <= edge.number ? edge.window.start : edge.window.end;
  return { start: at, end: at };
};

/** A part of each of its days. Where a sighting decides, it may begin and end a day earlier or later. */
const expandParts = (
  effect: PartEffect,
  kept: KeptObservance,
  time: Kept,
  around: ExpansionContext,
): readonly Span[] => {
  const { strength } = effect;
  if (strength === "fine") return [];
  const spare = time.isUncertain ? 1 : 0;
  const later = effect.onEve === true ? 1 : 0;
  return around.days
    .filter(({ number }) => number + later >= time.first - spare && number + later <= time.last + spare)
    .flatMap((day) => {
      const isSure = isSureDay(day.number + later, time);
      if (!isSure && strength === "welcome") return [];
      const declared = { kind: isSure ? "observance" : "observance-uncertain", strength } as const;
      const noSun = kept.noSun ?? ASK;
      const from = timingOf(effect.from, day, around, noSun);
      const sameDay = timingOf(effect.to, day, around, noSun);
      if (sameDay.latest > from.earliest) return spansBetween(declared, from, sameDay);
      const next = dayIn(around.days, day.number + 1);
      return next ? spansBetween(declared, from, timingOf(effect.to, next, around, noSun)) : [];
    });
};

/** Days that count under either sighting. Of a short observance, the expected days. */
const isSureDay = (day: number, { first, last, isUncertain }: Kept): boolean => {
  const margin = isUncertain && last - first + 1 >= LONG_DAYS ? 1 : 0;
  return day >= first + margin && day <= last - margin;
};

/** Beyond this many minutes after the end of work, lateness grows no further, shorter day or not. */
const LATEST_MINUTES = 180;

/**
 * The working day ends earlier on each of these days: the cut hours, and those after them, are late from the new end.
 * Added beside the usual hours, not in their place: the pair knows the usual hours, only the owner knows this (P1).
 */
const expandShorterDay = (
  minutesLess: number,
  { first, last }: Kept,
  hours: readonly Interval[],
  days: readonly WallDay[],
): readonly Span[] =>
  days
    .filter(({ number }) => number >= first && number <= last)
    .flatMap((day): readonly Span[] => {
      const own = hours.filter(({ start }) => start >= day.window.start && start < day.window.end);
      const final = own.at(-1);
      if (!final) return [];
      const next = hours.find(({ start }) => start >= final.end)?.start ?? Infinity;
      const workEdge = latest(final.start, plusMinutes(final.end, -minutesLess));
      const end = toInstant(Math.min(next, plusMinutes(final.end, LATEST_MINUTES)));
      return [{ kind: "shorter-day", window: { start: workEdge, end }, workEdge }];
    });
