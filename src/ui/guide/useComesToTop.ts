import { useEffect, useRef, useState, type RefObject } from "react";

interface ComesToTop {
  /** The screen changed while somebody typed, and they have not seen it yet. */
  readonly isMissed: boolean;
  readonly show: () => void;
}

/**
 * Brings `place` to the top of the view whenever `what` is another one, also on the screen of the person who did not press.
 * While somebody types nothing moves under their hands: they are told, and go there by themselves.
 */
export const useComesToTop = (place: RefObject<HTMLElement | null>, what: string, atFirst: boolean): ComesToTop => {
  const [missed, setMissed] = useState<string>();
  const shown = useRef(atFirst ? undefined : what);
  const show = (): void => {
    setMissed(undefined);
    bringToTop(place.current);
  };
  useEffect(() => {
    if (shown.current === what) return undefined;
    shown.current = what;
    if (!isTyping()) {
      bringToTop(place.current);
      return undefined;
    }
    const timer = setTimeout(setMissed, 0, what);
    return () => clearTimeout(timer);
  }, [what, place]);
  return { isMissed: missed === what, show };
};

/** With larger text all of it may not have room above the foot: then the question has. */
const bringToTop = (place: HTMLElement | null): void => {
  place?.scrollIntoView({ block: "start" });
  place?.querySelector("[data-question]")?.scrollIntoView({ block: "nearest" });
};

/** True while the focus is in a box with words in it. */
const isTyping = (): boolean => {
  const { activeElement } = document;
  const isBox = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  return isBox && activeElement.value !== "";
};
