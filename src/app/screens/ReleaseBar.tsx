import { useEffect } from "react";
import { useReleases } from "../../ui/context";
import { ProblemBar } from "../../ui/controls/ProblemBar";

/** A page that stays open asks so often. Tabs of Teams stay open for days, and nobody looks for a way to load one again. */
const EVERY_MS = 60 * 60_000;
/** Somebody who comes back to the page is not told sooner than this after the last time. */
const RESTS_MS = 30 * 60_000;

/** Says that the host serves newer pages than this one. */
const ReleaseBar = () => {
  const { look, isNewerThere } = useReleases();
  useEffect(() => {
    let last = performance.now();
    const lookAgain = (): void => {
      if (document.hidden || performance.now() - last < RESTS_MS) return;
      last = performance.now();
      void look();
    };
    const timer = setInterval(lookAgain, EVERY_MS);
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [look]);
  // The bar for parts that did not come says the same.
  return isNewerThere ? <ProblemBar failure={{ type: "Offline" }} /> : null;
};

// A late part is a default export.
export default ReleaseBar;
