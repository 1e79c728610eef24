import { makeStyles, tokens } from "@fluentui/react-components";
import type { Instant } from "../../domain/time/interval";
import type { Format } from "../services";
import { useSoftTime } from "./useSoftTime";

const useStyles = makeStyles({
  line: { display: "block", width: "100%", height: "4px", overflow: "visible" },
  whole: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "GrayText" } },
  left: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

export interface TimeLineProps extends Pick<Format, "clock" | "dir"> {
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
