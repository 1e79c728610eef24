import { useSyncExternalStore } from "react";

/** From this width on a page has two columns (`Page`). */
const WIDE = "(min-width: 960px)";

/** False where nothing is measured: one column suits every width. */
const isWide = (): boolean => typeof window.matchMedia === "function" && window.matchMedia(WIDE).matches;

const subscribe = (onChange: () => void): (() => void) => {
  if (typeof window.matchMedia !== "function") return () => undefined;
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
};

/** Whether the page has two columns. For what stands in another place then; mere looks are a matter of styles. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, isWide);
