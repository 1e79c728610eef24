import { createLoadPlanningData } from "../../src/planning/planningData";
import { createWeighTimes } from "../../src/planning/findTimes";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import type { CalendarReader } from "../../src/domain/people/myTime/calendarReader";
import { err, ok } from "../../src/domain/shared/result";
import type { Interval } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryMyTime } from "../doubles/memoryMyTime";
import { valueOf } from "../doubles/graphTools";
import { at, between } from "../people";

const zones = createZoneData();
const NOW = at("2026-11-30T08:00Z");
const slots = [between("2026-12-01T12:00Z", "2026-12-01T12:45Z"), between("2026-12-03T15:00Z", "2026-12-03T15:45Z")];
const noas = entryAt(1, noa, {
  content: {
    kind: "availability",
    availability: { stays: [{ place: { zone: "Asia/Jerusalem" } }], work: [], closedDays: [], overlay: [] },
  },
});

const weighWith = (read: CalendarReader["read"]) => {
  const loadData = createLoadPlanningData({
    ...{ me: emeka, zones, zone: "Africa/Lagos", myTime: createMemoryMyTime(), calendars: { read } },
    loadWorld: () => Promise.resolve(NO_CALENDARS),
    pairReader: async () => ({ known: [], readOn: async () => ok([noas]) }),
  });
  const weigh = createWeighTimes({ clock: { now: () => NOW }, zones, loadData });
  return weigh({ kind: "pair", pair: noaAndEmeka }, slots, new AbortController().signal);
};

test("P9: calendars are read for the whole of each drawing, so that no unread hour looks free", async () => {
  const windows: Interval[] = [];
  valueOf(
    await weighWith(async (addresses, window) => {
      windows.push(window);
      return ok(new Map(addresses.map((address) => [address, { kind: "known", items: [] }])));
    }),
  );
  expect(windows[0]!.start).toBeLessThanOrEqual(at("2026-12-01T00:00Z"));
  expect(windows[0]!.end).toBeGreaterThanOrEqual(at("2026-12-04T03:45Z"));
});

test("S47: without consent to calendars the offer is weighed with what was told, and the reason is named", async () => {
  const missing = { type: "ConsentMissing", scopes: ["Calendars.Read"] } as const;
  const { answer, withoutCalendars, people } = valueOf(await weighWith(async () => err(missing)));
  expect(withoutCalendars).toEqual(missing);
  expect(answer.proposals.map(({ score }) => score.unknown)).toEqual([2, 2]);
  expect(people.map(({ place }) => place)).toEqual(["own-device", "shared"]);
});

test("S47: a search that was given up is given up", async () => {
  expect(await weighWith(async () => err({ type: "Cancelled" }))).toEqual({ ok: false, error: { type: "Cancelled" } });
});
