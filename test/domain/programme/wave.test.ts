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
  expect(thresholdOf(autumn)).toEqual({ people: 8, pairs: 5 });
  expect(thresholdOf(autumn, 5)).toEqual({ people: 8, pairs: 5 });
  expect(thresholdOf({ ...autumn, smallest: 12, pairs: 9 }, 10)).toEqual({ people: 12, pairs: 9 });
  expect(thresholdOf(autumn, 20)).toEqual({ people: 20, pairs: 5 });
});

test("the questions of a wave stand in the order in which answers are shown", () => {
  expect(itemsOfWave({ ...autumn, items: ["fairTimes", "handled"] })).toEqual(["handled", "fairTimes"]);
});
