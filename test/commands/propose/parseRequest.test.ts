import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { answerToJson } from "../../../src/commands/propose/answerToJson";
import type { PrivateTime } from "../../../src/domain/people/myTime/privateTime";
import type { ParsedRequest } from "../../../src/commands/propose/parseRequest";
import { parseRequest } from "../../../src/commands/propose/parseRequest";
import { propose } from "../../../src/domain/proposals/propose";
import { createZoneData } from "../../../src/domain/time/zones";
import { at, between, clock, onClock } from "../../people";
import { whole, wholeBut } from "./requestExample";

const parsed = (json: unknown): ParsedRequest => {
  const result = parseRequest(json);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const notConsidered = (json: unknown): readonly string[] =>
  parsed(json).notices.map((notice) => (notice.kind === "not-considered" ? notice.field : notice.kind));

test("the documented example is read as it is meant", () => {
  const { request } = parsed(whole);
  expect(request).toMatchObject({
    now: at("2026-11-24T09:00Z"),
    viewer: "a",
    horizon: between("2026-11-30T00:00Z", "2026-12-14T00:00Z"),
    durationMinutes: 45,
    ledger: new Map([
      ["a", 120],
      ["b", 30],
    ]),
  });
  expect(request.people[0]).toMatchObject({
    id: "a",
    work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 480, toMinutes: 1020 }],
    night: { fromMinutes: 1320, toMinutes: 420 },
    calendar: [{ window: between("2026-12-01T09:00Z", "2026-12-01T10:00Z"), show: "busy" }],
    holidays: ["NG"],
    own: {
      patterns: [onClock([5], "12:30", "14:00")],
      observances: [{ id: "ramadan", community: "SA", dayShift: 0 }],
      ownDates: [],
      schoolTerms: [],
    },
    published: [{ window: between("2026-12-04T15:00Z", "2026-12-05T17:00Z"), level: "no" }],
  });
});

test("E6: a person who says nothing but a place has an unknown calendar, a usual night and no hours", () => {
  expect(parsed(whole).request.people[1]).toEqual({
    id: "b",
    stays: [{ place: { zone: "Asia/Kathmandu" } }],
    work: [],
    closedDays: [],
    night: { fromMinutes: 1320, toMinutes: 420 },
    calendar: "unknown",
    published: [],
  });
});

test("a night of null closes no hour, and a step and limit that are not given are 15 and 10", () => {
  expect(parsed(wholeBut("people.0.night", null)).request.people[0]?.night).toBeNull();
  expect(parsed(wholeBut("stepMinutes", undefined)).request.stepMinutes).toBe(15);
  expect(parsed(wholeBut("limit", undefined)).request.limit).toBe(10);
});

test("a day may end at 24:00, and a pattern may run into the next day", () => {
  expect(parsed(wholeBut("people.0.work.0.to", "24:00")).request.people[0]?.work[0]?.toMinutes).toBe(1440);
  const overnight = parsed(wholeBut("people.0.patterns.0.dayOffsetTo", 1)).request.people[0]?.own?.patterns[0];
  expect(overnight?.toDayOffset).toBe(1);
});

test("a series is read, and what fairness may cost with it", () => {
  expect(parsed(whole).request.series).toEqual({ count: 6, everyDays: 14, windowDays: 7 });
  expect(parsed(wholeBut("series.mostAddedMinutes", 60)).request.series?.mostAddedMinutes).toBe(60);
  expect(parsed(wholeBut("series", undefined)).request).not.toHaveProperty("series");
});

const ownOf = (path: string, value: unknown): PrivateTime | undefined =>
  parsed(wholeBut(`people.0.${path}`, value)).request.people[0]?.own;

test.each([
  [{ at: "sun", event: "sunrise", plusMinutes: 0 }],
  [{ at: "sun-angle", degreesBelow: 8.5, half: "evening" }],
  [{ at: "prayer", prayer: "asr", plusMinutes: 10, method: "Karachi", madhab: "hanafi" }],
  [{ at: "prayer", prayer: "isha", plusMinutes: -5, method: "UmmAlQura" }],
  [{ at: "jumuah", plusMinutes: 0 }],
])("E5: a pattern until %j is read as it is written", (moment) => {
  expect(ownOf("patterns.0.to", moment)?.patterns[0]?.to).toEqual(moment);
});

