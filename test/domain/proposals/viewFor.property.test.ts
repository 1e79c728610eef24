import * as fc from "fast-check";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import { viewFor } from "../../../src/domain/proposals/prepare";
import { weighSlots } from "../../../src/domain/proposals/weighSlots";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import { createZoneData } from "../../../src/domain/time/zones";
import { NOTHING_PRIVATE } from "../../../src/domain/people/myTime/privateTime";
import { person } from "../../people";
import { times } from "../../cases";
import { loadTheirWorld, secrets } from "../publishing/anyMyTime";
import { anyRequest } from "./anybody";

const zones = createZoneData();
let world: WorldCalendars;
beforeAll(async () => {
  world = await loadTheirWorld();
});

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));

const privately = secrets.map(({ patterns, observances, ownDates, pace, hardHours }) => ({
  ...{ patterns, observances, ownDates, schoolTerms: [] },
  ...(pace && { pace }),
  ...(hardHours && { hardHours }),
}));

/** The request as the first person sees it, when the others declared `own`. */
const seenByFirst = (request: ProposeRequest, own: readonly NonNullable<ProposeRequest["people"][number]["own"]>[]) => {
  const [viewer] = request.people;
  if (!viewer) throw new Error("A request names somebody.");
  const people = request.people.map((person, i) => (i === 0 ? person : { ...person, own: own[i - 1]! }));
  return { ...request, viewer: viewer.id, people, limit: 6 };
};

test("P1, property: whatever the others declare, the viewer gets the same answer, byte for byte", () => {
  fc.assert(
    fc.property(anyRequest, fc.array(privately, { minLength: 4, maxLength: 4 }), (request, own) => {
      const one = seenByFirst(request, own.slice(0, 2));
      const other = seenByFirst(request, own.slice(2));
      const answer = propose(one, zones, world);
      expect(json(propose(other, zones, world))).toBe(json(answer));
      if (!answer.ok) return;
      const slots = [...answer.value.proposals, ...(answer.value.none?.leastBad ?? [])].map(({ slot }) => slot);
      expect(json(weighSlots(slots, other, zones, world))).toBe(json(weighSlots(slots, one, zones, world)));
    }),
    times(2_000),
  );
});

test("E10: her own declarations are hers to see, and without a viewer all of them count", () => {
  const noa = person("noa", "Asia/Jerusalem", {
    own: { ...NOTHING_PRIVATE, ownDates: [{ kind: "own", from: "2026-12-01", to: "2026-12-01", strength: "never" }] },
  });
  expect(viewFor(noa.id)(noa)).toBe(noa);
  expect(viewFor(undefined)(noa)).toBe(noa);
  expect(viewFor(person("emeka", "Africa/Lagos").id)(noa)).toEqual({ ...noa, own: NOTHING_PRIVATE });
});
