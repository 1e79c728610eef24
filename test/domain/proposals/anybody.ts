import * as fc from "fast-check";
import type { Moment } from "../../../src/domain/calendars/moment";
import type { Place } from "../../../src/domain/calendars/place";
import type { Effect, Strength } from "../../../src/domain/calendars/observance";
import type { DailySpan, Stay, WorkBlock } from "../../../src/domain/people/myTime/availability";
import type { CalendarItem } from "../../../src/domain/people/myTime/calendarReader";
import type {
  KeptObservance,
  OwnDate,
  OwnPace,
  Pattern,
  PrivateTime,
} from "../../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Instant, Interval } from "../../../src/domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";
import type { Weekday } from "../../../src/domain/time/zoneData";
import { at, declared, person } from "../../people";
import { STARTS } from "./smallWorld";

// Cities whose rules every runtime has right, on both sides of the world and off the hour.
const CITIES = [
  "Africa/Lagos",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Auckland",
  "Africa/Cairo",
];

const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const quarter = (fromHour: number, toHour: number): fc.Arbitrary<number> =>
  fc.integer({ min: fromHour * 4, max: toHour * 4 }).map((quarters) => quarters * 15);

const workBlock: fc.Arbitrary<WorkBlock> = fc
  .tuple(weekdays, quarter(5, 12), quarter(1, 10))
  .map(([days, fromMinutes, length]) => ({ days, fromMinutes, toMinutes: fromMinutes + length }));

const night: fc.Arbitrary<DailySpan | null> = fc.option(
  fc.record({ fromMinutes: quarter(19, 23), toMinutes: quarter(5, 9) }),
);

const windowIn = ({ start }: Interval, longestMinutes: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.integer({ min: -300, max: 3 * 1440 }), fc.integer({ min: 1, max: longestMinutes }))
    .map(([from, length]) => ({
      start: (start + from * 60_000) as Instant,
      end: (start + (from + length) * 60_000) as Instant,
    }));

const calendar = (horizon: Interval): fc.Arbitrary<readonly CalendarItem[] | "unknown"> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<"unknown">("unknown") },
    {
      weight: 5,
      arbitrary: fc.array(
        fc.record({
          window: windowIn(horizon, 240),
          show: fc.constantFrom("busy", "away", "tentative", "elsewhere", "free"),
        }),
        { maxLength: 6 },
      ),
    },
  );

/** Weekly patterns of any strength, some over midnight. */
const patterns: fc.Arbitrary<readonly Pattern[]> = fc.array(
  fc
    .tuple(weekdays, quarter(7, 22), quarter(1, 6), fc.constantFrom("never", "avoid", "rather-not", "fine", "welcome"))
    .map(([days, fromMinutes, length, strength]): Pattern => {
      const end = fromMinutes + length;
      // Over midnight it ends at 05:00, after every hour that a change of clocks skips.
      const toMinutes = end < 1440 ? end : 300;
      return { days, strength, from: { at: "clock", minutes: fromMinutes }, to: { at: "clock", minutes: toMinutes } };
    }),
  { maxLength: 3 },
);

/** Rest days and afternoons that follow the sun. */
const sunPatterns: fc.Arbitrary<readonly Pattern[]> = fc.array(
  fc
    .tuple(weekdays, fc.constantFrom("never", "avoid", "welcome"), fc.boolean())
    .map(([days, strength, overnight]): Pattern =>
      overnight
        ? { days, strength, from: { at: "sun", event: "sunset", plusMinutes: -18 }, to: SUNSET, toDayOffset: 1 }
        : { days, strength, from: { at: "clock", minutes: 900 }, to: SUNSET },
    ),
  { maxLength: 1 },
);
const SUNSET: Moment = { at: "sun", event: "sunset", plusMinutes: 0 };

const strengths = fc.constantFrom<Strength>("never", "avoid", "rather-not", "fine", "welcome");

