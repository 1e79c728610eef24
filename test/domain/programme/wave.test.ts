import type { Programme, Wave } from "../../../src/domain/organisation/programme";
import {
  closedWaves,
  currentWave,
  itemsOfWave,
  keyHolders,
  obstacleToGiving,
  phaseOf,
  thresholdOf,
  waveBefore,
} from "../../../src/domain/programme/wave";
import { ACROSS } from "../../doubles/programme";
import { at } from "../../people";

const [autumn, spring] = ACROSS.waves as readonly [Wave, Wave];

test.each([
  ["2026-10-04T23:59Z", "announced"],
  ["2026-10-05T00:00Z", "open"],
  ["2026-10-16T23:59Z", "open"],
  ["2026-10-17T00:00Z", "closed"],
])("S61: at %s the wave of autumn is %s, for Auckland and for Lima", (now, phase) => {
  expect(phaseOf(autumn, at(now))).toBe(phase);
});

test("people see the wave that concerns them now, and those that have closed", () => {
  const seen = (now: string) => [currentWave(ACROSS, at(now))?.id, closedWaves(ACROSS, at(now)).map(({ id }) => id)];
  expect(seen("2026-09-01T12:00Z")).toEqual(["autumn", []]);
  expect(seen("2026-10-17T12:00Z")).toEqual(["spring", ["autumn"]]);
  expect(seen("2027-03-13T12:00Z")).toEqual([undefined, ["spring", "autumn"]]);
  expect(waveBefore(ACROSS, spring)?.id).toBe("autumn");
  expect(waveBefore(ACROSS, autumn)).toBeUndefined();
});

test("S66: nobody gives while fewer than two stewards could open it", () => {
  const now = at("2026-10-06T08:00Z");
  const [ingrid, kwame] = ACROSS.stewards;
  const alone: Programme = { ...ACROSS, stewards: [ingrid!, { id: kwame!.id, name: kwame!.name }] };
  expect(keyHolders(alone).map(({ name }) => name)).toEqual(["Ingrid Solheim"]);
  expect(obstacleToGiving(alone, autumn, now)).toBe("keys");
  expect(obstacleToGiving(ACROSS, autumn, now)).toBeUndefined();
  expect(obstacleToGiving(ACROSS, spring, now)).toBe("announced");
  expect(obstacleToGiving(ACROSS, autumn, at("2026-12-01T08:00Z"))).toBe("closed");
});

test("S66: a wave may ask for more people than eight of five pairs, and gets no fewer", () => {
  expect(thresholdOf(ACROSS, autumn)).toEqual({ people: 9, role: 8 });
  expect(thresholdOf(ACROSS, autumn, 5)).toEqual({ people: 9, role: 8 });
  expect(thresholdOf(ACROSS, { ...autumn, smallest: 12, pairs: 9 }, 10)).toEqual({ people: 17, role: 12 });
  expect(thresholdOf(ACROSS, autumn, 20)).toEqual({ people: 20, role: 20 });
  expect(thresholdOf({ ...ACROSS, mostTogether: 6 }, autumn)).toEqual({ people: 25, role: 8 });
});

test("S66: as many people as a wave needs are of five pairs, however pairs share people", () => {
  // Six in each of four circles are 24 people.
  for (const mostTogether of [2, 3, 6, 9])
    expect(Math.ceil(thresholdOf({ ...ACROSS, mostTogether }, autumn).people / mostTogether)).toBeGreaterThanOrEqual(5);
});

test("the questions of a wave stand in the order in which answers are shown", () => {
  expect(itemsOfWave({ ...autumn, items: ["fairTimes", "handled"] })).toEqual(["handled", "fairTimes"]);
});
