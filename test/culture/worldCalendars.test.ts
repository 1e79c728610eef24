import type { Moment } from "../../src/domain/calendars/moment";
import { listObservances } from "../../src/culture/observances/catalogue";
import { loadObservances } from "../../src/culture/observances/load";
import { loadWorldCalendars } from "../../src/culture/worldCalendars";
import { NOTHING_DECLARED } from "../../src/domain/people/myTime/myTime";
import { readMyTime } from "../../src/domain/people/myTime/readMyTime";
import { createZoneData } from "../../src/domain/time/zones";

const zones = createZoneData();
const SUNSET = { at: "sun", event: "sunset", plusMinutes: 0 } as const;
const CAIRO = { zone: "Africa/Cairo", lat: 30, lon: 31.2 };

test("a pair in Cairo and Kuala Lumpur gets its two regions, one fast and the sky, and nothing that nobody asked for", async () => {
  const world = await loadWorldCalendars({
    zones,
    regions: ["EG", "MY-14"],
    observances: ["ramadan"],
    needsSky: true,
  });
  expect(world.region("EG")?.region).toBe("EG");
  expect(world.region("MY-14")?.region).toBe("MY-14");
  expect(world.region("MY")).toBeUndefined();
  expect(world.observance("ramadan")?.communities).toEqual(expect.arrayContaining(["EG", "MY"]));
  expect(world.observance("eid-al-fitr")).toBeUndefined();
  expect(world.sky.instantOf(SUNSET, CAIRO, "2026-02-18")).toEqual(expect.any(Number));
});

test("E15: a region or an observance that nobody knows is undefined, and takes nothing else with it", async () => {
  const world = await loadWorldCalendars({
    zones,
    regions: ["XX", "NG"],
    observances: ["talk-like-a-pirate", "easter"],
    needsSky: false,
  });
  expect(world.region("XX")).toBeUndefined();
  expect(world.region("NG")?.region).toBe("NG");
  expect(world.observance("talk-like-a-pirate")).toBeUndefined();
  expect(world.observance("easter")?.id).toBe("easter");
});

test("P8: who declared nothing loads nothing, and a sky that was not loaded is a mistake that says so", async () => {
  const world = await loadWorldCalendars({ zones, regions: [], observances: [], needsSky: false });
  expect(() => world.sky.instantOf(SUNSET, CAIRO, "2026-02-18")).toThrow("Maybe needsSky was false?");
});

const isLater = (from: Moment, to: Moment): boolean => {
  if (from.at === "clock" && to.at === "clock") return to.minutes > from.minutes;
  return from.at === "sun" && to.at === "sun" && from.event === to.event && to.plusMinutes > from.plusMinutes;
};

test("what is usual for an observance can be laid on a day: parts run forward and lengths are sensible", async () => {
  const all = [...(await loadObservances(listObservances().map(({ id }) => id))).values()];
  expect(all.filter(({ usual }) => usual.length === 0)).toEqual([]);
  const faulty = all.filter(({ usual }) =>
    usual.some((effect) => {
      if (effect.kind === "part") return !isLater(effect.from, effect.to);
      return effect.kind === "shorter-day" && !(effect.minutesLess > 0 && effect.minutesLess <= 240);
    }),
  );
  expect(faulty).toEqual([]);
});

test("what is usual for any observance can be kept as one's own: the file reads back what was written", async () => {
  const all = [...(await loadObservances(listObservances().map(({ id }) => id))).values()];
  const observances = all.map(({ id, usual, communities: [community] }) => ({
    ...{ key: id, label: id, sharing: "ask", id, effects: usual },
    ...(community === undefined ? {} : { community }),
  }));
  const written = { ...NOTHING_DECLARED, observances };
  expect(readMyTime(JSON.parse(JSON.stringify(written)))).toEqual({
    ok: true,
    value: { myTime: written, newer: false, unread: 0 },
  });
});

test("E5: an evening of a feast that begins at sunset lies on its eve, the end of a fast on its day", async () => {
  const facts = await loadObservances(["hanukkah", "laylat-al-qadr", "ramadan", "christmas-eve"]);
  const eves = (id: string): readonly (boolean | undefined)[] =>
    (facts.get(id)?.usual ?? []).flatMap((effect) => (effect.kind === "part" ? [effect.onEve] : []));
  expect(eves("hanukkah")).toEqual([true]);
  expect(eves("laylat-al-qadr")).toEqual([true]);
  expect(eves("ramadan")).toEqual([undefined, undefined]);
  expect(eves("christmas-eve")).toEqual([undefined]);
});