const effects: fc.Arbitrary<readonly Effect[]> = fc.array(
  fc.oneof(
    strengths.map((strength): Effect => ({ kind: "block", strength })),
    fc.constant<Effect>({ kind: "shorter-day", minutesLess: 60 }),
    fc.constant<Effect>({ kind: "fresh-start" }),
    fc.tuple(quarter(7, 18), quarter(1, 4), strengths, fc.boolean()).map(([from, length, strength, onEve]): Effect => {
      const clockAt = (minutes: number) => ({ at: "clock" as const, minutes });
      return { kind: "part", from: clockAt(from), to: clockAt(from + length), strength, ...(onEve ? { onEve } : {}) };
    }),
  ),
  { maxLength: 2 },
);

const observances: fc.Arbitrary<readonly KeptObservance[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom("feast", "fast", "moon", "eve"),
      fc.option(effects),
      fc.constantFrom<KeptObservance["dayShift"]>(undefined, -1, 1),
    )
    .map(([id, chosen, dayShift]) => ({
      id,
      ...(chosen === null ? {} : { effects: chosen }),
      ...(dayShift === undefined ? {} : { dayShift }),
    })),
  { maxLength: 2 },
);

const ownDates = (from: string): fc.Arbitrary<readonly OwnDate[]> =>
  fc.array(
    fc
      .record({
        kind: fc.constantFrom<OwnDate["kind"]>("own", "shutdown", "mourning", "half-day", "make-up-workday"),
        first: fc.integer({ min: -1, max: 2 }),
        length: fc.nat(2),
        strength: strengths,
        hours: fc.option(fc.tuple(quarter(6, 12), quarter(13, 20))),
        yearly: fc.option(fc.integer({ min: -3, max: 3 })),
      })
      .map(({ kind, first, length, strength, hours, yearly }): OwnDate => {
        const start = dayNumberOf(from.slice(0, 10)) + first;
        const typed = (day: number): string =>
          yearly === null ? dateOfDay(day) : `${Number(dateOfDay(day).slice(0, 4)) + yearly}${dateOfDay(day).slice(4)}`;
        return {
          ...{ kind, strength, from: typed(start), to: typed(start + length) },
          ...(yearly === null ? {} : { yearly: true }),
          ...(hours === null ? {} : { fromMinutes: hours[0], toMinutes: hours[1] }),
        };
      }),
    { maxLength: 2 },
  );

/** What somebody might want of the meetings themselves, mostly of one kind at a time. */
const pace: fc.Arbitrary<OwnPace> = fc.oneof(
  fc.record({ minutesBefore: fc.integer({ min: 0, max: 90 }), minutesAfter: fc.integer({ min: 0, max: 45 }) }),
  fc.integer({ min: 0, max: 30 }).map((noticeHours) => ({ noticeHours })),
  fc.integer({ min: 0, max: 3 }).map((lateHoursAMonth) => ({ lateHoursAMonth })),
  fc.integer({ min: 1, max: 2 }).map((meetingsADay) => ({ meetingsADay })),
  fc.integer({ min: 1, max: 2 }).map((softDays) => ({ softDays })),
);

const hardHours = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 });

/** What somebody might declare in private around a day. */
export const privateTime = (from: string = STARTS[0] ?? ""): fc.Arbitrary<PrivateTime> =>
  fc
    .record({
      ...{ clock: patterns, sun: sunPatterns, observances, ownDates: ownDates(from), inTerms: fc.boolean() },
      ...{ wanted: fc.option(pace), curve: fc.option(hardHours, { freq: 2 }) },
    })
    .map(({ clock, sun, inTerms, wanted, curve, ...rest }) =>
      declared({
        ...rest,
        ...(wanted && { pace: wanted }),
        ...(curve && { hardHours: curve }),
        patterns: [...clock.map((pattern) => (inTerms ? { ...pattern, inSchoolTerms: true } : pattern)), ...sun],
        schoolTerms: [{ from: from.slice(0, 10), to: dateOfDay(dayNumberOf(from.slice(0, 10)) + 1) }],
      }),
    );

const places = fc.record({
  zone: fc.constantFrom(...CITIES),
  region: fc.constantFrom(undefined, "A", "B", "unknown"),
  isLocated: fc.boolean(),
});

