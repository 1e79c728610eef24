import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Clock } from "../../domain/time/clock";
import { MS_PER_MINUTE, type Instant } from "../../domain/time/interval";
import type { Format } from "../services";

/** How a part stands against its time. Nothing ever happens by itself when the time is over. */
interface SoftTime {
  /** Share of the time that has gone by: 0 to 1. */
  readonly gone: number;
  /** Whole minutes left, rounded up; 0 when the time is over. */
  readonly minutesLeft: number;
}

const REDRAW_MS = 10_000;

/** The time of a part that began at `since`. The other person's clock may differ from ours, so it never leaves its bounds. */
export const softTimeAt = (now: Instant, since: Instant, minutes: number): SoftTime => {
  const gone = Math.min(1, Math.max(0, (now - since) / (minutes * MS_PER_MINUTE)));
  return { gone, minutesLeft: Math.ceil((1 - gone) * minutes) };
};

/** The soft time now, drawn again every ten seconds; in a pause it stands still. */
const useSoftTime = (clock: Clock, since: Instant, minutes: number, pausedAt?: Instant): SoftTime => {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return softTimeAt(pausedAt ?? now, since, minutes);
};

const useStyles = makeStyles({
  line: { display: "block", width: "100%", height: "4px", overflow: "visible" },
  whole: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "GrayText" } },
  left: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

interface TimeLineProps extends Pick<Format, "clock" | "dir"> {
  readonly since: Instant;
  readonly minutes: number;
  /** When a pause began: the time stands still. */
  readonly pausedAt?: Instant | undefined;
}

/** The time of a part as a thin line that grows shorter: not a clock. */
export const TimeLine = ({ clock, dir, since, minutes, pausedAt }: TimeLineProps) => {
  const styles = useStyles();
  const { gone } = useSoftTime(clock, since, minutes, pausedAt);
  const end = 100 - 100 * gone;
  return (
    <svg className={styles.line} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <g transform={dir === "rtl" ? "matrix(-1 0 0 1 100 0)" : undefined}>
        <path className={styles.whole} d="M0 2H100" strokeWidth="1" vectorEffect="non-scaling-stroke" />
        <path className={styles.left} d={`M0 2H${end}`} strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
};
