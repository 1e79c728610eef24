import { loadWorldCalendars } from "../../../src/culture/worldCalendars";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import type { Pattern } from "../../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import type { ProposeAnswer } from "../../../src/domain/proposals/answer";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import type { PersonId } from "../../../src/domain/shared/ids";
import { isoText } from "../../../src/domain/time/isoText";
import { createZoneData } from "../../../src/domain/time/zones";
import { holiday, region, worldOf } from "../../doubles/world";
import { between, declared, onClock, person, request } from "../../people";

const zones = createZoneData();
let world: WorldCalendars;
beforeAll(async () => {
  world = await loadWorldCalendars({ zones, regions: [], observances: [], needsSky: true });
});

const answerTo = (asked: ProposeRequest, calendars: WorldCalendars): ProposeAnswer => {
  const answer = propose(asked, zones, calendars);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const startsOf = ({ proposals }: ProposeAnswer): readonly string[] => proposals.map(({ slot }) => isoText(slot.start));

const tromso = { zone: "Europe/Oslo", lat: 69.6, lon: 19 };
const shabbat: Pattern = {
  days: [5],
  from: { at: "sun", event: "sunset", plusMinutes: -18 },
  to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  toDayOffset: 1,
  strength: "never",
};
const ida = (matters: Partial<Participant> = {}): Participant =>
  person("ida", "Europe/Oslo", {
    stays: [{ place: tromso }],
    work: [],
    own: declared({ patterns: [shabbat] }),
    ...matters,
  });
const FRIDAY = between("2026-06-19T08:00Z", "2026-06-19T18:00Z");

test("E6, E7: a slot about which Ida must be asked is marked, and comes after every slot that needs no answer", () => {
  const answer = answerTo(request([ida()], FRIDAY, { stepMinutes: 60 }), world);
  const asked = answer.proposals.map(({ score }) => score.unknown);
  expect(asked).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(startsOf(answer).slice(0, 2)).toEqual(["2026-06-19T08:00:00Z", "2026-06-19T09:00:00Z"]);
  // Her day is highest at 12:44, which is 10:44 in UTC.
  expect(answer.proposals[2]?.people[0]?.findings).toEqual([
    {
      ...{ kind: "ask", person: "ida", hard: false, weight: 0, minutes: 16 },
      window: between("2026-06-19T10:44Z", "2026-06-19T11:00Z"),
    },
  ]);
});

test("E7: even a dear hour comes before a free one that must be asked about", () => {
  const own = declared({ patterns: [shabbat, onClock([5], "10:00", "12:00", "avoid")] });
  const answer = answerTo(request([ida({ own })], FRIDAY, { stepMinutes: 60, limit: 3 }), world);
  expect(startsOf(answer)[0]).toBe("2026-06-19T08:00:00Z");
});

test("E6: whose calendar is unknown anyway is unknown once, not twice", () => {
  const answer = answerTo(request([ida({ calendar: "unknown" })], FRIDAY, { stepMinutes: 60 }), world);
  expect(new Set(answer.proposals.map(({ score }) => score.unknown))).toEqual(new Set([1]));
  expect(startsOf(answer)).toEqual([...startsOf(answer)].sort());
});

test("P1, E10: another viewer sees neither what Ida is asked about nor that anything was left out", () => {
  const people = [person("noa", "Europe/Oslo", { work: [] }), ida()];
  const viewer = "noa" as PersonId;
  const asked = answerTo(request(people, FRIDAY, { viewer }), world);
  const without = [person("noa", "Europe/Oslo", { work: [] }), ida({ own: declared({}) })];
  expect(asked).toEqual(answerTo(request(without, FRIDAY, { viewer }), world));
});

test("E11: when a holiday stands in the way the answer says so, by its kind", () => {
  const japan = worldOf({ regions: [region("JP", holiday("2026-05-06", "substitute"))] });
  const aiko = person("aiko", "Asia/Tokyo", { stays: [{ place: { zone: "Asia/Tokyo", region: "JP" } }] });
  const { proposals, none } = answerTo(request([aiko], between("2026-05-06T00:00Z", "2026-05-06T09:00Z")), japan);
  expect(proposals).toEqual([]);
  expect(none?.limits).toEqual([{ person: "aiko", kind: "holiday", slots: 33 }]);
});

test("P9: an answer says for which regions no holidays are known, and for which not all the way", () => {
  const chidi = person("chidi", "Africa/Lagos", { stays: [{ place: { zone: "Africa/Lagos", region: "NG" } }] });
  const horizon = between("2030-12-30T00:00Z", "2031-01-02T00:00Z");
  expect(answerTo(request([chidi], horizon), worldOf({})).notices).toEqual([
    { kind: "region-unknown", person: "chidi", region: "NG" },
  ]);
  expect(answerTo(request([chidi], horizon), worldOf({ regions: [region("NG")] })).notices).toEqual([
    { kind: "region-uncovered", person: "chidi", region: "NG" },
  ]);
  // Midnight in Lagos is 23:00 in UTC: the last slot ends with the last day that is covered.
  const covered = between("2030-12-30T00:00Z", "2030-12-31T23:00Z");
  expect(answerTo(request([chidi], covered), worldOf({ regions: [region("NG")] })).notices).toEqual([]);
});

test("P9: an answer says that a holiday of Accra in these days is not confirmed, and nothing of one on other days", () => {
  const place = { zone: "Africa/Accra", region: "GH" };
  const ama = person("ama", place.zone, { stays: [{ place }] });
  const days = between("2027-03-08T00:00Z", "2027-03-09T00:00Z");
  const noticesOf = (...holidays: Parameters<typeof holiday>[]) =>
    answerTo(request([ama], days), worldOf({ regions: [region("GH", ...holidays.map((each) => holiday(...each)))] }))
      .notices;
  expect(noticesOf(["2027-03-08", "substitute", { confidence: "tentative" }])).toEqual([
    { kind: "holiday-uncertain", person: "ama", region: "GH" },
  ]);
  expect(noticesOf(["2027-03-09", "substitute", { confidence: "tentative" }])).toEqual([]);
  expect(noticesOf(["2027-03-08", "bank", { confidence: "tentative" }], ["2027-03-08", "public"])).toEqual([]);
});

test("P1, P9: of an unknown observance, or a place without a sun, its owner hears and nobody else", () => {
  const own = declared({ patterns: [shabbat], observances: [{ id: "a-feast-of-ours" }] });
  const people = [ida({ own, stays: [{ place: { zone: "Europe/Oslo" } }] }), person("noa", "Europe/Oslo")];
  const noticesFor = (viewer: string): readonly unknown[] =>
    answerTo(request(people, FRIDAY, { viewer: viewer as PersonId }), world).notices;
  expect(noticesFor("noa")).toEqual([]);
  expect(noticesFor("ida")).toEqual([
    { kind: "observance-unknown", person: "ida", observance: "a-feast-of-ours" },
    { kind: "place-unlocated", person: "ida" },
  ]);
});

test("P9: who gave a clock time for days without a sun is not told that their place is missing", () => {
  const own = declared({ patterns: [{ ...shabbat, noSun: { use: "clock", minutes: 1080 } }] });
  const answer = answerTo(request([ida({ own, stays: [{ place: { zone: "Europe/Oslo" } }] })], FRIDAY), world);
  expect(answer.notices).toEqual([]);
});
