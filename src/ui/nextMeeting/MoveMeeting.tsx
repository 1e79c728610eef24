import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { lengthMinutes } from "../../domain/time/interval";
import type { Booked } from "../../planning/bookTime";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat, useMe, usePlanning } from "../context";
import { useNames } from "../names";
import { Body, Heading, List, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useQuery } from "../controls/useQuery";
import { useKeeping } from "../controls/useWriting";
import { formatDayShort } from "../format/when";
import MakeOffer from "../offer/MakeOffer";
import { clocksAt, timesWords, whenWords } from "./meetingWords";
import { PressLine } from "./PressLine";

const DAYS_AHEAD = 28;
/** Few times at once, as in finding one. */
const AT_ONCE = 3;

const useStyles = makeStyles({
  day: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

export interface MoveProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  /** The meeting stays where it is. */
  readonly onStay: () => void;
  /** Other times were offered to who booked it. */
  readonly onOffered: () => void;
  readonly onMoved: (moved: Booked) => void;
}

/** Other times for a booked meeting. Who booked it moves it with one press; anybody else offers times. */
const MoveMeeting = (props: MoveProps) => {
  const { pair, meeting, onStay, onOffered } = props;
  const format = useFormat();
  const { text } = format;
  const me = useMe();
  const names = useNames(pair);
  const { findTimes } = usePlanning();
  const id = useId();
  const minutes = lengthMinutes(meeting);
  const { start, end } = meeting;
  const ask = useCallback(
    (signal: AbortSignal) =>
      findTimes(
        {
          company: { kind: "pair", pair },
          durationMinutes: minutes,
          horizonDays: DAYS_AHEAD,
          own: { window: { start, end }, isSent: true },
        },
        signal,
      ),
    [findTimes, pair, minutes, start, end],
  );
  const { state, again } = useQuery(ask);
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const isMine = meeting.author === me.id;
  const booker = pair.members.find((member) => member.id === meeting.author);
  return (
    <Stack as="section" gap="s" aria-labelledby={id}>
      <Heading id={id} tabIndex={-1}>
        {text("next.moveTitle", { when: whenWords(meeting.start, format) })}
      </Heading>
      {!isMine && <Body>{text("next.theirs", { name: booker ? names.of(booker) : "" })}</Body>}
      {state.phase === "loading" && (
        <Spinner size="tiny" label={text("looking.words", { count: pair.members.length })} />
      )}
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={again} />}
      {state.phase === "there" && isMine && <TimesInstead {...props} found={state.value} />}
      {state.phase !== "loading" && !isMine && (
        <MakeOffer
          pair={pair}
          minutes={minutes}
          instead={meeting}
          {...(state.phase === "there" && { found: state.value })}
          onDone={(sent) => (sent ? onOffered() : onStay())}
        />
      )}
      {isMine && (
        <Row>
          <Button appearance="subtle" onClick={onStay}>
            {text("next.keep")}
          </Button>
        </Row>
      )}
    </Stack>
  );
};

/** The best other times, each with its press. */
const TimesInstead = ({ pair, meeting, found, onMoved }: MoveProps & { readonly found: FoundTimes }) => {
  const format = useFormat();
  const { text, zone, zones, locale } = format;
  const styles = useStyles();
  const base = useId();
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const [shown, setShown] = useState(AT_ONCE);
  const [tried, setTried] = useState<Proposal>();
  const times = found.answer.proposals.filter(({ slot }) => slot.start !== meeting.start);
  const move = async (to: Proposal): Promise<void> => {
    setTried(to);
    const done = await keep(() => bookedMeetings.move(found, meeting, to, pair));
    if (done?.ok) onMoved(done.value);
  };
  if (times.length === 0) return <Body>{text("next.moveNone")}</Body>;
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
                  <bdi className={styles.day}>{formatDayShort(start, zone, zones, locale)}</bdi>
                  {timesWords(clocksAt(found, start, format), format)}
                </>
              }
            >
              <SteadyButton off={keeping} aria-describedby={id} onClick={() => void move(time)}>
                {text(keeping && tried === time ? "booked.moving" : "next.moveTo")}
              </SteadyButton>
            </PressLine>
          );
        })}
      </List>
      {problem && !keeping && tried && <Problem failure={problem} byHand onRetry={() => void move(tried)} />}
      {shown < times.length && (
        <Row>
          <Button onClick={() => setShown(times.length)}>{text("next.moveOther")}</Button>
        </Row>
      )}
    </>
  );
};

// A late part is a default export.
export default MoveMeeting;