test("a pattern says when it holds, and what counts where the sun does not set", () => {
  const pattern = {
    days: [5],
    from: { at: "sun", event: "sunset", plusMinutes: -18 },
    to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
    dayOffsetTo: 1,
    strength: "never",
    noSun: { use: "18:00" },
    valid: [{ from: "2026-09-01", to: "2027-06-30" }],
    duringObservance: "ramadan",
    notDuringObservance: "lent",
    inSchoolTerms: true,
  };
  const { dayOffsetTo, duringObservance, notDuringObservance, noSun, ...same } = pattern;
  expect(ownOf("patterns.0", pattern)?.patterns[0]).toEqual({
    ...same,
    toDayOffset: dayOffsetTo,
    during: duringObservance,
    notDuring: notDuringObservance,
    noSun: { use: "clock", minutes: clock(noSun.use) },
  });
  expect(ownOf("patterns.0.noSun", { use: "ask" })?.patterns[0]?.noSun).toEqual({ use: "ask" });
});

test("observances are read with community, day shift and what their owner wants of them", () => {
  expect(ownOf("observances.0", { id: "diwali" })?.observances).toEqual([{ id: "diwali" }]);
  const ramadan = {
    id: "ramadan",
    community: "PK",
    dayShift: 1,
    noSun: { use: "nearest-latitude-60" },
    effects: [
      { kind: "block", strength: "never", minutesBeforeSunset: 18, endsDegreesBelow: 8.5 },
      { kind: "shorter-day", minutesLess: 120 },
      { kind: "fresh-start" },
      {
        kind: "part",
        from: { at: "prayer", prayer: "maghrib", plusMinutes: -30, method: "Karachi" },
        to: { at: "prayer", prayer: "maghrib", plusMinutes: 60, method: "Karachi" },
        strength: "never",
      },
    ],
  };
  expect(ownOf("observances.0", ramadan)?.observances).toEqual([ramadan]);
});

test("own dates, school terms and other public calendars are read", () => {
  const ownDates = [
    { kind: "half-day", from: "2026-12-24", to: "2026-12-24", strength: "never", fromTime: "14:00", yearly: true },
    { kind: "own", from: "2026-12-26", to: "2026-12-27", strength: "avoid", fromTime: "10:00", toTime: "24:00" },
  ];
  expect(ownOf("ownDates", ownDates)?.ownDates).toEqual([
    { kind: "half-day", from: "2026-12-24", to: "2026-12-24", strength: "never", fromMinutes: 840, yearly: true },
    { kind: "own", from: "2026-12-26", to: "2026-12-27", strength: "avoid", fromMinutes: 600, toMinutes: 1440 },
  ]);
  const schoolTerms = [{ from: "2026-09-08", to: "2026-12-18" }];
  expect(ownOf("schoolTerms", schoolTerms)?.schoolTerms).toEqual(schoolTerms);
  expect(parsed(wholeBut("people.0.holidays", [])).request.people[0]?.holidays).toEqual([]);
  expect(parsed(wholeBut("people.0.holidays", undefined)).request.people[0]).not.toHaveProperty("holidays");
});

test("a ledger row of somebody who has left the circle is named, not refused", () => {
  expect(notConsidered(wholeBut("ledger.c", 40))).toContain("ledger.c");
  expect(notConsidered(whole)).not.toContain("ledger.b");
});

test("the answer has the documented form", () => {
  const { request } = parsed(wholeBut("limit", 1));
  const answer = propose(request, createZoneData(), NO_CALENDARS);
  if (!answer.ok) throw new Error("refused");
  expect(JSON.parse(JSON.stringify(answerToJson(answer.value)))).toEqual({
    schema: 1,
    proposals: [
      {
        start: "2026-11-30T07:00:00Z",
        end: "2026-11-30T07:45:00Z",
        score: { away: 0, unknown: 1, loads: [120, 30], added: { a: 0, b: 0 }, notWelcome: 2 },
        people: [
          { id: "a", localStart: "2026-11-30T08:00+01:00[Africa/Lagos]", findings: [] },
          {
            id: "b",
            localStart: "2026-11-30T12:45+05:45[Asia/Kathmandu]",
            findings: [
              {
                kind: "calendar-unknown",
                hard: false,
                minutes: 45,
                weight: 0,
                start: "2026-11-30T07:00:00Z",
                end: "2026-11-30T07:45:00Z",
              },
            ],
          },
        ],
      },
    ],
    notices: [
      { kind: "calendar-unknown", person: "b" },
      { kind: "region-unknown", person: "a", region: "NG" },
      { kind: "observance-unknown", person: "a", observance: "ramadan" },
    ],
  });
});
