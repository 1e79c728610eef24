import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useText } from "../context";
import type { Growing } from "./reading";

const useStyles = makeStyles({
  older: { "@media print": { display: "none" } },
});

/** Screens below the visible one for which entries are drawn ahead. */
const AHEAD = "0px 0px 150% 0px";

/** Stands below the entries that are drawn: the next ones come when it is nearly in sight, or by its press. */
export const OlderEntries = ({ left, more }: Pick<Growing, "left" | "more">) => {
  const text = useText();
  const styles = useStyles();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (left === 0 || !end.current || typeof IntersectionObserver === "undefined") return undefined;
    // Made anew for each step: an observer tells only of changes, and the button may still be near.
    const watcher = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && more(), {
      rootMargin: AHEAD,
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [left, more]);
  if (left === 0) return null;
  return (
    <div ref={end} className={styles.older}>
      <Button onClick={more}>{text("document.older", { count: left })}</Button>
    </div>
  );
};
