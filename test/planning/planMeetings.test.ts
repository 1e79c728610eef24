import { createPlanMeetings } from "../../src/planning/planMeetings";
import type { Interval } from "../../src/domain/time/interval";
import { ok } from "../../src/domain/shared/result";
import { at, pairOf, planningData, somebody, timeOf, zones } from "../doubles/fakeServices";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Nogueira");
const people = [amina, rafael];

/** Sunday, 29 November 2026, early in Lagos. */
const sunday = at("2026-11-29T04:00:00Z");

/** Amina plans on that Sunday; until `free` her calendar is full on working days. */
const planOf = async (free: string, everyDays: number, held: readonly Interval[] = []) => {
  const days = ["11-30", "12-01", "12-02", "12-03", "12-04", "12-07", "12-08", "12-09", "12-10", "12-11"];
  const calendar = days
    .map((day) => ({ start: at(`2026-${day}T00:00:00Z`), end: at(`2026-${day}T23:45:00Z`) }))
    .filter(({ end }) => end < at(free))
    .map((window) => ({ show: "busy" as const, window }));
  const participants = [timeOf(amina, "Africa/Lagos", { calendar }), timeOf(rafael, "America/Sao_Paulo")];
  const plan = createPlanMeetings({
    clock: { now: () => sunday },
    zones,
    loadData: async () => ok({ ...planningData(people, participants), held }),
  });
  const wanted = { company: { kind: "pair" as const, pair: pairOf("one", people) }, durationMinutes: 45, count: 3 };
  const answer = await plan({ ...wanted, everyDays }, new AbortController().signal);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.plan.meetings.map(({ slot }) => new Date(slot.start).toISOString().slice(0, 10));
};

test.each([7, 14])(
  "E12: a series every %i days begins a week later where the first week has only days off",
  async (days) => {
    const starts = await planOf("2026-12-05T00:00:00Z", days);
    expect(starts).toHaveLength(3);
    expect(starts[0]).toMatch(/^2026-12-(07|08|09|10|11)$/);
  },
);

test("it begins in the first week where that has a working time", async () => {
  const starts = await planOf("2026-12-04T00:00:00Z", 14);
  expect(starts[0]).toBe("2026-12-04");
});

test("E8, E12: it does not begin on the Friday on which they meet anyway", async () => {
  const friday = { start: at("2026-12-04T13:00:00Z"), end: at("2026-12-04T13:45:00Z") };
  const starts = await planOf("2026-12-03T00:00:00Z", 14, [friday]);
  expect(starts[0]).toBe("2026-12-03");
  expect(await planOf("2026-12-04T00:00:00Z", 14, [friday])).not.toContain("2026-12-04");
});

test("where the next week has nothing better it does not wait", async () => {
  const starts = await planOf("2026-12-12T00:00:00Z", 14);
  expect(starts[0]).toMatch(/^2026-(11-29|12-05)$/);
});
