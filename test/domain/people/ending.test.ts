import { asEarlier, askedLater, asKept, endingAt, isDue } from "../../../src/domain/people/ending";
import { endingPath, readEndings } from "../../../src/domain/people/ending";
import type { PairId } from "../../../src/domain/shared/ids";
import { at } from "../../people";

const ENDED = at("2027-01-25T09:00:00Z");

test("Noa is asked 90 days after the end, on 25 April, and not before", () => {
  const ending = endingAt(ENDED);
  expect(isDue(ending, at("2027-04-25T08:59:59Z"))).toBe(false);
  expect(isDue(ending, at("2027-04-25T09:00:00Z"))).toBe(true);
});

test("whoever has kept the pair or moved it is not asked again, and whoever wants to wait is asked once more", () => {
  const [ending, april] = [endingAt(ENDED), at("2027-04-26T09:00:00Z")];
  for (const decided of [asKept(ending), asEarlier(ending)])
    expect(isDue(decided, at("2030-01-01T00:00:00Z"))).toBe(false);
  expect([asKept(ending).isEarlier, asEarlier(ending).isEarlier]).toEqual([false, true]);
  expect(isDue(askedLater(ending, april), at("2027-07-24T09:00:00Z"))).toBe(false);
  expect(isDue(askedLater(ending, april), at("2027-07-25T09:00:00Z"))).toBe(true);
});

test("endings are read as they were written; what is none is left out", () => {
  const pair = "changed" as PairId;
  const file = { schema: 1, [endingPath(pair)]: endingAt(ENDED), "pair x": { endedAt: -1 }, "pair y": 7, other: {} };
  expect([...readEndings(JSON.parse(JSON.stringify(file)))]).toEqual([[pair, endingAt(ENDED)]]);
  expect(readEndings(undefined).size).toBe(0);
});
