import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { ProposeAnswer, Proposal } from "../../../src/domain/proposals/answer";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import type { Failure } from "../../../src/domain/shared/failure";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { isoText } from "../../../src/domain/time/isoText";
import { createZoneData } from "../../../src/domain/time/zones";
import { at, between, clock, declared, onClock, person, request, work } from "../../people";

const zones = createZoneData();
const TUESDAY = between("2026-12-01T00:00Z", "2026-12-02T00:00Z");

const answerTo = (asked: ProposeRequest): ProposeAnswer => {
  const answer = propose(asked, zones, NO_CALENDARS);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const failureOf = (asked: ProposeRequest): Failure | undefined => {
  const answer = propose(asked, zones, NO_CALENDARS);
  return answer.ok ? undefined : answer.error;
};
const startsOf = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.map(({ slot }) => isoText(slot.start)).sort();
const findingsAt = (answer: ProposeAnswer, start: string): readonly string[] =>
  (answer.proposals.find(({ slot }) => slot.start === at(start))?.people ?? []).flatMap((side) =>
    side.findings.map(({ kind, minutes, weight }) => `${side.id} ${kind} ${minutes}x${weight}`),
  );
const addedAt = (answer: ProposeAnswer, start: string): readonly number[] => [
  ...(answer.proposals.find(({ slot }) => slot.start === at(start))?.score.added.values() ?? []),
];

test("E1: nobody is asked to meet in the past, off the grid or beyond the horizon", () => {
  const lagos = person("chidi", "Africa/Lagos");
  const horizon = between("2026-12-01T08:05Z", "2026-12-01T10:00Z");
  const answer = answerTo(request([lagos], horizon, { now: at("2026-12-01T08:20Z"), stepMinutes: 20 }));
  expect(startsOf(answer.proposals)).toEqual(["2026-12-01T08:20:00Z", "2026-12-01T08:40:00Z", "2026-12-01T09:00:00Z"]);
});

test("E2: Chidi in Lagos is not asked at night, on his closed Sunday, while busy or away, or against a published no", () => {
  const chidi = person("chidi", "Africa/Lagos", {
    work: [],
    closedDays: [7],
    calendar: [
      { window: between("2026-12-05T08:00Z", "2026-12-05T10:00Z"), show: "busy" },
      { window: between("2026-12-05T10:00Z", "2026-12-05T12:00Z"), show: "away" },
      { window: between("2026-12-05T12:00Z", "2026-12-05T14:00Z"), show: "elsewhere" },
      { window: between("2026-12-05T14:00Z", "2026-12-05T15:00Z"), show: "free" },
    ],
    published: [{ window: between("2026-12-05T15:00Z", "2026-12-05T20:00Z"), level: "no" }],
  });
  const weekend = between("2026-12-05T00:00Z", "2026-12-07T00:00Z");
  const { proposals } = answerTo(request([chidi], weekend, { stepMinutes: 60 }));
  // Saturday 06:00Z is 07:00 in Lagos, when his night ends; he is free until 08:00Z, and from 12:00Z to 15:00Z.
  expect(startsOf(proposals)).toEqual([
    "2026-12-05T06:00:00Z",
    "2026-12-05T07:00:00Z",
    "2026-12-05T12:00:00Z",
    "2026-12-05T13:00:00Z",
    "2026-12-05T14:00:00Z",
    "2026-12-05T20:00:00Z",
  ]);
});

test("E2: meetings back to back do not clash", () => {
  const calendar = [{ window: between("2026-12-01T09:00Z", "2026-12-01T10:00Z"), show: "busy" as const }];
  const { proposals } = answerTo(request([person("noa", "Europe/Berlin", { calendar })], TUESDAY));
  expect(startsOf(proposals)).toEqual(expect.arrayContaining(["2026-12-01T08:00:00Z", "2026-12-01T10:00:00Z"]));
  expect(startsOf(proposals)).not.toContain("2026-12-01T09:45:00Z");
});

test("E3: an hour outside working hours costs 1 a minute, up to three hours 2, further 3", () => {
  const noa = person("noa", "Europe/London", { night: null });
  const answer = answerTo(request([noa], TUESDAY));
  expect(findingsAt(answer, "2026-12-01T09:00Z")).toEqual([]);
  expect(findingsAt(answer, "2026-12-01T08:00Z")).toEqual(["noa early 60x1"]);
  expect(findingsAt(answer, "2026-12-01T07:30Z")).toEqual(["noa early 30x2", "noa early 30x1"]);
  expect(findingsAt(answer, "2026-12-01T05:00Z")).toEqual(["noa early 60x3"]);
  expect(findingsAt(answer, "2026-12-01T17:30Z")).toEqual(["noa late 30x1", "noa late 30x2"]);
  expect(addedAt(answer, "2026-12-01T17:30Z")).toEqual([90]);
});

test("E3: a lunch hour between two working blocks is near working hours on both sides", () => {
  const rio = person("rio", "America/Sao_Paulo", { work: [work("09:00", "12:00"), work("13:00", "18:00")] });
  const answer = answerTo(request([rio], TUESDAY));
  expect(findingsAt(answer, "2026-12-01T15:00Z")).toEqual(["rio late 30x1", "rio early 30x1"]);
});

test("E3: Friday is a day off in a Sunday to Thursday week, and Sunday is not", () => {
  const omar = person("omar", "Asia/Riyadh", { work: [work("08:00", "16:00", [7, 1, 2, 3, 4])] });
  const answer = answerTo(request([omar], between("2026-12-04T00:00Z", "2026-12-07T00:00Z")));
  expect(findingsAt(answer, "2026-12-04T08:00Z")).toEqual(["omar day-off 60x3"]);
  expect(findingsAt(answer, "2026-12-06T08:00Z")).toEqual([]);
});

test("E3: work that runs past midnight is not a day off on the other side", () => {
  const mei = person("mei", "Asia/Shanghai", {
    night: null,
    work: [{ days: [5], fromMinutes: clock("20:00"), toMinutes: 1440 + 120 }],
  });
  const answer = answerTo(request([mei], between("2026-12-04T12:00Z", "2026-12-04T20:00Z")));
  expect(findingsAt(answer, "2026-12-04T17:00Z")).toEqual([]);
  expect(findingsAt(answer, "2026-12-04T18:00Z")).toEqual(["mei day-off 60x3"]);
});

test("E3: without working hours no hour is early or late", () => {
  const answer = answerTo(request([person("noa", "Europe/London", { work: [] })], TUESDAY));
  expect(findingsAt(answer, "2026-12-01T07:00Z")).toEqual([]);
});

test("E3: where burdens overlap the largest counts, not the sum", () => {
  const noa = person("noa", "Europe/London", {
    calendar: [{ window: between("2026-12-01T17:30Z", "2026-12-01T19:00Z"), show: "tentative" }],
    published: [{ window: between("2026-12-01T17:00Z", "2026-12-01T17:45Z"), level: "rather-not" }],
  });
  const answer = answerTo(request([noa], TUESDAY));
  // Late at 1 throughout; rather-not at 2 for 45 minutes; tentative at 2 for the last 30.
  expect(addedAt(answer, "2026-12-01T17:00Z")).toEqual([120]);
});

test("E3: a welcome time costs nothing and wins a tie", () => {
  const own = declared({ patterns: [onClock([2], "14:00", "15:00", "welcome")] });
  const { proposals } = answerTo(request([person("noa", "Europe/London", { own })], TUESDAY, { limit: 1 }));
  expect(startsOf(proposals)).toEqual(["2026-12-01T14:00:00Z"]);
});

test("E4: on a trip from Lagos to Tokyo the night follows the traveller", () => {
  const chidi = person("chidi", "Africa/Lagos", {
    work: [],
    stays: [
      { place: { zone: "Asia/Tokyo" }, from: "2026-12-02", to: "2026-12-03" },
      { place: { zone: "Africa/Lagos" } },
    ],
  });
  const { proposals } = answerTo(
    request([chidi], between("2026-12-01T12:00Z", "2026-12-03T18:00Z"), { stepMinutes: 60 }),
  );
  const starts = startsOf(proposals);
  // Tokyo's 2 December begins at 15:00Z of the first, in the middle of the night there.
  expect(starts).toContain("2026-12-01T14:00:00Z");
  expect(starts).not.toContain("2026-12-01T15:00:00Z");
  expect(starts).not.toContain("2026-12-01T18:00:00Z");
  expect(starts).toContain("2026-12-01T22:00:00Z");
  // Back home when 4 December begins in Tokyo, which is the afternoon of the third in Lagos.
  expect(starts).toContain("2026-12-03T15:00:00Z");
  const back = proposals.find(({ slot }) => slot.start === at("2026-12-03T15:00Z"));
  expect(back?.people[0]?.zone).toBe("Africa/Lagos");
});

test("E4: between two stays on the way west the first place still counts", () => {
  const ana = person("ana", "Europe/Lisbon", {
    work: [],
    stays: [
      { place: { zone: "Europe/Lisbon" }, to: "2026-12-01" },
      { place: { zone: "America/New_York" }, from: "2026-12-02" },
    ],
  });
  const { proposals } = answerTo(
    request([ana], between("2026-12-01T20:00Z", "2026-12-02T14:00Z"), { stepMinutes: 60 }),
  );
  // Night in Lisbon from 22:00Z, and in New York until 12:00Z.
  expect(startsOf(proposals)).toEqual([
    "2026-12-01T20:00:00Z",
    "2026-12-01T21:00:00Z",
    "2026-12-02T12:00:00Z",
    "2026-12-02T13:00:00Z",
  ]);
});

test.each(["2027-04-01T00:00Z", "2027-04-03T12:00Z", "2027-04-04T01:00Z"])(
  "E4: a day without a place between Istanbul and Vancouver is refused, whenever it is asked about (%s)",
  (now) => {
    const ece = person("ece", "Europe/Istanbul", {
      stays: [
        { place: { zone: "Europe/Istanbul" }, to: "2027-04-02" },
        { place: { zone: "America/Vancouver" }, from: "2027-04-04" },
      ],
    });
    const asked = request([ece], between("2027-04-01T00:00Z", "2027-04-06T00:00Z"), { now: at(now) });
    expect(failureOf(asked)).toMatchObject({
      field: "people[0].stays",
      value: now < "2027-04-02" ? "2027-04-02T21:00:00Z" : `${now.slice(0, -1)}:00Z`,
      problem: "is a time at which no stay says the place",
    });
  },
);

test("E4: in Cairo on 30 April 2027, a day without a midnight, nine to five is 06:00Z to 14:00Z", () => {
  const heba = person("heba", "Africa/Cairo", { night: null });
  const day = between("2027-04-29T22:00Z", "2027-04-30T21:00Z");
  const free = answerTo(request([heba], day, { stepMinutes: 30 })).proposals.filter(
    ({ score }) => score.added.get("heba" as PersonId) === 0,
  );
  const starts = startsOf(free);
  expect([starts[0], starts.at(-1), starts.length]).toEqual(["2027-04-30T06:00:00Z", "2027-04-30T13:00:00Z", 15]);
});

test("E4: nine in the morning in Vancouver on 15 December 2026 is 16:00Z, because its clocks no longer go back", () => {
  const leah = person("leah", "America/Vancouver");
  const answer = answerTo(request([leah], between("2026-12-15T12:00Z", "2026-12-16T00:00Z"), { limit: 1 }));
  expect(startsOf(answer.proposals)).toEqual(["2026-12-15T16:00:00Z"]);
});

test("E6: an unreadable calendar is marked on every slot, and known working hours still count", () => {
  const answer = answerTo(request([person("noa", "Europe/London", { calendar: "unknown" })], TUESDAY));
  expect(findingsAt(answer, "2026-12-01T08:00Z")).toEqual(["noa early 60x1", "noa calendar-unknown 60x0"]);
  expect(answer.proposals.every(({ score }) => score.unknown === 1)).toBe(true);
  expect(answer.notices).toEqual([{ kind: "calendar-unknown", person: "noa" }]);
});

test("E7: who has carried more so far gets the easier hour", () => {
  const people = [person("leah", "America/Vancouver"), person("chidi", "Africa/Lagos")];
  const best = (leah: number, chidi: number): string | undefined => {
    const ledger = new Map(people.map(({ id }, i) => [id, [leah, chidi][i] ?? 0]));
    const answer = answerTo(request(people, TUESDAY, { ledger, limit: 1 }));
    return startsOf(answer.proposals)[0];
  };
  // 16:00Z is 09:00 in Vancouver and 17:00 in Lagos, where the working day has just ended.
  expect(best(0, 0)).toBe("2026-12-01T15:30:00Z");
  expect(best(300, 0)).toBe("2026-12-01T16:00:00Z");
  expect(best(0, 300)).toBe("2026-12-01T15:00:00Z");
});

test("E8: three proposals are three different times of day, and a long list shows the neighbours too", () => {
  const noa = person("noa", "Europe/London");
  const three = answerTo(request([noa], TUESDAY, { limit: 3 }));
  expect(startsOf(three.proposals)).toEqual(["2026-12-01T09:00:00Z", "2026-12-01T11:00:00Z", "2026-12-01T13:00:00Z"]);
  expect(startsOf(answerTo(request([noa], TUESDAY)).proposals)).toContain("2026-12-01T09:15:00Z");
});

test("E11: when Auckland and London share no waking hour the answer says whose nights stand in the way", () => {
  const people = [
    person("ana", "Europe/London", { night: { fromMinutes: clock("18:00"), toMinutes: clock("09:00") } }),
    person("tui", "Pacific/Auckland", { night: { fromMinutes: clock("21:00"), toMinutes: clock("08:00") } }),
  ];
  const { proposals, none } = answerTo(request(people, TUESDAY, { limit: 5 }));
  expect(proposals).toEqual([]);
  expect(none?.limits.map(({ person: who, kind }) => `${who} ${kind}`)).toEqual(["ana night", "tui night"]);
  expect(none?.leastBad).toEqual([]);
});

test("E14: the answer says for which zones the runtime's rules were replaced, and only where it mattered", () => {
  const leah = person("leah", "America/Vancouver");
  const isOld = zones.isCorrected("America/Vancouver", at("2026-12-01T12:00Z"));
  expect(answerTo(request([leah], TUESDAY)).notices).toEqual(
    isOld ? [{ kind: "zone-data-corrected", zone: "America/Vancouver" }] : [],
  );
  expect(answerTo(request([leah], between("2027-07-01T00:00Z", "2027-07-02T00:00Z"))).notices).toEqual([]);
});

const noa = person("noa", "Europe/London");

test("E7: what the ledger says of somebody who has left changes nothing for those who are there", () => {
  const carried: readonly [PersonId, number] = ["noa" as PersonId, 5];
  const left = request([noa], TUESDAY, { ledger: new Map([carried, ["tui" as PersonId, 500]]) });
  expect(answerTo(left)).toEqual(answerTo(request([noa], TUESDAY, { ledger: new Map([carried]) })));
});

test.each<[string, ProposeRequest, string, string]>([
  ["a zone nobody knows", request([person("noa", "Mars/Base")], TUESDAY), "people[0].stays[0].place.zone", "Mars/Base"],
  ["no zone at all", request([noa, person("tui", "")], TUESDAY), "people[1].stays[0].place.zone", ""],
  ["the same person twice", request([noa, noa], TUESDAY), "people[1].id", "noa"],
  ["nobody", request([], TUESDAY), "people", "[]"],
  ["a person without a place", request([person("noa", "UTC", { stays: [] })], TUESDAY), "people[0].stays", "[]"],
  [
    "a day that no stay covers",
    request([person("noa", "UTC", { stays: [{ place: { zone: "UTC" }, from: "2026-12-02" }] })], TUESDAY),
    "people[0].stays",
    "2026-12-01T00:00:00Z",
  ],
  [
    "a horizon that ends before it starts",
    request([noa], { start: TUESDAY.end, end: TUESDAY.start }),
    "horizon.to",
    "2026-12-01T00:00:00Z",
  ],
  [
    "a horizon of 27 weeks",
    request([noa], between("2026-12-01T00:00Z", "2027-06-08T00:00Z")),
    "horizon.to",
    "2027-06-08T00:00:00Z",
  ],
  ["a meeting longer than the horizon", request([noa], TUESDAY, { durationMinutes: 1441 }), "durationMinutes", "1441"],
  ["half a minute", request([noa], TUESDAY, { durationMinutes: 30.5 }), "durationMinutes", "30.5"],
  ["a duration that is not a number", request([noa], TUESDAY, { durationMinutes: NaN }), "durationMinutes", "NaN"],
  ["a step of 4 minutes", request([noa], TUESDAY, { stepMinutes: 4 }), "stepMinutes", "4"],
  ["a limit of none", request([noa], TUESDAY, { limit: 0 }), "limit", "0"],
  ["a viewer who is not there", request([noa], TUESDAY, { viewer: "tui" as PersonId }), "viewer", "tui"],
  [
    "a day of the year 6053",
    request([noa], between("6053-01-24T00:00Z", "6053-01-25T00:00Z"), { now: TUESDAY.start }),
    "horizon.from",
    "6053-01-24T00:00:00Z",
  ],
  [
    "a horizon that ends in the year 3000",
    request([noa], between("2999-12-31T00:00Z", "3000-01-01T00:00Z")),
    "horizon.to",
    "3000-01-01T00:00:00Z",
  ],
  ["a now before 1970", request([noa], TUESDAY, { now: at("1969-12-31T23:59Z") }), "now", "1969-12-31T23:59:00Z"],
  [
    "a ledger below nothing",
    request([noa], TUESDAY, { ledger: new Map([["noa" as PersonId, -5]]) }),
    "ledger.noa",
    "-5",
  ],
  [
    "a meeting of 4,000",
    request(
      Array.from({ length: 4000 }, (_, i) => person(`person-${i}`, "Asia/Kathmandu")),
      TUESDAY,
    ),
    "people",
    "4000",
  ],
  [
    "a horizon that is over",
    request([noa], TUESDAY, { now: (TUESDAY.end + 60_000) as Instant }),
    "horizon.to",
    "2026-12-02T00:00:00Z",
  ],
])("E15: %s is refused by field and value", (_what, asked, field, value) => {
  expect(failureOf(asked)).toMatchObject({ type: "BadInput", field, value });
});

test("E7: a hundred people in Kathmandu are compared one by one, and a hundred and first is refused with the number", () => {
  const crowd = Array.from({ length: 101 }, (_, i) => person(`person-${i}`, "Asia/Kathmandu"));
  const month = between("2026-12-01T00:00Z", "2026-12-29T00:00Z");
  const { proposals } = answerTo(request(crowd.slice(1), month, { limit: 3 }));
  expect(proposals[0]?.score.loads).toHaveLength(100);
  expect(failureOf(request(crowd, month))).toEqual({
    type: "BadInput",
    field: "people",
    value: "101",
    problem: "are more than 100",
  });
});

test("E4: in Monrovia of 1971, half a minute off the grid of the world, burdens are whole minutes", () => {
  const tuesday = between("1971-12-07T00:00Z", "1971-12-08T00:00Z");
  const { proposals } = answerTo(request([person("tarr", "Africa/Monrovia")], tuesday));
  const minutes = proposals.flatMap(({ score, people }) => [
    ...score.added.values(),
    ...people.flatMap(({ findings }) => findings.map((finding) => finding.minutes)),
  ]);
  expect(minutes.length).toBeGreaterThan(0);
  expect(minutes.filter((each) => !Number.isInteger(each))).toEqual([]);
});
