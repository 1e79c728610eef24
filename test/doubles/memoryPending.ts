import type { PendingEntries, Pending } from "../../src/domain/document/store/outbox";
import {
  isOvertaken,
  NOTHING_KNOWN,
  takeIn,
  type DocumentCache,
  type KnownDocument,
} from "../../src/domain/document/store/knownDocument";
import { compareIds } from "../../src/domain/document/fold";
import type { Entry } from "../../src/domain/document/entry";
import type { PairId } from "../../src/domain/shared/ids";
import { err, ok } from "../../src/domain/shared/result";

/** An outbox that survives a crash of the app, and can be set to be full. */
export const createMemoryPending = (): PendingEntries & { readonly setFull: (full: boolean) => void } => {
  const box = new Map<string, Pending>();
  const keyOf = ({ pair, id }: Pick<Entry, "pair" | "id">): string => `${pair} ${id}`;
  let full = false;
  return {
    keep: async (entries, state = "kept") => {
      if (full) return err({ type: "DeviceStorage", problem: "full" });
      for (const entry of [entries].flat()) box.set(keyOf(entry), { entry, state, attempts: 0 });
      return ok(undefined);
    },
    list: async (pair) =>
      ok(
        [...box.values()].filter(({ entry }) => entry.pair === pair).sort((a, b) => compareIds(a.entry.id, b.entry.id)),
      ),
    pairs: async () => ok(new Set([...box.values()].map(({ entry }) => entry.pair))),
    update: async (...moved) => {
      for (const pending of moved) if (box.has(keyOf(pending.entry))) box.set(keyOf(pending.entry), pending);
      return ok(undefined);
    },
    release: async (...entries) => {
      for (const entry of entries) box.delete(keyOf(entry));
      return ok(undefined);
    },
    setFull: (value) => {
      full = value;
    },
  };
};

/** A document cache that survives a crash of the app. */
export const createMemoryCache = (): DocumentCache => {
  const copies = new Map<PairId, KnownDocument>();
  return {
    read: async (pair) => ok(copies.get(pair) ?? NOTHING_KNOWN),
    takeIn: async (pair, news, since) => {
      const copy = copies.get(pair) ?? NOTHING_KNOWN;
      if (isOvertaken(copy.token, news, since)) return ok("overtaken");
      copies.set(pair, takeIn(copy, news));
      return ok("taken");
    },
  };
};
