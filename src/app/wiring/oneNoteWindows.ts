import type { PersonId } from "../../domain/shared/ids";
import type { SpentNote } from "../../graph/oneNote/budget";
import type { OneNoteWindows } from "../../graph/oneNote/windows";
import { keepOnDevice, wordOfDevice } from "./deviceWords";

/** After this a window asks without its turn: another one may be frozen. */
const LONGEST_TURN_MS = 10_000;

const SOON_MS = 50;

/** The windows of one person in this browser; undefined where it lets no window know of the others. */
export const browserOneNoteWindows = (person: PersonId): OneNoteWindows | undefined => {
  if (typeof BroadcastChannel === "undefined" || !("locks" in navigator)) return undefined;
  const name = `meridian-onenote ${person}`;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listen) => {
      const hear = ({ data }: MessageEvent): void => listen(data);
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
    inTurn: async (what, run) => {
      const turn = { signal: AbortSignal.timeout(LONGEST_TURN_MS) };
      const state = { began: false };
      const asked = performance.now();
      const inside = async () => {
        state.began = true;
        // Who had to wait is told what the other window read: that may come a moment after the turn.
        if (performance.now() - asked > SOON_MS) await new Promise((resume) => setTimeout(resume, SOON_MS));
        return run();
      };
      try {
        return await navigator.locks.request(`${name} ${what}`, turn, inside);
      } catch (reason) {
        if (state.began) throw reason;
        return run();
      }
    },
  };
};

/** How many requests to OneNote this person made in the last hour, for a window that is opened anew. */
export const browserSpentNote = (person: PersonId): SpentNote => {
  const name = `meridian-onenote ${person}`;
  return { read: () => wordOfDevice(name), write: (text) => keepOnDevice(name, text), now: Date.now };
};
