import * as fc from "fast-check";
import type { Effect } from "../../../src/domain/calendars/observance";
import type { Moment } from "../../../src/domain/calendars/moment";
import type { Place } from "../../../src/domain/calendars/place";
import type { KeptObservance, OwnDate, Pattern } from "../../../src/domain/people/myTime/privateTime";
import { NOTHING_DECLARED, type MyTime, type Owned, type SharingLevel } from "../../../src/domain/people/myTime/myTime";
import type { Weekday } from "../../../src/domain/time/zoneData";
import { loadWorldCalendars } from "../../../src/culture/worldCalendars";
import { createZoneData } from "../../../src/domain/time/zones";

/** Places with public holidays and coordinates, from the tropics to where the sun stays down in December. */
const PLACES: readonly Place[] = [
  { zone: "Africa/Lagos", region: "NG", lat: 6.5, lon: 3.4 },
  { zone: "Asia/Jerusalem", region: "IL", lat: 31.8, lon: 35.2 },
  { zone: "Asia/Kathmandu", region: "NP", lat: 27.7, lon: 85.3 },
  { zone: "Europe/Oslo", region: "NO", lat: 69.6, lon: 18.9 },
  { zone: "America/New_York", region: "US-NY", lat: 40.7, lon: -74 },
];
const OBSERVANCES = ["ramadan", "christmas", "yom-kippur", "diwali", "nowruz"];

/** The calendars of the world for all of these. */
export const loadTheirWorld = () =>
  loadWorldCalendars({
    zones: createZoneData(),
    regions: PLACES.flatMap(({ region }) => region ?? []),
    observances: OBSERVANCES,
    needsSky: true,
  });

const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const minutes = (from: number, to: number) => fc.integer({ min: from * 12, max: to * 12 }).map((fives) => fives * 5);
const strength = fc.constantFrom<Pattern["strength"]>("never", "avoid", "rather-not", "fine", "welcome");
const season = fc.option(fc.constantFrom(...OBSERVANCES), { nil: undefined, freq: 3 });

const moments: fc.Arbitrary<readonly [Moment, Moment]> = fc.oneof(
  fc.tuple(minutes(0, 22), minutes(1, 3)).map(([from, length]): readonly [Moment, Moment] => [
    { at: "clock", minutes: from },
    { at: "clock", minutes: Math.min(1440, from + length) },
  ]),
  fc.constant<readonly [Moment, Moment]>([
    { at: "sun", event: "sunset", plusMinutes: -18 },
    { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  ]),
  fc.constant<readonly [Moment, Moment]>([
    { at: "prayer", prayer: "asr", plusMinutes: 0, method: "MuslimWorldLeague" },
    { at: "prayer", prayer: "asr", plusMinutes: 20, method: "MuslimWorldLeague" },
  ]),
);

const pattern: fc.Arbitrary<Pattern> = fc
  .tuple(weekdays, moments, strength, season, season)
  .map(([days, [from, to], how, during, notDuring]) => ({
    ...{ days, from, to, strength: how },
    noSun: { use: "ask" as const },
    ...(during !== undefined && { during }),
    ...(notDuring !== undefined && { notDuring }),
  }));

const effects: fc.Arbitrary<readonly Effect[] | undefined> = fc.option(
  fc.array(
    fc.oneof(
      strength.map((how): Effect => ({ kind: "block", strength: how })),
      fc.constant<Effect>({ kind: "shorter-day", minutesLess: 120 }),
    ),
    { maxLength: 2 },
  ),
  { nil: undefined },
);

const observance: fc.Arbitrary<KeptObservance> = fc
  .tuple(fc.constantFrom(...OBSERVANCES), effects, fc.constantFrom(-1 as const, 0 as const, 1 as const))
  .map(([id, chosen, dayShift]) => ({ id, dayShift, ...(chosen !== undefined && { effects: chosen }) }));

const dayOf = (day: number): string => `2026-12-${String(day).padStart(2, "0")}`;

const ownDate: fc.Arbitrary<OwnDate> = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 4 }), strength)
  .map(([first, more, how]) => ({ kind: "own", from: dayOf(first), to: dayOf(first + more), strength: how }));

