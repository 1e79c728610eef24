import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Instant } from "../../domain/time/interval";
import type { Services } from "../services";
import { useGuideStyles } from "./guideStyles";
import { softTimeAt, useSoftTime } from "./useSoftTime";

const useStyles = makeStyles({
  line: { display: "block", width: "100%", height: "4px", overflow: "visible" },
  whole: { stroke: tokens.colorNeutralStroke1 },
  left: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  // The words of quiet buttons line up with the letter, not their invisible edges.
  ways: {
    paddingTop: tokens.spacingVerticalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    columnGap: "0",
  },
});

export interface SoftTimerProps {
  readonly services: Services;
  readonly since: Instant;
  readonly minutes: number;
  readonly hidden: boolean;
  readonly onHide: (hidden: boolean) => void;
}

/** The time of a part as a thin line that grows shorter: not a clock. In words only for those who ask. */
export const SoftTimer = ({ services, since, minutes, hidden, onHide }: SoftTimerProps) => {
  const styles = useStyles();
  const shared = useGuideStyles();
  const { text, clock, dir } = services;
  const [asked, setAsked] = useState<number>();
  const { gone } = useSoftTime(clock, since, minutes);
  const end = 100 - 100 * gone;
  return (
    <div>
      {!hidden && (
        <svg className={styles.line} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <g transform={dir === "rtl" ? "matrix(-1 0 0 1 100 0)" : undefined}>
            <path className={styles.whole} d="M0 2H100" strokeWidth="1" vectorEffect="non-scaling-stroke" />
            <path className={styles.left} d={`M0 2H${end}`} strokeWidth="2" vectorEffect="non-scaling-stroke" />
          </g>
        </svg>
      )}
      <div className={mergeClasses(shared.row, styles.ways)}>
        <Button size="small" appearance="subtle" onClick={() => onHide(!hidden)}>
          {text(hidden ? "guide.timeShow" : "guide.timeHide")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => setAsked(softTimeAt(clock.now(), since, minutes).minutesLeft)}
        >
          {text("guide.timeAsk")}
        </Button>
        <span role="status" className={shared.quiet}>
          {asked !== undefined && text("guide.timeLeft", { minutes: asked })}
        </span>
      </div>
    </div>
  );
};