const place = places.map(({ zone, region, isLocated }): Place => ({
  zone,
  ...(region === undefined ? {} : { region }),
  ...(isLocated ? { lat: 10, lon: 10 } : {}),
}));

const stays = ({ start }: Interval): fc.Arbitrary<readonly Stay[]> => {
  const home = place.map((where): readonly Stay[] => [{ place: where }]);
  const move = fc.tuple(place, place).map(([first, second]): readonly Stay[] => {
    const lastDay = new Date(start + 86_400_000).toISOString().slice(0, 10);
    const nextDay = new Date(start + 2 * 86_400_000).toISOString().slice(0, 10);
    return [
      { place: first, to: lastDay },
      { place: second, from: nextDay },
    ];
  });
  return fc.oneof({ weight: 4, arbitrary: home }, { weight: 1, arbitrary: move });
};

const regions = fc.option(fc.subarray(["A", "B", "unknown"]));

const somebody = (id: string, horizon: Interval): fc.Arbitrary<Participant> =>
  fc
    .record({
      stays: stays(horizon),
      work: fc.array(workBlock, { maxLength: 2 }),
      closedDays: fc.subarray<Weekday>([5, 6, 7]),
      night,
      calendar: calendar(horizon),
      own: privateTime(new Date(horizon.start).toISOString()),
      holidays: regions,
      isOpen: fc.boolean(),
      published: fc.array(
        fc.record({ window: windowIn(horizon, 600), level: fc.constantFrom("no" as const, "rather-not" as const) }),
        { maxLength: 2 },
      ),
    })
    .map(({ holidays, isOpen, ...facts }) =>
      person(id, "Etc/UTC", {
        ...facts,
        // Nothing but days and dates: what is hard all day would hide them.
        ...(isOpen ? { night: null, closedDays: [], published: [] } : {}),
        ...(isOpen && facts.calendar !== "unknown" ? { calendar: [] } : {}),
        ...(holidays === null ? {} : { holidays }),
      }),
    );

/** A meeting in the weeks around. */
const heldNear = ({ start }: Interval): fc.Arbitrary<Interval> =>
  fc.tuple(fc.integer({ min: -10 * 96, max: 10 * 96 }), fc.integer({ min: 1, max: 6 })).map(([from, quarters]) => {
    const begin = Math.floor(start / 900_000) + from;
    return { start: (begin * 900_000) as Instant, end: ((begin + quarters) * 900_000) as Instant };
  });

/** Mostly part of a day, because a slow second engine must keep up; sometimes two days or three. */
const spans = fc.oneof(
  { weight: 15, arbitrary: fc.tuple(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 4, max: 10 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(0), fc.integer({ min: 30, max: 60 })) },
);

/** Any request over up to three days: one to three people, perhaps on the move, perhaps with a viewer and a ledger. */
export const anyRequest: fc.Arbitrary<ProposeRequest> = fc
  .tuple(fc.constantFrom(...STARTS), fc.integer({ min: 1, max: 3 }), spans)
  .chain(([from, count, [skipped, hours]]) => {
    const start = at(from) + skipped * 3_600_000;
    const horizon = { start: start as Instant, end: (start + hours * 3_600_000) as Instant };
    const ids = ["noa", "chidi", "mei"].slice(0, count);
    return fc
      .record({
        now: fc.integer({ min: -500, max: 90 }).map((minutes) => (horizon.start + minutes * 60_000) as Instant),
        viewer: fc.option(fc.constantFrom(...ids)),
        durationMinutes: fc.constantFrom(25, 30, 45, 60, 90),
        stepMinutes: fc.constantFrom(15, 20, 30, 60),
        people: fc.tuple(...ids.map((id) => somebody(id, horizon))),
        carried: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 200 }))),
        held: fc.array(heldNear(horizon), { maxLength: 3 }),
      })
      .map(({ viewer, people, carried, ...rest }) => ({
        ...rest,
        ...(viewer === null ? {} : { viewer: viewer as PersonId }),
        horizon,
        people,
        limit: 100_000,
        ledger: new Map(people.map(({ id }, i) => [id, carried[i] ?? 0])),
      }));
  });
