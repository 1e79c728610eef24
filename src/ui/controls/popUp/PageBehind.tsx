import { useSyncExternalStore, type ReactNode } from "react";

let held: ReactNode = null;
const listeners = new Set<() => void>();

/** Keeps a part that draws nothing as long as the page lives. */
export const holdPage = (part: ReactNode): void => {
  held ??= part;
  for (const tell of listeners) tell();
};

const subscribe = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
};

/**
 * The page behind a dialog. Fluent hides it from screen readers, and forgets to show it again when the dialog was the last
 * of its parts and is taken away while it is open: with its screen, say. So from the first dialog on, one part stays.
 */
export const PageBehind = (): ReactNode => useSyncExternalStore(subscribe, () => held);
