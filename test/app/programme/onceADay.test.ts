import { onceADay } from "../../../src/app/wiring/programme/together";
import type { Beginning } from "../../../src/domain/people/setUp/beginning";
import type { ReadTogether } from "../../../src/domain/programme/broughtTogether";
import type { Failure } from "../../../src/domain/shared/failure";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import { createMemoryDevice } from "../../doubles/memoryMyTime";
import { stoppedClock } from "../../sandbox/sandboxTools";

const DAY_MS = 86_400_000;
const SOMEBODY = [{} as Beginning];

/** A device that asks whom a programme brings its owner together with, and gets these answers. */
const deviceWith = (...answers: readonly Result<readonly Beginning[], Failure>[]) => {
  const clock = stoppedClock("2026-11-24T09:00:00Z");
  const counts = { asked: 0 };
  const read: ReadTogether = async () => answers[Math.min(counts.asked++, answers.length - 1)] ?? ok([]);
  return { clock, counts, look: onceADay(read, "together across", { device: createMemoryDevice(), clock }) };
};

test("S53: where nobody was found, a device asks once a day, however often it is opened", async () => {
  const { clock, counts, look } = deviceWith(ok([]), ok(SOMEBODY));
  for (let opened = 0; opened < 5; opened++) expect(await look([])).toEqual(ok([]));
  expect(counts.asked).toBe(1);
  clock.pass(DAY_MS);
  expect(await look([])).toEqual(ok(SOMEBODY));
});

test("S53: who was brought together is told at each start until they begin", async () => {
  const { counts, look } = deviceWith(ok(SOMEBODY));
  for (let opened = 0; opened < 3; opened++) expect(await look([])).toEqual(ok(SOMEBODY));
  expect(counts.asked).toBe(3);
});

test("a day on which nothing could be read does not count as one on which nobody was found", async () => {
  const { look } = deviceWith(err({ type: "Offline" }), ok(SOMEBODY));
  expect(await look([])).toEqual(err({ type: "Offline" }));
  expect(await look([])).toEqual(ok(SOMEBODY));
});
