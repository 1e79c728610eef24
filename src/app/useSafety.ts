import { useEffect, useState } from "react";

const SAFETY = "#safety";

const isOpenNow = (): boolean => window.location.hash === SAFETY;

/**
 * Whether somebody is on the page about help outside the pair, and the address to go back to. It lies over every screen of
 * every door, so that whatever they were writing stays as it is.
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
