import type { SessionSnapshot } from "../domain/conversation/liveSession";
import { err } from "../domain/shared/result";
import type { PulsingSession } from "./liveSession";

const OPENING: SessionSnapshot = { phase: "opening", moving: false };
const NOT_LOADED = err({ type: "Offline" } as const);

interface Listener {
  readonly call: () => void;
  /** How to leave the session, once it is there. */
  leave?: () => void;
}

/** A meeting whose code comes when it is first looked at: the first screen needs none of it. */
export const createLazySession = (load: () => Promise<PulsingSession>): PulsingSession => {
  let real: PulsingSession | undefined;
  let loading: Promise<PulsingSession | undefined> | undefined;
  let shown = OPENING;
  const watching = new Set<Listener>();
  const pulsing = new Set<Listener>();
  const loadOnce = async (): Promise<PulsingSession | undefined> => {
    try {
      const session = await load();
      real = session;
      for (const listener of pulsing) listener.leave = session.pulse.onMove(listener.call);
      for (const listener of watching) listener.leave = session.subscribe(listener.call);
    } catch {
      // The code did not arrive; the next press tries afresh.
      loading = undefined;
      shown = { ...OPENING, problem: { type: "Offline" } };
    }
    for (const { call } of [...watching]) call();
    return real;
  };
  const open = (): Promise<PulsingSession | undefined> => (loading ??= loadOnce());
  const listen = (among: Set<Listener>, call: () => void): (() => void) => {
    const listener: Listener = { call };
    among.add(listener);
    return () => {
      among.delete(listener);
      listener.leave?.();
    };
  };
  return {
    snapshot: () => real?.snapshot() ?? shown,
    subscribe: (call) => {
      if (real) return real.subscribe(call);
      void open();
      return listen(watching, call);
    },
    start: async (...asked) => (await open())?.start(...asked) ?? NOT_LOADED,
    goTo: async (step) => (await open())?.goTo(step),
    skip: async () => (await open())?.skip(),
    press: async (pressed) => (await open())?.press(pressed),
    raiseSignal: async (kind) => (await open())?.raiseSignal(kind),
    clearSignal: async () => (await open())?.clearSignal(),
    postpone: async () => (await open())?.postpone(),
    end: async () => (await open())?.end(),
    refresh: async () => (await open())?.refresh(),
    // Nobody has looked yet, so nothing is known to run.
    pulse: {
      isRunning: () => real?.pulse.isRunning() ?? false,
      onMove: (call) => real?.pulse.onMove(call) ?? listen(pulsing, call),
    },
  };
};
