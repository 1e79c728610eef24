import { startTransition, useEffect, useState } from "react";

/** More than a tall screen holds. */
const FIRST = 24;
const STEP = 160;

/** How many entries are drawn so far, and printing, which waits until all are. */
export interface Growing {
  readonly drawn: number;
  readonly print: () => void;
}

/** The first entries come at once, the rest in the pauses, so that nobody waits for five thousand. */
export const useGrowing = (total: number): Growing => {
  const [drawn, setDrawn] = useState(FIRST);
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn((now) => now + STEP)), 60);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  useEffect(() => {
    if (presses > 0) window.print();
  }, [presses]);
  const print = (): void => {
    setDrawn((now) => Math.max(now, total));
    setPresses((before) => before + 1);
  };
  return { drawn, print };
};
