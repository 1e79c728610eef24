import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { List, Quiet, Row } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { formatDayShort } from "../format/when";
import { clocksAt, timesWords } from "../proposal/meetingWords";
import { PressLine } from "./PressLine";

/** Few times at once, as in finding one. */
const AT_ONCE = 3;

const useStyles = makeStyles({
  day: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

interface TimesInsteadProps<T> {
  readonly found: FoundTimes;
  readonly times: readonly Proposal[];
  /** The fair one nearest to the meeting, which is said of it. */
  readonly nearest?: Proposal;
  /** On each press, and while it is being done. */
  readonly press: string;
  readonly pending: string;
  readonly choose: (to: Proposal) => Promise<Result<T, Failure>>;
  readonly onChosen: (done: T, to: Proposal) => void;
}

/** Other times for a meeting, best first, each with its press. */
export const TimesInstead = <T,>({ found, times, nearest, press, pending, choose, onChosen }: TimesInsteadProps<T>) => {
  const format = useFormat();
  const { text, zone, zones, locale } = format;
  const styles = useStyles();
  const base = useId();
  const { keep, keeping, problem } = useKeeping();
  const [shown, setShown] = useState(AT_ONCE);
  const [tried, setTried] = useState<Proposal>();
  const take = async (to: Proposal): Promise<void> => {
    setTried(to);
    const done = await keep(() => choose(to));
    if (done?.ok) onChosen(done.value, to);
  };
  return (
    <>
      <List gap="xs">
        {times.slice(0, shown).map((time) => {
          const { start } = time.slot;
          const id = `${base}${start}`;
          return (
            <PressLine
              key={start}
              id={id}
              words={
                <>
                  {time === nearest && <Quiet as="span">{text("next.nearest")}</Quiet>}
                  <bdi className={styles.day}>{formatDayShort(start, zone, zones, locale)}</bdi>
                  {timesWords(clocksAt(found, start, format), format)}
                </>
              }
            >
              <SteadyButton off={keeping} aria-describedby={id} onClick={() => void take(time)}>
                {keeping && tried === time ? pending : press}
              </SteadyButton>
            </PressLine>
          );
        })}
      </List>
      {problem && !keeping && tried && <Problem failure={problem} byHand onRetry={() => void take(tried)} />}
      {shown < times.length && (
        <Row>
          <Button onClick={() => setShown(times.length)}>{text("next.moveOther")}</Button>
        </Row>
      )}
    </>
  );
};
