import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

export interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Brings the focus back into a part of the screen when the button that had it is gone, because it was pressed or because the
 * other person answered first: to the heading, from where somebody can read on. Whoever went elsewhere is left alone.
 */
export const useKeptFocus = (): KeptFocus => {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Element>(null);
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    ref.current?.querySelector<HTMLElement>("h2[tabindex='-1']")?.focus();
  });
  return { ref, onFocus: ({ target }) => void (last.current = target) };
};
