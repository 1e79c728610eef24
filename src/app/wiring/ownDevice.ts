import type { PersonId } from "../../domain/shared/ids";
import type { MeridianStorage } from "../../storage/meridianStorage";
import type { OwnDevice } from "../../ui/services";
import { forgetWords } from "./deviceWords";

const FORGET = "forget";

/** What this browser keeps for one person, and a way to be rid of it in all of its windows. */
export const createOwnDevice = (
  storage: Pick<MeridianStorage, "unsent" | "shut" | "wipe">,
  owner: PersonId,
): OwnDevice => {
  const listeners = new Set<() => void>();
  let isForgotten = false;
  const tell = (): void => {
    isForgotten = true;
    for (const listener of listeners) listener();
  };
  const windows = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(`meridian ${owner}`);
  windows?.addEventListener("message", ({ data }) => {
    if (data !== FORGET) return;
    storage.shut();
    tell();
  });
  return {
    unsent: storage.unsent,
    forget: async () => {
      windows?.postMessage(FORGET);
      const wiped = await storage.wipe();
      if (!wiped.ok) return wiped;
      forgetWords();
      tell();
      return wiped;
    },
    isForgotten: () => isForgotten,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
