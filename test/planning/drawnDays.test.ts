import { ok } from "../../src/domain/shared/result";
import { plusDays, type Interval } from "../../src/domain/time/interval";
import { createFindTimes, createWeighTimes } from "../../src/planning/findTimes";
import type { LoadPlanningData } from "../../src/planning/planningData";
import { at, pairOf, planningData, somebody, timeOf, zones } from "../doubles/fakeServices";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Nogueira");
const company = { kind: "pair", pair: pairOf("one", [amina, rafael]) } as const;

const readingOf = () => {
  const read: Interval[] = [];
  const loadData: LoadPlanningData = async (_, window) => {
    read.push(window);
    return ok(planningData([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]));
  };
  return { read, parts: { clock: { now: () => at("2026-12-01T13:00:00Z") }, zones, loadData } };
};

test("P9: on a Tuesday afternoon in Lagos its morning is read too, because the drawing of that day shows it", async () => {
  const { read, parts } = readingOf();
  await createFindTimes(parts)({ company, durationMinutes: 45, horizonDays: 7 }, new AbortController().signal);
  expect(read[0]?.start).toBeLessThanOrEqual(at("2026-11-30T23:00:00Z"));
  expect(read[0]?.end).toBeGreaterThanOrEqual(plusDays(at("2026-12-01T13:00:00Z"), 8));
});

test("P9: of an offered time late in the evening the whole day is read", async () => {
  const { read, parts } = readingOf();
  const slot = { start: at("2026-12-03T22:00:00Z"), end: at("2026-12-03T22:45:00Z") };
  await createWeighTimes(parts)(company, [slot], new AbortController().signal);
  expect(read[0]?.start).toBeLessThanOrEqual(at("2026-12-02T23:00:00Z"));
});
