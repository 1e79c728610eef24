import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { compareLoads, heaviestFirst } from "../../../src/domain/fairness/burden";
import type { Proposal } from "../../../src/domain/proposals/answer";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import { planSeries } from "../../../src/domain/proposals/series";
import type { Instant } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { anyRequest } from "./anybody";

const zones = createZoneData();
const DAY_MS = 86_400_000;

/** What `propose` finds on one day, with as few unknown people as possible; a day without room holds nothing. */
const foundOn = (request: ProposeRequest, day: number): readonly Proposal[] => {
  const start = (request.horizon.start + day * DAY_MS) as Instant;
  const answer = propose({ ...request, horizon: { start, end: (start + DAY_MS) as Instant } }, zones, NO_CALENDARS);
  const found = answer.ok ? answer.value.proposals : [];
  return found.filter(({ score }) => score.unknown === found[0]?.score.unknown);
};

test("E12: two days planned as a series are as fair as the fairest pair of what is proposed for each", () => {
  fc.assert(
    fc.property(anyRequest, (any) => {
      const request = { ...any, stepMinutes: 60 };
      const planned = planSeries(request, { count: 2, everyDays: 1, windowDays: 1 }, zones, NO_CALENDARS);
      // A request that leaves no room at all is refused, by `propose` as well.
      if (!planned.ok) return;
      const days = [foundOn(request, 0), foundOn(request, 1)];
      expect(planned.value.skipped.map(({ period }) => period)).toEqual(
        [0, 1].filter((day) => days[day]?.length === 0),
      );
      const loadsAfter = (meetings: readonly Proposal[]): readonly number[] =>
        heaviestFirst(
          request.people.map(({ id }) =>
            meetings.reduce((sum, { score }) => sum + (score.added.get(id) ?? 0), request.ledger.get(id) ?? 0),
          ),
        );
      const [first = [], second = []] = days.map((found) => (found.length > 0 ? found.map((each) => [each]) : [[]]));
      const every = first.flatMap((one) => second.map((other) => loadsAfter([...one, ...other])));
      const fairest = every.reduce((best, loads) => (compareLoads(loads, best) < 0 ? loads : best));
      expect(heaviestFirst([...planned.value.loads.values()])).toEqual(fairest);
      expect(loadsAfter(planned.value.meetings)).toEqual(fairest);
    }),
    times(2_000),
  );
});
