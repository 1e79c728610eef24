import * as fc from "fast-check";
import type { Proposal, ProposeAnswer } from "../../../src/domain/proposals/answer";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { anyRequest } from "./anybody";
import { slowSlots } from "./oracle";
import { SMALL_WORLD } from "./smallWorld";

const zones = createZoneData();

const answerTo = (request: ProposeRequest): ProposeAnswer => {
  const answer = propose(request, zones, SMALL_WORLD);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const inShort = ({ slot, score }: Proposal): object => ({
  start: slot.start,
  away: score.away,
  unknown: score.unknown,
  loads: score.loads,
  added: [...score.added.values()],
  notWelcome: score.notWelcome,
});

test("E1 to E7: the engine and a slow second one agree on every slot and on their order", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      expect(answerTo(request).proposals.map(inShort)).toEqual(slowSlots(request));
    }),
    times(2000),
  );
});

test("E11: the least bad slots are the best of those that keep the fewest people away", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { none } = answerTo({ ...request, limit: 1 });
      if (!none) return;
      const [best] = slowSlots(request, request.people.length);
      expect(none.leastBad.slice(0, 1).map(inShort)).toEqual([best]);
      expect(none.limits.length).toBeGreaterThan(0);
    }),
    times(2000),
  );
});
