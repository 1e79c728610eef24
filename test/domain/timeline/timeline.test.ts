import { times } from "../../cases";
import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { bandsOf } from "../../../src/domain/timeline/bands";
import type { Block } from "../../../src/domain/timeline/span";
import { createStepFunction, growthOf } from "../../../src/domain/timeline/stepFunction";
import { timelineOf } from "../../../src/domain/timeline/timeline";
import { whereaboutsOf } from "../../../src/domain/timeline/whereabouts";
import type { Instant } from "../../../src/domain/time/interval";
import { lengthMinutes } from "../../../src/domain/time/interval";
import { isoText } from "../../../src/domain/time/isoText";
import { createZoneData } from "../../../src/domain/time/zones";
import { at, between, clock, person, work } from "../../people";

const zones = createZoneData();

test("one Friday in Berlin is drawn from the background to the front, and nothing leaves its day", () => {
  const day = between("2026-12-03T23:00Z", "2026-12-04T23:00Z");
  const noa = person("noa", "Europe/Berlin", {
    calendar: [
      { window: between("2026-12-04T09:00Z", "2026-12-04T10:00Z"), show: "busy" },
      { window: between("2026-12-04T12:00Z", "2026-12-04T12:30Z"), show: "tentative" },
      { window: between("2026-12-04T13:00Z", "2026-12-04T13:30Z"), show: "elsewhere" },
    ],
    published: [{ window: between("2026-12-04T15:00Z", "2026-12-06T15:00Z"), level: "no" }],
  });
  const drawn = bandsOf(noa, day, zones, NO_CALENDARS).map(
    ({ kind, window }) => `${kind} ${isoText(window.start).slice(11, 16)}-${isoText(window.end).slice(11, 16)}`,
  );
  expect(drawn).toEqual([
    // From 01:00 in Berlin the coming working day is nearer than the last one.
    "early 00:00-08:00",
    "late 23:00-00:00",
    "late 16:00-23:00",
    "work 08:00-16:00",
    "night 23:00-06:00",
    "night 21:00-23:00",
    "tentative 12:00-12:30",
    "busy 09:00-10:00",
    "no 15:00-23:00",
  ]);
});

test("meetings of one time are drawn as one band, and those that only touch as two", () => {
  const day = between("2026-12-03T23:00Z", "2026-12-04T23:00Z");
  const busy = (start: string, end: string) => ({
    window: between(`2026-12-04T${start}Z`, `2026-12-04T${end}Z`),
    show: "busy" as const,
  });
  const noa = person("noa", "Europe/Berlin", {
    calendar: [
      ...[busy("09:00", "10:00"), busy("09:00", "10:00"), busy("09:30", "11:00"), busy("09:45", "10:15")],
      busy("11:00", "11:30"),
    ],
  });
  const drawn = bandsOf(noa, day, zones, NO_CALENDARS).filter(({ kind }) => kind === "busy");
  expect(drawn.map(({ window }) => window)).toEqual([busy("09:00", "11:00").window, busy("11:00", "11:30").window]);
});

test("every minute of a week in Kathmandu is exactly one of work, early, late and day off", () => {
  const week = between("2026-11-30T00:00Z", "2026-12-07T00:00Z");
  const maya = person("maya", "Asia/Kathmandu", { work: [work("10:00", "17:00", [7, 1, 2, 3, 4, 5])] });
  const kinds = new Set(["work", "early", "late", "day-off"]);
  const parts = timelineOf(maya, week, zones, NO_CALENDARS).spans.filter(({ kind }) => kinds.has(kind));
  const sorted = [...parts].sort((a, b) => a.window.start - b.window.start);
  expect(sorted[0]?.window.start).toBe(week.start);
  expect(sorted.at(-1)?.window.end).toBe(week.end);
  for (const [i, { window }] of sorted.entries()) expect(sorted[i + 1]?.window.start ?? window.end).toBe(window.end);
  expect(parts.filter(({ kind }) => kind === "work").reduce((sum, { window }) => sum + lengthMinutes(window), 0)).toBe(
    6 * 420,
  );
});

test("E4: on the day without a midnight in Cairo a closed day lasts 23 hours", () => {
  const heba = person("heba", "Africa/Cairo", { closedDays: [5] });
  const { spans: stretches } = timelineOf(heba, between("2027-04-29T12:00Z", "2027-05-01T12:00Z"), zones, NO_CALENDARS);
  const closed = stretches.filter(({ kind }) => kind === "closed-day").map(({ window }) => window);
  expect(closed).toEqual([between("2027-04-29T22:00Z", "2027-04-30T21:00Z")]);
});

