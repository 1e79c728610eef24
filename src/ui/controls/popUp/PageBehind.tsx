import { useSyncExternalStore, type ComponentType } from "react";

let Holder: ComponentType | undefined;
const listeners = new Set<() => void>();

/** Keeps `Part`, which draws nothing, as long as the page lives. */
export const holdPage = (Part: ComponentType): void => {
  Holder = Part;
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
export const PageBehind = () => {
  const Part = useSyncExternalStore(subscribe, () => Holder);
  return Part ? <Part /> : null;
};
