import { yearOf, type DayLeft } from "../../../src/domain/proposals/yearOf";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import type { Pattern } from "../../../src/domain/people/myTime/privateTime";
import { NOTHING_PRIVATE } from "../../../src/domain/people/myTime/privateTime";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { loadWorldCalendars } from "../../../src/culture/worldCalendars";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";

const zones = createZoneData();

let calendars: WorldCalendars;
beforeAll(async () => {
  const needs = { regions: ["NG", "CN"], observances: ["ramadan", "eid-al-fitr"], needsSky: true };
  calendars = await loadWorldCalendars({ zones, ...needs });
});

const amina = (only: Partial<Participant> = {}): Participant => ({
  id: "amina" as PersonId,
  stays: [{ place: { zone: "Africa/Lagos", lat: 6.5, lon: 3.4 } }],
  work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }],
  closedDays: [],
  night: { fromMinutes: 1320, toMinutes: 420 },
  calendar: [],
  published: [],
  own: NOTHING_PRIVATE,
  ...only,
});

const leftOn = (person: Participant, ...dates: readonly string[]): readonly (DayLeft | undefined)[] => {
  const days = yearOf(person, "2027-01-01", "2027-12-31", zones, calendars);
  return dates.map((date) => days.find((day) => day.date === date)?.left);
};

test("a year has each of its days once, whoever travels over the date line in it", () => {
  const stays = [
    { place: { zone: "Pacific/Kiritimati" }, from: "2027-03-10", to: "2027-03-20" },
    { place: { zone: "Pacific/Honolulu" }, from: "2027-06-01", to: "2027-06-09" },
    { place: { zone: "Africa/Lagos" } },
  ];
  const days = yearOf(amina({ stays }), "2027-01-01", "2027-12-31", zones, calendars).map(({ date }) => date);
  expect(days).toHaveLength(365);
  expect(new Set(days).size).toBe(365);
  expect(days).toEqual([...days].sort());
});

test("P8: somebody who declared nothing but a week has free working days and rest", () => {
  expect(leftOn(amina(), "2027-03-05", "2027-03-06", "2027-03-07")).toEqual(["free", "rest", "rest"]);
});

test("a public holiday of the place takes its day, and no longer once it was taken away", () => {
  const inNigeria = { stays: [{ place: { zone: "Africa/Lagos", region: "NG" } }] };
  // Independence Day is a Friday.
  expect(leftOn(amina(inNigeria), "2027-10-01")).toEqual(["not"]);
  expect(leftOn(amina({ ...inNigeria, holidays: [] }), "2027-10-01")).toEqual(["free"]);
});

test("Eid takes its day, and Ramadan a part of its days", () => {
  const observances = [
    { id: "ramadan" },
    { id: "eid-al-fitr", effects: [{ kind: "block", strength: "never" } as const] },
  ];
  const own = { ...NOTHING_PRIVATE, observances };
  // Umm al-Qura: Ramadan from 8 February, Eid on 9 March 2027, a Tuesday.
  expect(leftOn(amina({ own }), "2027-02-24", "2027-03-09", "2027-04-01")).toEqual(["partly", "not", "free"]);
});

test("what comes back every week of the year is as usual, and what belongs to a season is not", () => {
  const lunch: Pattern = {
    days: [1, 2, 3, 4, 5],
    from: { at: "clock", minutes: 720 },
    to: { at: "clock", minutes: 780 },
    strength: "never",
  };
  const withLunch = (pattern: Pattern): Participant => amina({ own: { ...NOTHING_PRIVATE, patterns: [pattern] } });
  expect(leftOn(withLunch(lunch), "2027-03-05")).toEqual(["free"]);
  const spring = { ...lunch, valid: [{ from: "2027-03-01", to: "2027-03-31" }] };
  expect(leftOn(withLunch(spring), "2027-03-05", "2027-04-05")).toEqual(["partly", "free"]);
});

test("a make-up working Saturday is extra, and a half day is partly free", () => {
  const own = {
    ...NOTHING_PRIVATE,
    ownDates: [
      { from: "2027-03-06", to: "2027-03-06", kind: "make-up-workday", strength: "fine" } as const,
      { from: "2027-12-24", to: "2027-12-24", kind: "half-day", strength: "never", fromMinutes: 720 } as const,
    ],
  };
  expect(leftOn(amina({ own }), "2027-03-06", "2027-12-24")).toEqual(["extra", "partly"]);
});

test("busy times of a file count, and without working hours the hours outside the night do", () => {
  const busy = { start: Date.UTC(2027, 2, 5, 7) as Instant, end: Date.UTC(2027, 2, 5, 17) as Instant };
  const calendar = [{ window: busy, show: "busy" as const }];
  expect(leftOn(amina({ calendar }), "2027-03-05")).toEqual(["not"]);
  expect(leftOn(amina({ calendar, work: [] }), "2027-03-05", "2027-03-06")).toEqual(["partly", "free"]);
});

test("a rather-not costs, and says how many minutes", () => {
  const ownDates = [
    {
      from: "2027-03-05",
      to: "2027-03-05",
      kind: "own",
      strength: "rather-not",
      fromMinutes: 540,
      toMinutes: 600,
    } as const,
  ];
  const [day] = yearOf(amina({ own: { ...NOTHING_PRIVATE, ownDates } }), "2027-03-05", "2027-03-05", zones, calendars);
  expect(day).toEqual({ date: "2027-03-05", left: "partly", ruledOutMinutes: 0, costsMinutes: 60 });
});
