import { useSyncExternalStore } from "react";
import { createLatePart } from "../latePart";
import type { Said } from "./ToastsCode";

const Code = createLatePart<{ readonly said: Said }>(() => import("./ToastsCode"));

let said: Said | undefined;
const listeners = new Set<() => void>();

/** Says that something is done, where no place on the screen needs to say it. */
export const sayDone = (words: string): void => {
  // A new object: the same words may be said again.
  said = { words };
  for (const tell of listeners) tell();
};

/** Fetched before a press that ends in it, so that it is there without a connection too. */
export const preloadToasts = Code.preload;

const subscribe = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
};

/** Sentences that come, are read out and go, and push nothing on the page. One page has one. */
export const Toasts = () => {
  const last = useSyncExternalStore(subscribe, () => said);
  return last ? <Code said={last} /> : null;
};
