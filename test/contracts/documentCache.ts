import * as fc from "fast-check";
import type { SyncToken } from "../../src/domain/document/store/entryStore";
import {
  asNews,
  NOTHING_KNOWN,
  takeIn,
  type DocumentCache,
  type News,
} from "../../src/domain/document/store/knownDocument";
import type { PairId } from "../../src/domain/shared/ids";
import { times } from "../cases";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { valueOf } from "../doubles/graphTools";

/** An empty copy, and the same copy after a restart of the app. */
export interface DocumentCacheSetUp {
  readonly cache: DocumentCache;
  readonly afterRestart: () => Promise<DocumentCache>;
}

const ENTRIES = [1, 2, 3, 4, 5].map((minute) => entryAt(minute, minute % 2 === 0 ? emeka : noa));

const anyNews: fc.Arbitrary<News> = fc.record(
  {
    entries: fc
      .subarray(ENTRIES)
      .chain((some) => fc.tuple(...some.map((entry) => fc.constantFrom(entry, { ...entry, text: "written over" })))),
    vanished: fc.subarray(ENTRIES.map(({ id }) => id)),
    whole: fc.boolean(),
    token: fc.constantFrom("a", "b").map((text) => text as SyncToken),
  },
  { requiredKeys: ["entries", "vanished", "whole"] },
);

/** Contract of the device's copy, run against each implementation. */
export const documentCacheContract = (name: string, setUp: () => Promise<DocumentCacheSetUp>): void => {
  const pair = noaAndEmeka.id;
  const news = (minute: number, token: string): News => {
    const entries = ENTRIES.slice(minute - 1, minute);
    return { entries, vanished: [], whole: false, token: token as SyncToken };
  };

  describe(`${name} mirrors the store`, () => {
    test("a document that was never read is an empty copy", async () => {
      const { cache } = await setUp();
      expect(await cache.read(pair)).toEqual({ ok: true, value: NOTHING_KNOWN });
    });

    test("it holds exactly what taking the news in makes of it", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyNews, { maxLength: 5 }), async (all) => {
          const { cache, afterRestart } = await setUp();
          let known = NOTHING_KNOWN;
          for (const one of all) {
            expect(await cache.takeIn(pair, one, known.token)).toEqual({ ok: true, value: "taken" });
            known = takeIn(known, one);
          }
          expect(await (await afterRestart()).read(pair)).toEqual({ ok: true, value: known });
        }),
        times(40),
      );
    });

    test("P4: of two windows that read from one place, the one that comes later is told and changes nothing", async () => {
      const { cache } = await setUp();
      await cache.takeIn(pair, news(1, "a"));
      const [quick, slow] = await Promise.all([
        cache.takeIn(pair, news(2, "b"), "a" as SyncToken),
        cache.takeIn(pair, { ...news(3, "c"), whole: true }, "a" as SyncToken),
      ]);
      expect([quick, slow]).toEqual([
        { ok: true, value: "taken" },
        { ok: true, value: "overtaken" },
      ]);
      const copy = valueOf(await cache.read(pair));
      expect([[...copy.entries.values()], copy.vanished.size, copy.token]).toEqual([ENTRIES.slice(0, 2), 0, "b"]);
    });

    test("P4: news that was read on a place which the device no longer has is not taken in", async () => {
      const { cache } = await setUp();
      expect(await cache.takeIn(pair, news(2, "b"), "a" as SyncToken)).toEqual({ ok: true, value: "overtaken" });
      expect(await cache.read(pair)).toEqual({ ok: true, value: NOTHING_KNOWN });
    });

    test("P4: what a window gives back to an emptied device does not stand beside a whole read that came first", async () => {
      const { cache } = await setUp();
      const before = takeIn(NOTHING_KNOWN, news(1, "a"));
      expect(await cache.takeIn(pair, asNews(before))).toEqual({ ok: true, value: "taken" });
      const elsewhere = (await setUp()).cache;
      await elsewhere.takeIn(pair, { ...news(2, "b"), whole: true });
      expect(await elsewhere.takeIn(pair, asNews(before))).toEqual({ ok: true, value: "overtaken" });
      expect([...valueOf(await elsewhere.read(pair)).entries.values()]).toEqual(ENTRIES.slice(1, 2));
    });

    test("an entry that was looked up fits every copy", async () => {
      const { cache } = await setUp();
      await cache.takeIn(pair, news(1, "a"));
      const { token: _, ...one } = news(2, "");
      expect(await cache.takeIn(pair, one)).toEqual({ ok: true, value: "taken" });
      expect(valueOf(await cache.read(pair))).toMatchObject({
        entries: new Map(ENTRIES.slice(0, 2).map((e) => [e.id, e])),
      });
    });

    test("the copies of two pairs do not mix", async () => {
      const { cache } = await setUp();
      const other = "noa-kenji" as PairId;
      const elsewhere = entryAt(2, noa, { pair: other });
      await cache.takeIn(pair, news(1, "a"));
      await cache.takeIn(other, { entries: [elsewhere], vanished: [], whole: true });
      expect([...valueOf(await cache.read(pair)).entries.values()]).toEqual(ENTRIES.slice(0, 1));
      expect([...valueOf(await cache.read(other)).entries.values()]).toEqual([elsewhere]);
    });
  });
};
