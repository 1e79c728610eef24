import { wholeMyTime } from "../../../doubles/wholeMyTime";
import { NOTHING_DECLARED } from "../../../../src/domain/people/myTime/myTime";
import { readMyTime } from "../../../../src/domain/people/myTime/readMyTime";

const read = (raw: unknown) => readMyTime(JSON.parse(JSON.stringify(raw)));

test("everything that can be declared is read back as it was", () => {
  expect(read(wholeMyTime)).toEqual({ ok: true, value: { myTime: wholeMyTime, unread: 0, newer: false } });
  expect(read(NOTHING_DECLARED)).toMatchObject({ ok: true, value: { myTime: NOTHING_DECLARED, unread: 0 } });
});

test("fields of a later version are passed over, and a later schema is named", () => {
  const later = { ...wholeMyTime, schema: 3, stars: [1], stays: [{ place: { zone: "Africa/Lagos", floor: 2 } }] };
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
  ["a rhythm with an unknown strength", { patterns: [{ ...wholeMyTime.patterns[0], strength: "maybe" }] }],
  ["a rhythm that follows the moon", { patterns: [{ ...wholeMyTime.patterns[0], from: { at: "moonrise" } }] }],
  ["a sharing level that nobody chose", { observances: [{ ...wholeMyTime.observances[0], sharing: "everybody" }] }],
  ["an effect that is not known", { observances: [{ ...wholeMyTime.observances[0], effects: [{ kind: "silence" }] }] }],
  ["a busy time that ends before it starts", { importedBusy: [{ start: 2, end: 1 }] }],
  ["a list that is none", { ownDates: { key: "4" } }],
])("%s is counted as unread and spoils nothing else", (_, wrong) => {
  const answer = read({ ...NOTHING_DECLARED, schoolTerms: wholeMyTime.schoolTerms, ...wrong });
  expect(answer).toMatchObject({
    ok: true,
    value: { unread: 1, myTime: { ...NOTHING_DECLARED, schoolTerms: wholeMyTime.schoolTerms } },
  });
});

test.each([[[]], ["text"], [null], [{ schema: "1" }], [{ schema: 0 }], [{}]])("%j is no file of ours", (raw) => {
  expect(read(raw)).toMatchObject({ ok: false, error: { type: "UnexpectedAnswer", from: "my-time.json" } });
});
