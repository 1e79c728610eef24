import * as fc from "fast-check";
import type { DailySpan, Stay, WorkBlock } from "../../../src/domain/people/availability";
import type { CalendarItem } from "../../../src/domain/people/calendarReader";
import type { Pattern, PrivateTime } from "../../../src/domain/people/declared";
import type { Participant } from "../../../src/domain/people/participant";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Instant, Interval } from "../../../src/domain/time/interval";
import type { Weekday } from "../../../src/domain/time/zoneData";
import { at, declared, person } from "../../people";

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

// Ordinary weeks, and the weekends on which clocks change in Berlin, New York, on Lord Howe and in Cairo.
const STARTS = [
  "2026-11-30T00:00Z",
  "2027-03-27T00:00Z",
  "2027-10-30T12:00Z",
  "2026-10-31T06:00Z",
  "2026-10-03T00:00Z",
  "2027-04-29T00:00Z",
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

/** What somebody might declare in private. */
export const privateTime: fc.Arbitrary<PrivateTime> = patterns.map((all) => declared({ patterns: all }));

const stays = ({ start }: Interval): fc.Arbitrary<readonly Stay[]> => {
  const home = fc.constantFrom(...CITIES).map((zone): readonly Stay[] => [{ place: { zone } }]);
  const move = fc
    .tuple(fc.constantFrom(...CITIES), fc.constantFrom(...CITIES))
    .map(([first, second]): readonly Stay[] => {
      const lastDay = new Date(start + 86_400_000).toISOString().slice(0, 10);
      const nextDay = new Date(start + 2 * 86_400_000).toISOString().slice(0, 10);
      return [
        { place: { zone: first }, to: lastDay },
        { place: { zone: second }, from: nextDay },
      ];
    });
  return fc.oneof({ weight: 4, arbitrary: home }, { weight: 1, arbitrary: move });
};

const somebody = (id: string, horizon: Interval): fc.Arbitrary<Participant> =>
  fc
    .record({
      stays: stays(horizon),
      work: fc.array(workBlock, { maxLength: 2 }),
      closedDays: fc.subarray<Weekday>([5, 6, 7]),
      night,
      calendar: calendar(horizon),
      own: privateTime,
      published: fc.array(
        fc.record({ window: windowIn(horizon, 600), level: fc.constantFrom("no" as const, "rather-not" as const) }),
        { maxLength: 2 },
      ),
    })
    .map((facts) => person(id, "Etc/UTC", facts));

/** Any request over two or three days: one to three people, perhaps on the move, perhaps with a viewer and a ledger. */
export const anyRequest: fc.Arbitrary<ProposeRequest> = fc
  .tuple(fc.constantFrom(...STARTS), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 30, max: 60 }))
  .chain(([from, count, hours]) => {
    const horizon = { start: at(from), end: (at(from) + hours * 3_600_000) as Instant };
    const ids = ["noa", "chidi", "mei"].slice(0, count);
    return fc
      .record({
        now: fc.integer({ min: -500, max: 600 }).map((minutes) => (horizon.start + minutes * 60_000) as Instant),
        viewer: fc.option(fc.constantFrom(...ids)),
        durationMinutes: fc.constantFrom(25, 30, 45, 60, 90),
        stepMinutes: fc.constantFrom(15, 20, 30, 60),
        people: fc.tuple(...ids.map((id) => somebody(id, horizon))),
        carried: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 200 }))),
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
