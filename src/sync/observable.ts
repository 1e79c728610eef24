/** A state in memory, and what screens are shown of it, in the form that React's useSyncExternalStore reads. */
export interface Observable<State, Shown = State> {
  readonly state: () => State;
  /** The same object until something that shows has changed. */
  readonly snapshot: () => Shown;
  readonly update: (change: (state: State) => State) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly isWatched: () => boolean;
}

/** The one observable store. Listeners are not called for a change after which the state `looksTheSame`. */
export const createObservable = <State, Shown>(
  initial: State,
  show: (state: State) => Shown,
  looksTheSame: (a: State, b: State) => boolean = Object.is,
): Observable<State, Shown> => {
  let state = initial;
  let shown = show(initial);
  const listeners = new Set<{ readonly call: () => void }>();
  return {
    state: () => state,
    snapshot: () => shown,
    update: (change) => {
      const before = state;
      state = change(before);
      if (looksTheSame(before, state)) return;
      shown = show(state);
      for (const { call } of [...listeners]) call();
    },
    subscribe: (call) => {
      // An object of its own, so that one function may listen twice.
      const listener = { call };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isWatched: () => listeners.size > 0,
  };
};
