import type { SessionStore, StoredSession } from "../domain/conversation/liveSession";
import { addPress } from "../domain/conversation/session";
import type { PersonId } from "../domain/shared/ids";
import { err, ok } from "../domain/shared/result";

/**
 * Meetings of a pair that has no list for them: OneNote's 400 requests an hour do not carry steps as well. Each person's
 * screen goes its own way while the app is open, so what each of them writes in it stands on a page of their own.
 */
export const createLocalSessionStore = (me: PersonId): SessionStore => {
  let kept: StoredSession | undefined;
  const keep = (state: StoredSession["state"]): StoredSession => {
    kept = { state, version: String(state.move) };
    return kept;
  };
  return {
    latest: async () => ok(kept),
    read: async (id) => ok(kept?.state.id === id ? kept : undefined),
    open: async (state) => (kept?.state.id === state.id ? err({ type: "AlreadyThere" }) : ok(keep(state))),
    move: async (state, version) => {
      if (kept?.state.id !== state.id) return err({ type: "NotFound", what: "entry" });
      return kept.version === version ? ok(keep(state)) : err({ type: "ChangedMeanwhile" });
    },
    press: async (id, press) =>
      kept?.state.id === id ? ok(keep(addPress(kept.state, press, me))) : err({ type: "NotFound", what: "entry" }),
  };
};
