import { useEffect, useState } from "react";

const SAFETY = "#safety";

const isOpenNow = (): boolean => window.location.hash === SAFETY;

/**
 * Whether the page with help outside the pair is open, and the address to return to. It covers every screen, which
 * stays mounted, so that typed words remain.
 */
export const useSafety = (): { readonly isOpen: boolean; readonly backTo: string } => {
  const [at, setAt] = useState({ isOpen: isOpenNow(), backTo: "#" });
  useEffect(() => {
    const follow = ({ oldURL }: HashChangeEvent): void => {
      const from = new URL(oldURL).hash;
      setAt(({ backTo }) => ({ isOpen: isOpenNow(), backTo: from === SAFETY ? backTo : from || "#" }));
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return at;
};
