import * as fc from "fast-check";
import { icsBusy, icsBusyInSteps } from "../../../../src/domain/people/calendarFile/icsBusy";
import type { Instant } from "../../../../src/domain/time/interval";
import { parseInstant } from "../../../../src/domain/time/isoText";
import { createZoneData } from "../../../../src/domain/time/zones";
import { zoneByWindowsName } from "../../../../src/graph/windowsZones";
import { times } from "../../../cases";

const zones = createZoneData();
const at = (iso: string): Instant => parseInstant(iso) ?? (NaN as Instant);

const question = (from = "2026-12-01T00:00:00Z", to = "2027-06-01T00:00:00Z") => ({
  window: { start: at(from), end: at(to) },
  ownZone: "Africa/Lagos",
  zones,
  zoneByWindowsName,
});

const calendarOf = (events: readonly string[]): string =>
  ["BEGIN:VCALENDAR", ...events.map((lines) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT`), "END:VCALENDAR"].join("\r\n");

const daily = (uid: number, rule = "FREQ=DAILY", start = "18700101T090000Z"): string =>
  [`UID:${uid}`, `DTSTART:${start}`, "DURATION:PT1H", `RRULE:${rule}`].join("\r\n");

const cpuMs = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** The longest step, and the whole, in milliseconds of CPU. */
const stepsOf = (file: string) => {
  const steps = icsBusyInSteps(file, question());
  let [longest, whole, last] = [0, 0, 0];
  for (;;) {
    let next = { done: true } as ReturnType<typeof steps.next>;
    const took = cpuMs(() => void (next = steps.next()));
    longest = Math.max(longest, took);
    whole += took;
    if (next.done) return { longest, whole, result: next.value };
    expect(next.value).toBeGreaterThanOrEqual(last);
    last = next.value;
  }
};

describe("P4: a calendar file cannot stop the page of the person who chose it", () => {
  test("forty meetings that came back each day since 1870 cost what they would if they were new", () => {
    const file = calendarOf(Array.from({ length: 40 }, (_, index) => daily(index)));
    icsBusy(file, question());
    const young = calendarOf(Array.from({ length: 40 }, (_, index) => daily(index, "FREQ=DAILY", "20261201T090000Z")));
    const least = (text: string): number => Math.min(...[1, 2, 3].map(() => cpuMs(() => icsBusy(text, question()))));
    const answer = icsBusy(file, question());
    expect(answer.ok && answer.value.busy).toHaveLength(40 * 182);
    // Counted from 1870 it was 300 times as much.
    expect(least(file)).toBeLessThan(Math.max(20, least(young) * 10));
  });

  test("145,000 of them, in 12 MB, are read in short steps, and what is left out is counted", () => {
    const { longest, whole, result } = stepsOf(calendarOf(Array.from({ length: 145_000 }, (_, index) => daily(index))));
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value.busy.length + result.value.unread * 182).toBe(145_000 * 182);
    expect(longest).toBeLessThan(whole / 10);
  });

  test("145,000 meetings of one afternoon each, over forty years, are all read", () => {
    const one = (index: number): string =>
      `UID:${index}\r\nDTSTART:${1990 + (index % 40)}0${1 + (index % 9)}1${index % 10}T130000Z\r\nDURATION:PT1H`;
    const { longest, whole, result } = stepsOf(calendarOf(Array.from({ length: 145_000 }, (_, index) => one(index))));
    expect(result).toMatchObject({ ok: true, value: { unread: 0 } });
    expect(longest).toBeLessThan(whole / 5);
  });

  test.each([
    [
      "one list of a million days off",
      `${daily(1)}\r\nEXDATE:${"20270101T090000Z,".repeat(1_000_000)}20270101T090000Z`,
    ],
    ["a rule with a million days of the month", daily(1, `FREQ=MONTHLY;BYMONTHDAY=${"1,".repeat(1_000_000)}1`)],
    ["a thousand rules in one meeting", `${daily(1)}${"\r\nRRULE:FREQ=YEARLY;BYDAY=MO".repeat(1000)}`],
    ["meetings inside of meetings", `${"BEGIN:VEVENT\r\n".repeat(100_000)}UID:1`],
    ["a line that never ends", `UID:${"x".repeat(10_000_000)}`],
    ["a line that is folded a million times", `UID:${"\r\n x".repeat(1_000_000)}`],
  ])("%s is read to its end", (_, lines) => {
    const { result } = stepsOf(calendarOf([lines]));
    expect(result.ok).toBe(true);
  });

  test("a hundred thousand zones that the file spells out itself are not all kept", () => {
    const zone = (index: number): string => `DTSTART;TZID=Etc/GMT+${index}:20270105T090000\r\nDURATION:PT1H`;
    const { result } = stepsOf(calendarOf(Array.from({ length: 20_000 }, (_, index) => zone(index))));
    expect(result).toMatchObject({ ok: true, value: { unread: expect.any(Number) } });
  });
});

test("a series that began long ago has the same times, wherever the reading begins", () => {
  const list = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 }).map((some) => some.join(","));
  const rule = fc.record({
    every: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.integer({ min: 1, max: 9 }),
    count: fc.option(fc.integer({ min: 1, max: 900 })),
    until: fc.option(fc.constantFrom("20261215", "20270105T090000Z", "20250101")),
    days: list(["MO", "TU", "WE", "FR", "SU"]),
    monthDays: list(["1", "13", "-1", "30"]),
    months: list(["1", "2", "12", "6"]),
    positions: list(["1", "-1"]),
  });
  const start = fc.constantFrom(
    "20160229",
    "19991231T233000",
    "20240131T090000Z",
    "20261130T220000",
    "20200101T000000",
  );
  fc.assert(
    fc.property(rule, start, fc.constantFrom("PT1H", "P3D", "PT30H"), (parts, from, lasts) => {
      const text = [
        `FREQ=${parts.every};INTERVAL=${parts.interval}`,
        parts.count === null ? "" : `COUNT=${parts.count}`,
        parts.until === null ? "" : `UNTIL=${parts.until}`,
        parts.days && `BYDAY=${parts.days}`,
        parts.monthDays && `BYMONTHDAY=${parts.monthDays}`,
        parts.months && `BYMONTH=${parts.months}`,
        parts.positions && `BYSETPOS=${parts.positions}`,
      ];
      const file = calendarOf([
        `DTSTART:${from}\r\nDURATION:${lasts}\r\nRRULE:${text.filter((part) => part !== "").join(";")}`,
      ]);
      const { window } = question();
      const [whole, near] = [icsBusy(file, question("1999-01-01T00:00:00Z")), icsBusy(file, question())];
      if (!whole.ok || !near.ok) throw new Error("The file is none.");
      expect(near.value.unread).toBe(whole.value.unread);
      expect(near.value.busy).toEqual(
        whole.value.busy.filter((one) => one.start < window.end && one.end > window.start),
      );
    }),
    times(1000),
  );
});
