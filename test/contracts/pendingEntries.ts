import type { PendingEntries } from "../../src/domain/document/store/outbox";
import type { PairId } from "../../src/domain/shared/ids";
import { entryAt, noa, noaAndEmeka } from "../doubles/entries";

/** An empty outbox, and the same outbox after a restart of the app. */
export interface PendingEntriesSetUp {
  readonly pending: PendingEntries;
  readonly afterRestart: () => Promise<PendingEntries>;
}

/** Contract of the outbox, run against each implementation. */
export const pendingEntriesContract = (name: string, setUp: () => Promise<PendingEntriesSetUp>): void => {
  const pair = noaAndEmeka.id;
  const done = { ok: true, value: undefined };

  describe(`${name} keeps words until they were read back`, () => {
    test("P4: what was kept is there after a restart, oldest first", async () => {
      const { pending, afterRestart } = await setUp();
      for (const minute of [3, 1, 2]) expect(await pending.keep(entryAt(minute, noa))).toEqual(done);
      const listed = await (await afterRestart()).list(pair);
      expect(listed).toEqual({
        ok: true,
        value: [1, 2, 3].map((minute) => ({ entry: entryAt(minute, noa), state: "kept", attempts: 0 })),
      });
    });

    test("P4: how far an entry has got is remembered", async () => {
      const { pending, afterRestart } = await setUp();
      const moved = { entry: entryAt(1, noa), state: "unknown", attempts: 2, waitsFor: "OutcomeUnknown" } as const;
      await pending.keep(moved.entry);
      expect(await pending.update(moved)).toEqual(done);
      expect(await (await afterRestart()).list(pair)).toEqual({ ok: true, value: [moved] });
    });

    test("P4: several are kept, noted and released at once", async () => {
      const { pending, afterRestart } = await setUp();
      const entries = [1, 2, 3].map((minute) => entryAt(minute, noa));
      expect(await pending.keep(entries)).toEqual(done);
      const sent = entries.map((entry) => ({ entry, state: "sent", attempts: 1 }) as const);
      expect(await pending.update(...sent)).toEqual(done);
      expect(await pending.release(...entries.slice(1))).toEqual(done);
      expect(await (await afterRestart()).list(pair)).toEqual({ ok: true, value: sent.slice(0, 1) });
    });

    test("an entry that was read back leaves, and a late note about it does not bring it back", async () => {
      const { pending, afterRestart } = await setUp();
      await pending.keep(entryAt(1, noa));
      expect(await pending.release(entryAt(1, noa))).toEqual(done);
      expect(await pending.update({ entry: entryAt(1, noa), state: "sent", attempts: 1 })).toEqual(done);
      expect(await (await afterRestart()).list(pair)).toEqual({ ok: true, value: [] });
    });

    test("P4: an entry that is copied into another place waits for both, and what happens there changes nothing here", async () => {
      const { pending, afterRestart } = await setUp();
      const here = entryAt(1, noa);
      const there = { ...here, pair: "noa-kenji" as PairId };
      for (const entry of [here, there]) await pending.keep(entry);
      await pending.update({ entry: here, state: "sent", attempts: 1 });
      expect(await pending.release(here)).toEqual(done);
      const after = await afterRestart();
      expect(await after.list(pair)).toEqual({ ok: true, value: [] });
      expect(await after.list(there.pair)).toEqual({ ok: true, value: [{ entry: there, state: "kept", attempts: 0 }] });
    });

    test("the words of one pair are not listed for another", async () => {
      const { pending } = await setUp();
      await pending.keep(entryAt(1, noa, { pair: "noa-kenji" as PairId }));
      expect(await pending.list(pair)).toEqual({ ok: true, value: [] });
    });
  });
};
