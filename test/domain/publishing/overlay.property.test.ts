import * as fc from "fast-check";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import { blocksOf } from "../../../src/domain/constraints/all";
import type { PrivateTime } from "../../../src/domain/people/myTime/privateTime";
import type { MyTime } from "../../../src/domain/people/myTime/myTime";
import { overlayOf } from "../../../src/domain/publishing/overlay";
import { clipOverlay, publishedOf } from "../../../src/domain/publishing/published";
import { publishableParts } from "../../../src/domain/publishing/publishableParts";
import { isDeclared } from "../../../src/domain/publishing/visibility";
import type { Instant, Interval } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { timelineOf } from "../../../src/domain/timeline/timeline";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { times } from "../../cases";
import { at, between, person } from "../../people";
import { loadTheirWorld, secrets, tellable, withSecrets } from "./anyMyTime";

const zones = createZoneData();
const WINDOW = between("2026-12-07T00:00Z", "2026-12-15T00:00Z");
let world: WorldCalendars;
beforeAll(async () => {
  world = await loadTheirWorld();
});

const overlay = (myTime: MyTime, window: Interval = WINDOW) => overlayOf(myTime, window, zones, world);

test("P1, property: whatever somebody keeps at `ask`, the overlay is the same", () => {
  fc.assert(
    fc.property(tellable, secrets, (myTime, hidden) => {
      expect(overlay(withSecrets(myTime, hidden))).toEqual(overlay(myTime));
    }),
    times(2_000),
  );
});

test("S47, property: windows ascend, have a length, never overlap, and stay in what was asked for", () => {
  fc.assert(
    fc.property(tellable, (myTime) => {
      let end: number = WINDOW.start;
      for (const { window } of overlay(myTime)) {
        expect(window.start).toBeGreaterThanOrEqual(end);
        expect(window.end).toBeGreaterThan(window.start);
        end = window.end;
      }
      expect(end).toBeLessThanOrEqual(WINDOW.end);
    }),
    times(2_000),
  );
});

/** Rounding may bring a part into the window that begins or ends outside of it, as at 5:45 in Kathmandu. */
const AROUND = between("2026-12-06T23:00Z", "2026-12-15T01:00Z");

/** The blocks of what is told, and the limits that everybody knows. */
const factsOf = (myTime: MyTime, window = WINDOW) => {
  const { stays, work, closedDays, night } = myTime;
  const facts = { stays, work, closedDays, ...(night !== undefined && { night }) };
  const blocks = (own?: PrivateTime) =>
    blocksOf(timelineOf(person("me", "Etc/UTC", { ...facts, ...(own && { own }) }), window, zones, world).spans);
  const told = publishableParts(myTime).flatMap(({ own }) => blocks(own));
  return {
    told: told.filter(({ kind, hard, weight }) => isDeclared(kind) && (hard || weight > 0)),
    limits: blocks().filter(({ hard }) => hard),
  };
};

const minutesOf = (windows: readonly { readonly window: Interval }[]): ReadonlySet<number> => {
  const all = new Set<number>();
  for (const { window } of windows)
    for (let at = window.start / 300_000; at < window.end / 300_000; at++) all.add(Math.floor(at));
  return all;
};

test("S47, property: the overlay holds all that is told beyond the limits, and claims no time that is free", () => {
  fc.assert(
    fc.property(tellable, (myTime) => {
      const { told, limits } = factsOf(myTime);
      const [covered, limited, hard] = [
        minutesOf(overlay(myTime)),
        minutesOf(limits),
        minutesOf(overlay(myTime).filter(({ level }) => level === "no")),
      ];
      const missing = (from: ReadonlySet<number>, blocks: typeof told): readonly number[] =>
        [...minutesOf(blocks)].filter((five) => !from.has(five) && !limited.has(five));
      expect(missing(covered, told)).toEqual([]);
      expect(
        missing(
          hard,
          told.filter((block) => block.hard),
        ),
      ).toEqual([]);
      const near = minutesOf(
        factsOf(myTime, AROUND).told.map(({ window: { start, end } }) => ({
          window: { start: (start - 30 * 60_000) as Instant, end: (end + 30 * 60_000) as Instant },
        })),
      );
      expect([...covered].filter((five) => !limited.has(five) && !near.has(five))).toEqual([]);
    }),
    times(2_000),
  );
});

test("S47, property: a part of the overlay is the overlay of the part, so that what was told stays true as days go by", () => {
  fc.assert(
    fc.property(tellable, fc.integer({ min: 0, max: 5 }), (myTime, days) => {
      const later = { start: (WINDOW.start + days * 86_400_000) as Instant, end: WINDOW.end };
      expect(overlay(myTime, later)).toEqual(clipOverlay(overlay(myTime), later));
    }),
    times(2_000),
  );
});

test("S47, property: what is previewed is what the pair reads", () => {
  fc.assert(
    fc.property(tellable, (myTime) => {
      const parts = { now: at("2026-12-07T09:12:13Z"), home: "Etc/UTC", zones, world };
      const availability = publishedOf(myTime, parts);
      const written: unknown = JSON.parse(JSON.stringify({ availability }));
      expect(readContent("availability", written)).toEqual({ kind: "availability", availability });
      expect(JSON.stringify(written)).not.toMatch(/"(?:lat|lon|label|key|sharing|strength)"/);
    }),
    times(2_000),
  );
});
