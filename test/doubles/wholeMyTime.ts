import type { MyTime } from "../../src/domain/people/myTime/myTime";

/** Everything that somebody can declare about their time. */
export const wholeMyTime: MyTime = {
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
  pace: {
    ...{ minutesBefore: 15, minutesAfter: 5, noticeHours: 24, lateHoursAMonth: 4, meetingsADay: 3 },
    softDays: 2,
  },
  hardHours: Array.from({ length: 24 }, (_, hour) => hour % 4),
};
