import {
  isNewerStep,
  type PressBy,
  type SessionState,
  wasPostponed,
  withPresses,
} from "../../src/domain/conversation/session";
import type { SessionStore, StoredSession } from "../../src/domain/conversation/liveSession";
import type { PersonId, SessionId } from "../../src/domain/shared/ids";
import { err, ok } from "../../src/domain/shared/result";
import type { Fault } from "./memoryEntryStore";

/** The pair's meetings in memory; each `storeFor` is one person's store of the same rows. */
export const createMemorySessions = (): {
  readonly storeFor: (me: PersonId, fault?: () => Fault) => SessionStore;
} => {
  const rows = new Map<string, StoredSession>();
  let presses: readonly (PressBy & { readonly session: SessionId })[] = [];
  let version = 0;
  const put = (state: SessionState): StoredSession => {
    const { said: _, ...step } = state;
    if (wasPostponed(step)) presses = presses.filter(({ session }) => session !== step.id);
    const row = { state: structuredClone(step), version: `v${++version}` };
    rows.set(step.id, row);
    return shown(row);
  };
  const shown = ({ state, version: of }: StoredSession): StoredSession => {
    const said = presses.filter(({ session }) => session === state.id).map(({ press, by }) => ({ press, by }));
    return { state: withPresses(state, said), version: of };
  };
  const newest = (): StoredSession | undefined =>
    [...rows.values()].reduce<StoredSession | undefined>(
      (best, row) => (best === undefined || isNewerStep(row.state, best.state) ? row : best),
      undefined,
    );
  const ifThere = (row: StoredSession | undefined): StoredSession | undefined => row && shown(row);
  const storeFor = (me: PersonId, fault: () => Fault = () => "none"): SessionStore => {
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
      latest: () => meet(false, () => ok(ifThere(newest()))),
      read: (id) => meet(false, () => ok(ifThere(rows.get(id)))),
      open: (state) => meet(true, () => (rows.has(state.id) ? err({ type: "AlreadyThere" as const }) : ok(put(state)))),
      move: (state, from) =>
        meet(true, () => {
          const row = rows.get(state.id);
          if (row === undefined) return err({ type: "NotFound" as const, what: "entry" as const });
          return row.version === from ? ok(put(state)) : err({ type: "ChangedMeanwhile" as const });
        }),
      press: (id, press) =>
        meet(true, () => {
          const row = rows.get(id);
          if (row === undefined) return err({ type: "NotFound" as const, what: "entry" as const });
          presses = [...presses, { session: id, press, by: me }];
          return ok(shown(row));
        }),
    };
  };
  return { storeFor };
};
