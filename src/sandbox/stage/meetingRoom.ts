/** A meeting with one shared stage. */
export interface MeetingRoom {
  /** Address of the page on the stage. */
  readonly shown: () => string | undefined;
  readonly show: (address: string) => void;
  readonly hide: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createMeetingRoom = (): MeetingRoom => {
  let shown: string | undefined;
  const listeners = new Set<() => void>();
  const put = (address: string | undefined): void => {
    shown = address;
    for (const tell of listeners) tell();
  };
  return {
    shown: () => shown,
    show: put,
    hide: () => put(undefined),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
