import * as fc from "fast-check";
import { times } from "../../cases";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { dayByDay } from "../../../src/domain/proposals/dayByDay";
import { propose } from "../../../src/domain/proposals/propose";
import { createZoneData } from "../../../src/domain/time/zones";
import { between, clock, person, request, work } from "../../people";

const zones = createZoneData();

const daysOf = (...args: Parameters<typeof request>) => {
  const days = dayByDay(request(...args), zones, NO_CALENDARS);
  if (!days.ok) throw new Error(JSON.stringify(days.error));
  return days.value;
};

const amina = person("amina", "Africa/Lagos", { work: [work("08:00", "16:00")] });
const priya = person("priya", "Asia/Kolkata", { work: [work("10:00", "18:00")], closedDays: [7] });

describe("day by day", () => {
  const week = between("2026-11-30T00:00Z", "2026-12-07T00:00Z");

  test("E11: each day of Amina's week has its best time, or says what stands in the way", () => {
    const days = daysOf([amina, priya], week, { viewer: amina.id });
    expect(days.map(({ date }) => date)).toEqual([
      "2026-11-30",
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-04",
      "2026-12-05",
      "2026-12-06",
    ]);
    expect(days[0]?.best?.people[0]?.local.wallMinutes).toBe(clock("08:00"));
    const sunday = days.find(({ date }) => date === "2026-12-06");
    expect(sunday?.best).toBeUndefined();
    expect(sunday?.limits).toContainEqual(expect.objectContaining({ person: "priya", kind: "closed-day" }));
  });

  test("E11: of a last day that was only looked at until its morning nobody says that it has no time", () => {
    const untilTuesday = (hour: string) => between("2026-11-30T00:00Z", `2026-12-01T${hour}:00Z`);
    const dates = (hour: string) => daysOf([amina], untilTuesday(hour)).map(({ date }) => date);
    expect(dates("05")).toEqual(["2026-11-30"]);
    expect(dates("09")).toEqual(["2026-11-30", "2026-12-01"]);
  });

  test("a meeting that begins before midnight belongs to the day on which it begins", () => {
    const [late] = daysOf([person("zoe", "Europe/Paris", { work: [], night: null })], week, {
      now: between("2026-11-30T22:20Z", "2026-11-30T22:21Z").start,
    });
    expect(late).toMatchObject({
      date: "2026-11-30",
      best: { slot: between("2026-11-30T22:30Z", "2026-11-30T23:30Z") },
    });
  });

  test("who flies from Auckland to Honolulu lives one date twice, and it is one day in the list", () => {
    const traveller = person("mele", "Pacific/Auckland", {
      stays: [
        { place: { zone: "Pacific/Auckland" }, to: "2026-12-02" },
        { place: { zone: "Pacific/Honolulu" }, from: "2026-12-02" },
      ],
      night: null,
    });
    const dates = daysOf([traveller], week).map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toContain("2026-12-02");
  });

  test("E7: the best of all days is the best of the whole search, and a day without a time says why", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Africa/Lagos", "Asia/Kathmandu", "America/St_Johns", "Europe/London"),
        fc.constantFrom("Asia/Tokyo", "America/Los_Angeles", "Australia/Lord_Howe"),
        fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { maxLength: 6 }),
        fc.constantFrom(30, 60, 120),
        (here, there, closedDays, durationMinutes) => {
          const people = [person("a", here), person("b", there, { closedDays })];
          const asked = request(people, between("2027-03-12T05:00Z", "2027-03-19T07:00Z"), { durationMinutes });
          const days = dayByDay(asked, zones, NO_CALENDARS);
          const all = propose({ ...asked, limit: 1 }, zones, NO_CALENDARS);
          if (!days.ok || !all.ok) throw new Error("A good request was refused.");
          const starts = days.value.flatMap(({ best }) => (best ? [best.slot.start] : []));
          const [best] = all.value.proposals;
          expect(best ? starts.includes(best.slot.start) : starts.length === 0).toBe(true);
          for (const day of days.value) expect(day.limits.length > 0).toBe(day.best === undefined);
        },
      ),
      times(2_000),
    );
  });

  test("E15: a bad request is refused as everywhere", () => {
    expect(dayByDay(request([], week), zones, NO_CALENDARS)).toMatchObject({ ok: false, error: { field: "people" } });
  });
});