test("E4: a night over the change of clocks in New York is an hour shorter, and an hour longer in autumn", () => {
  const noa = person("noa", "America/New_York");
  const nightIn = (from: string, to: string): readonly number[] =>
    timelineOf(noa, between(from, to), zones, NO_CALENDARS)
      .spans.filter(({ kind }) => kind === "night")
      .map(({ window }) => lengthMinutes(window));
  expect(nightIn("2027-03-13T18:00Z", "2027-03-14T18:00Z")).toEqual([8 * 60]);
  expect(nightIn("2026-10-31T18:00Z", "2026-11-01T18:00Z")).toEqual([10 * 60]);
});

test("E4: a time that nobody said a place for is missing, not guessed", () => {
  const stays = [
    { place: { zone: "Europe/Lisbon" }, to: "2026-12-01" },
    { place: { zone: "Europe/Lisbon" }, from: "2026-12-04" },
  ];
  expect(whereaboutsOf(stays, between("2026-12-01T00:00Z", "2026-12-05T00:00Z"), zones)).toEqual([
    { place: { zone: "Europe/Lisbon" }, window: between("2026-12-01T00:00Z", "2026-12-02T00:00Z") },
    { place: { zone: "Europe/Lisbon" }, window: between("2026-12-04T00:00Z", "2026-12-05T00:00Z") },
  ]);
});

test("calendar seconds are widened to whole minutes, and an event without length takes none", () => {
  const noa = person("noa", "Europe/London", {
    work: [],
    night: null,
    calendar: [
      { window: between("2026-12-01T09:00:30Z", "2026-12-01T09:59:01Z"), show: "busy" },
      { window: between("2026-12-01T12:00:30Z", "2026-12-01T12:00:30Z"), show: "busy" },
    ],
  });
  const { spans: stretches } = timelineOf(noa, between("2026-12-01T00:00Z", "2026-12-02T00:00Z"), zones, NO_CALENDARS);
  expect(stretches.map(({ window }) => window)).toEqual([between("2026-12-01T09:00Z", "2026-12-01T10:00Z")]);
});

test("a line's totals are those of counting minute by minute", () => {
  const base = at("2026-12-01T00:00Z");
  const minutes = (from: number, to: number): Block["window"] => ({
    start: (base + from * 60_000) as Instant,
    end: (base + to * 60_000) as Instant,
  });
  const block = fc
    .record({
      from: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 1, max: 200 }),
      weight: fc.nat(4),
      hard: fc.boolean(),
    })
    .map(({ from, length, weight, hard }): Block => ({
      kind: hard ? "busy" : "avoid",
      hard,
      weight: hard ? 0 : weight,
      window: minutes(from, Math.min(600, from + length)),
    }));
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.nat(400), fc.nat(200), (blocks, from, length) => {
      const whole = minutes(0, 600);
      const counted = { burden: 0, hard: 0 };
      for (let minute = from; minute < from + length; minute++) {
        const start = base + minute * 60_000;
        const here = blocks.filter(({ window }) => window.start <= start && start < window.end);
        counted.burden += Math.max(0, ...here.map(({ weight }) => weight));
        counted.hard += here.some(({ hard }) => hard) ? 1 : 0;
      }
      const starts = Int32Array.of(base / 60_000 + from);
      const burden = createStepFunction(blocks, whole, ({ weight }) => weight);
      const hard = createStepFunction(blocks, whole, (each) => Number(each.hard));
      const grown = [burden, hard].map((line) => growthOf(line, starts, length)[0]);
      expect(grown).toEqual([counted.burden, counted.hard]);
    }),
    times(2_000),
  );
});

test("a night that nobody closes is not laid, and one over midnight is", () => {
  const day = between("2026-12-01T00:00Z", "2026-12-02T00:00Z");
  const nights = (night: Parameters<typeof person>[2]): number =>
    timelineOf(person("noa", "UTC", night), day, zones, NO_CALENDARS).spans.filter(({ kind }) => kind === "night")
      .length;
  expect(nights({ night: null })).toBe(0);
  expect(nights({ night: { fromMinutes: clock("22:00"), toMinutes: clock("07:00") } })).toBe(2);
  expect(nights({ night: { fromMinutes: clock("00:00"), toMinutes: clock("06:00") } })).toBe(1);
});