const owned = (levels: readonly [SharingLevel, ...SharingLevel[]]): fc.Arbitrary<Owned> =>
  fc
    .record({
      key: fc.string({ maxLength: 4 }),
      label: fc.string({ maxLength: 12 }),
      sharing: fc.constantFrom(...levels),
      word: fc.option(fc.constantFrom("Family", "Rest", ""), { nil: undefined }),
    })
    .map(({ word, ...rest }) => ({ ...rest, ...(word !== undefined && { word }) }));

type Declarations = Pick<MyTime, "patterns" | "observances" | "ownDates">;

const declarations = (levels: readonly [SharingLevel, ...SharingLevel[]]): fc.Arbitrary<Declarations> => {
  const all = <T extends object>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly (T & Owned)[]> =>
    fc.array(
      fc.tuple(one, owned(levels)).map(([what, whose]) => ({ ...what, ...whose })),
      { maxLength: 2 },
    );
  return fc.record({ patterns: all(pattern), observances: all(observance), ownDates: all(ownDate) });
};

/** What is never told at any level: a pace and a curve of the hours. */
const neverTold: fc.Arbitrary<Pick<MyTime, "pace" | "hardHours">> = fc
  .record({
    pace: fc.option(
      fc.record({
        ...{ minutesBefore: fc.nat(90), minutesAfter: fc.nat(90), noticeHours: fc.nat(60) },
        ...{ lateHoursAMonth: fc.nat(3), meetingsADay: fc.integer({ min: 1, max: 3 }), softDays: fc.nat(3) },
      }),
    ),
    hardHours: fc.option(fc.array(fc.nat(3), { minLength: 24, maxLength: 24 })),
  })
  .map(({ pace, hardHours }) => ({ ...(pace && { pace }), ...(hardHours && { hardHours }) }));

type Secrets = Declarations & Pick<MyTime, "importedBusy" | "pace" | "hardHours">;

/** What is kept at `ask`, with everything else that is never told. */
export const secrets: fc.Arbitrary<Secrets> = fc
  .tuple(declarations(["ask"]), fc.boolean(), neverTold)
  .map(([kept, isBusy, never]) => ({
    ...kept,
    ...never,
    importedBusy: isBusy
      ? [{ start: 1_796_126_400_000, end: 1_796_130_000_000 } as MyTime["importedBusy"][number]]
      : [],
  }));

/** Somebody's time as they let the pair know it: nothing in it is at `ask`. */
export const tellable: fc.Arbitrary<MyTime> = fc
  .record({
    told: declarations(["times", "kind", "name"]),
    place: fc.constantFrom(...PLACES),
    journey: fc.option(fc.constantFrom(...PLACES)),
    night: fc.constantFrom(null, undefined, { fromMinutes: 1230, toMinutes: 345 }),
    closedDays: fc.subarray<Weekday>([5, 6, 7]),
  })
  .map(({ told, place, journey, night, closedDays }) => ({
    ...NOTHING_DECLARED,
    stays: journey
      ? [
          { place, to: dayOf(8) },
          { place: journey, from: dayOf(9) },
        ]
      : [{ place }],
    ...{ closedDays, work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }] },
    ...told,
    ...(night !== undefined && { night }),
  }));

/** `myTime` with secrets of its owner among what they tell. */
export const withSecrets = (myTime: MyTime, hidden: Secrets): MyTime => ({
  ...myTime,
  ...(hidden.pace && { pace: hidden.pace }),
  ...(hidden.hardHours && { hardHours: hidden.hardHours }),
  importedBusy: hidden.importedBusy,
  patterns: [...hidden.patterns, ...myTime.patterns],
  observances: [...hidden.observances, ...myTime.observances],
  ownDates: [...hidden.ownDates, ...myTime.ownDates],
});
