import type { OneNoteWindows } from "../../src/graph/oneNote/windows";

/** A device whose windows hear each other and take turns, as in a browser. Each call makes one window. */
export const createOneNoteDevice = (): (() => OneNoteWindows) => {
  const listeners = new Map<number, Set<(message: unknown) => void>>();
  const turns = new Map<string, Promise<unknown>>();
  let windows = 0;
  return () => {
    const own = (windows += 1);
    const mine = new Set<(message: unknown) => void>();
    listeners.set(own, mine);
    return {
      post: (message) => {
        const copy = structuredClone(message);
        const others = [...listeners].filter(([window]) => window !== own).flatMap(([, each]) => [...each]);
        queueMicrotask(() => others.forEach((listen) => listen(copy)));
      },
      onMessage: (listen) => {
        mine.add(listen);
        return () => void mine.delete(listen);
      },
      inTurn: (name, run) => {
        const turn = (turns.get(name) ?? Promise.resolve()).then(run, run);
        turns.set(name, turn);
        return turn;
      },
    };
  };
};
