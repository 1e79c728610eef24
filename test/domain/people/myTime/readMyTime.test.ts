import { NOTHING_DECLARED, type MyTime } from "../../../../src/domain/people/myTime/myTime";
import { readMyTime } from "../../../../src/domain/people/myTime/readMyTime";

const whole: MyTime = {
  schema: 1,
  stays: [
    { place: { zone: "Europe/Oslo", region: "NO", lat: 59.9, lon: 10.8 }, from: "2027-03-01", to: "2027-03-09" },
    { place: { zone: "Africa/Lagos" } },
  ],
  holidays: ["NG", "IN-KL"],
  work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }],
  closedDays: [7],
  night: null,
  patterns: [
    {
      ...{ key: "1", label: "Rest", sharing: "kind", word: "rest", days: [5], strength: "never", toDayOffset: 1 },
      from: { at: "sun", event: "sunset", plusMinutes: -18 },
      to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
      ...{ noSun: { use: "ask" }, valid: [{ from: "2027-01-01", to: "2027-12-31" }], notDuring: "ramadan" },
    },
    {
      ...{ key: "2", label: "School run", sharing: "times", days: [1, 2], strength: "avoid", inSchoolTerms: true },
      from: { at: "clock", minutes: 450 },
      to: { at: "prayer", prayer: "dhuhr", plusMinutes: 0, method: "Karachi", madhab: "hanafi" },
      noSun: { use: "clock", minutes: 720 },
    },
  ],
  observances: [
    {
      ...{ key: "3", label: "", sharing: "ask", id: "ramadan", community: "PK", dayShift: 1 },
      effects: [
        { kind: "shorter-day", minutesLess: 120 },
        { kind: "part", from: { at: "clock", minutes: 900 }, to: { at: "jumuah", plusMinutes: 5 }, strength: "avoid" },
        { kind: "block", strength: "rather-not" },
        { kind: "block", strength: "never", minutesBeforeSunset: 40, endsDegreesBelow: 8.5 },
        { kind: "fresh-start" },
      ],
    },
  ],
  ownDates: [
    {
      ...{ key: "4", label: "Aunt Ada", sharing: "ask", from: "2027-05-01", to: "2027-05-02", kind: "half-day" },
      ...{ strength: "never", fromMinutes: 720, yearly: true },
    },
  ],
  schoolTerms: [{ from: "2027-01-10", to: "2027-04-02" }],
  importedBusy: [{ start: 1_000 as never, end: 2_000 as never }],
};

const read = (raw: unknown) => readMyTime(JSON.parse(JSON.stringify(raw)));

test("everything that can be declared is read back as it was", () => {
  expect(read(whole)).toEqual({ ok: true, value: { myTime: whole, unread: 0, newer: false } });
  expect(read(NOTHING_DECLARED)).toMatchObject({ ok: true, value: { myTime: NOTHING_DECLARED, unread: 0 } });
});

test("fields of a later version are passed over, and a later schema is named", () => {
  const later = { ...whole, schema: 3, stars: [1], stays: [{ place: { zone: "Africa/Lagos", floor: 2 } }] };
  expect(read(later)).toMatchObject({
    ok: true,
    value: { newer: true, unread: 0, myTime: { schema: 1, stays: [{ place: { zone: "Africa/Lagos" } }] } },
  });
});

test.each([
  ["a stay on a day that no calendar has", { stays: [{ place: { zone: "Africa/Lagos" }, from: "2027-02-29" }] }],
  ["a stay north of the pole", { stays: [{ place: { zone: "Africa/Lagos", lat: 91 } }] }],
  ["a working day with an eighth weekday", { work: [{ days: [8], fromMinutes: 0, toMinutes: 60 }] }],
  ["closed days that are no list", { closedDays: "Sunday" }],
  ["a night in words", { night: "late" }],
  ["a rhythm with an unknown strength", { patterns: [{ ...whole.patterns[0], strength: "maybe" }] }],
  ["a rhythm that follows the moon", { patterns: [{ ...whole.patterns[0], from: { at: "moonrise" } }] }],
  ["a sharing level that nobody chose", { observances: [{ ...whole.observances[0], sharing: "everybody" }] }],
  ["an effect that is not known", { observances: [{ ...whole.observances[0], effects: [{ kind: "silence" }] }] }],
  ["a busy time that ends before it starts", { importedBusy: [{ start: 2, end: 1 }] }],
  ["a list that is none", { ownDates: { key: "4" } }],
])("%s is counted as unread and spoils nothing else", (_, wrong) => {
  const answer = read({ ...NOTHING_DECLARED, schoolTerms: whole.schoolTerms, ...wrong });
  expect(answer).toMatchObject({
    ok: true,
    value: { unread: 1, myTime: { ...NOTHING_DECLARED, schoolTerms: whole.schoolTerms } },
  });
});

test.each([[[]], ["text"], [null], [{ schema: "1" }], [{ schema: 0 }], [{}]])("%j is no file of ours", (raw) => {
  expect(read(raw)).toMatchObject({ ok: false, error: { type: "UnexpectedAnswer", from: "my-time.json" } });
});
