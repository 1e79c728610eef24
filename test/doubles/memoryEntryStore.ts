import type { Entry } from "../../src/domain/document/entry";
import type { EntryStore, SyncToken } from "../../src/domain/document/store/entryStore";
import type { Failure } from "../../src/domain/shared/failure";
import type { EntryId } from "../../src/domain/shared/ids";
import { err, ok, type Result } from "../../src/domain/shared/result";

/** Fault of one call: the request never leaves the device, or it takes effect and the answer is lost. */
export type Fault = "none" | "offline" | "unavailable" | "lost-answer" | { readonly throttledMs: number };

/** The service side of a shared document, with a fault switch. All stores share the same rows. */
export interface MemoryDocument {
  readonly storeFor: (fault?: () => Fault) => EntryStore;
  readonly removeByHand: (id: EntryId) => void;
  readonly writeOverByHand: (id: EntryId, text: string) => void;
  /** Expires every token issued so far. */
  readonly forgetTokens: () => void;
  /** The ids of all rows, duplicates included. */
  readonly ids: () => readonly EntryId[];
  readonly calls: () => readonly string[];
}

/** `unique: false`: a store that accepts an id twice, as a page of OneNote does. `together`: it takes several at once. */
export const createMemoryDocument = ({ unique = true, together = false } = {}): MemoryDocument => {
  const rows: { id: EntryId; json: string | undefined; at: number }[] = [];
  const calls: string[] = [];
  let clock = 0;
  let epoch = 1;

  const present = () => rows.filter((row) => row.json !== undefined);
  const read = (json: string | undefined): Entry[] => (json === undefined ? [] : [JSON.parse(json) as Entry]);
  const byTime = <T extends { at: number }>(all: readonly T[]): readonly T[] => [...all].sort((a, b) => a.at - b.at);

  const commit = (entry: Entry): Failure | undefined => {
    if (unique && present().some((row) => row.id === entry.id)) return { type: "AlreadyThere" };
    rows.push({ id: entry.id, json: JSON.stringify(entry), at: ++clock });
    return undefined;
  };

  const take = (entry: Entry, trouble: Fault): Result<void, Failure> => {
    if (trouble === "lost-answer") {
      commit(entry);
      return err({ type: "OutcomeUnknown" });
    }
    const failure = failureOf(trouble) ?? commit(entry);
    return failure === undefined ? ok(undefined) : err(failure);
  };

  const storeFor = (fault: () => Fault = () => "none"): EntryStore => ({
    append: async (entry) => {
      calls.push("append");
      return take(entry, fault());
    },
    ...(together && {
      appendAll: async (entries: readonly Entry[]) => {
        calls.push(`append ${entries.length}`);
        const trouble = fault();
        return entries.map((entry) => take(entry, trouble));
      },
    }),
    find: async (id) => {
      calls.push("find");
      const failure = failureOf(fault());
      return failure === undefined
        ? ok(present().flatMap((row) => (row.id === id ? read(row.json) : []))[0])
        : err(failure);
    },
    changes: async (since) => {
      calls.push("changes");
      const failure = failureOf(fault());
      if (failure !== undefined) return err(failure);
      const [tokenEpoch, position] = (since ?? "0:0").split(":").map(Number);
      const whole = tokenEpoch !== epoch;
      const fresh = byTime(rows.filter((row) => whole || row.at > (position ?? 0)));
      return ok({
        entries: fresh.flatMap((row) => read(row.json)),
        vanished: whole ? [] : fresh.filter((row) => row.json === undefined).map((row) => row.id),
        whole,
        token: `${epoch}:${clock}` as SyncToken,
      });
    },
  });

  return {
    storeFor,
    removeByHand: (id) => {
      for (const row of rows.filter((row) => row.id === id && row.json !== undefined)) {
        row.json = undefined;
        row.at = ++clock;
      }
    },
    writeOverByHand: (id, text) => {
      for (const row of rows.filter((row) => row.id === id && row.json !== undefined)) {
        row.json = JSON.stringify({ ...read(row.json)[0], text });
        row.at = ++clock;
      }
    },
    forgetTokens: () => {
      epoch += 1;
    },
    ids: () => present().map((row) => row.id),
    calls: () => calls,
  };
};

/** Reads have no effect, so for them a lost answer equals no connection. */
const failureOf = (fault: Fault): Failure | undefined => {
  if (fault === "none") return undefined;
  if (fault === "unavailable") return { type: "Unavailable" };
  if (fault === "offline" || fault === "lost-answer") return { type: "Offline" };
  return { type: "Throttled", retryAfterMs: fault.throttledMs };
};
