import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Instant } from "../../domain/time/interval";
import { Quiet, Row } from "../controls/layout";
import { softTimeAt, TimeLine } from "./TimeLine";
import { useFormat } from "../context";

const useStyles = makeStyles({
  // The words of quiet buttons line up with the letter, not their invisible edges.
  ways: {
    paddingTop: tokens.spacingVerticalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    columnGap: "0",
  },
});

interface SoftTimerProps {
  readonly since: Instant;
  readonly minutes: number;
  /** When a pause began: the time stands still. */
  readonly pausedAt?: Instant | undefined;
  readonly hidden: boolean;
  readonly onHide: (hidden: boolean) => void;
}

/** The time of a part as a thin line that grows shorter: not a clock. In words only for those who ask. */
export const SoftTimer = ({ since, minutes, pausedAt, hidden, onHide }: SoftTimerProps) => {
  const { text, dir, clock } = useFormat();
  const styles = useStyles();
  const [asked, setAsked] = useState<number>();
  return (
    <div>
      {!hidden && <TimeLine clock={clock} dir={dir} since={since} minutes={minutes} pausedAt={pausedAt} />}
      <Row align="center" className={styles.ways}>
        <Button size="small" appearance="subtle" onClick={() => onHide(!hidden)}>
          {text(hidden ? "guide.timeShow" : "guide.timeHide")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => setAsked(softTimeAt(pausedAt ?? clock.now(), since, minutes).minutesLeft)}
        >
          {text("guide.timeAsk")}
        </Button>
        <Quiet as="span" role="status">
          {asked !== undefined && text("guide.timeLeft", { minutes: asked })}
        </Quiet>
      </Row>
    </div>
  );
};
