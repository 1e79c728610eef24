import * as fc from "fast-check";
import { sharedBurdenOf } from "../../../src/domain/proposals/findings";
import type { PersonId } from "../../../src/domain/shared/ids";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { between, person } from "../../people";
import { anyRequest, privateTime } from "./anybody";
import { SMALL_WORLD } from "./smallWorld";

const zones = createZoneData();
const noa = person("noa", "Asia/Jerusalem");
const slot = between("2026-12-01T16:00:00Z", "2026-12-01T16:45:00Z");

test("P1: a late hour that the other person can see counts in the shared ledger", () => {
  // 18:00 in Jerusalem, from one to three hours after work.
  expect(sharedBurdenOf(slot, [noa], zones, SMALL_WORLD).get("noa" as PersonId)).toBe(90);
});

test("P1: what Noa published to rather not use counts too, the larger weight and not the sum", () => {
  const published = [{ window: slot, level: "rather-not" as const }];
  const early = between("2026-12-01T15:00:00Z", "2026-12-01T15:45:00Z");
  expect(sharedBurdenOf(early, [{ ...noa, published }], zones, SMALL_WORLD).get("noa" as PersonId)).toBe(45);
  expect(sharedBurdenOf(slot, [{ ...noa, published }], zones, SMALL_WORLD).get("noa" as PersonId)).toBe(90);
});

test("P1: whatever anybody keeps to themselves, the shared numbers are the same", () => {
  fc.assert(
    fc.property(anyRequest, privateTime(), ({ people, horizon }, secret) => {
      const window = { start: horizon.start, end: (horizon.start + 90 * 60_000) as typeof horizon.start };
      const others = people.map((each) => ({ ...each, own: secret, calendar: "unknown" as const }));
      expect(sharedBurdenOf(window, others, zones, SMALL_WORLD)).toEqual(
        sharedBurdenOf(window, people, zones, SMALL_WORLD),
      );
    }),
    times(2000),
  );
});
