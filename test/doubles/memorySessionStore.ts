import { isNewerStep, type SessionState } from "../../src/domain/conversation/session";
import type { SessionStore, StoredSession } from "../../src/domain/conversation/liveSession";
import { err, ok } from "../../src/domain/shared/result";
import type { Fault } from "./memoryEntryStore";

/** The pair's meetings in memory; each `storeFor` is one person's store of the same rows. */
export const createMemorySessions = (): { readonly storeFor: (fault?: () => Fault) => SessionStore } => {
  const rows = new Map<string, StoredSession>();
  let version = 0;
  const put = (state: SessionState): StoredSession => {
    const row = { state: structuredClone(state), version: `v${++version}` };
    rows.set(state.id, row);
    return row;
  };
  const newest = (): StoredSession | undefined =>
    [...rows.values()].reduce<StoredSession | undefined>(
      (best, row) => (best === undefined || isNewerStep(row.state, best.state) ? row : best),
      undefined,
    );
  const storeFor = (fault: () => Fault = () => "none"): SessionStore => {
    const meet = async <T>(
      write: boolean,
      work: () => T,
    ): Promise<T | ReturnType<typeof err<{ type: "Offline" | "OutcomeUnknown" | "Unavailable" }>>> => {
      const trouble = fault();
      if (trouble === "none") return work();
      if (trouble === "lost-answer" && write) {
        work();
        return err({ type: "OutcomeUnknown" });
      }
      return err({ type: trouble === "unavailable" ? "Unavailable" : "Offline" });
    };
    return {
      latest: () => meet(false, () => ok(newest())),
      read: (id) => meet(false, () => ok(rows.get(id))),
      open: (state) => meet(true, () => (rows.has(state.id) ? err({ type: "AlreadyThere" as const }) : ok(put(state)))),
      move: (state, from) =>
        meet(true, () => {
          const row = rows.get(state.id);
          if (row === undefined) return err({ type: "NotFound" as const, what: "entry" as const });
          return row.version === from ? ok(put(state)) : err({ type: "ChangedMeanwhile" as const });
        }),
    };
  };
  return { storeFor };
};
