import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useState, type ComponentProps } from "react";
import { belongsWith, upcomingIn, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import { lengthMinutes, plusDays } from "../../domain/time/interval";
import type { Booked } from "../../planning/bookTime";
import type { FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat, useMe, usePlanning } from "../context";
import { useNames } from "../names";
import { Body, Heading, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { useQuery } from "../controls/useQuery";
import { QuietButton } from "../controls/QuietButton";
import MakeOffer from "../offer/MakeOffer";
import { ChangeSeries } from "./ChangeSeries";
import { whenWords } from "../proposal/meetingWords";
import { NearestTime, useNearest } from "./NearestTime";
import { TimesInstead } from "./TimesInstead";
import { useCompany } from "./useUpcoming";

const DAYS_LOOKED_AT = 28;
/** Other times for a meeting that is far away begin so long before it, not today. */
const DAYS_BEFORE = 14;

export interface MoveProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  /** The meeting stays where it is. */
  readonly onStay: () => void;
  /** Other times were offered to who booked it. */
  readonly onOffered: () => void;
  readonly onMoved: (moved: Booked) => void;
  /** Several meetings were changed: what came of it, in words. */
  readonly onChanged: (words: string) => void;
}

/** Other times for a booked meeting. Who booked it moves it with one press; anybody else offers times. */
const MoveMeeting = (props: MoveProps) => {
  const { pair, meeting, onStay, onOffered, onChanged } = props;
  const format = useFormat();
  const { text } = format;
  const me = useMe();
  const names = useNames(pair);
  const { findTimes } = usePlanning();
  const id = useId();
  const minutes = lengthMinutes(meeting);
  const company = useCompany(pair, meeting);
  const { start, end } = meeting;
  const ask = useCallback(
    (signal: AbortSignal) =>
      findTimes(
        {
          company,
          durationMinutes: minutes,
          horizonDays: DAYS_LOOKED_AT,
          from: plusDays(start, -DAYS_BEFORE),
          own: { window: { start, end }, isSent: true },
        },
        signal,
      ),
    [findTimes, company, minutes, start, end],
  );
  const { state, again } = useQuery(ask);
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const isMine = meeting.author === me.id;
  const after = useSeriesAfter(pair, meeting);
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
      {state.phase !== "loading" && (state.phase === "there" || !isMine) && (
        <InSeries {...{ pair, meeting, after, isMine, onChanged }}>
          {isMine ? (
            state.phase === "there" && <BestInstead {...props} found={state.value} />
          ) : (
            <>
              {state.phase === "there" && (
                <NearestTime pair={pair} meeting={meeting} found={state.value} onOffered={onOffered} />
              )}
              <MakeOffer
                pair={pair}
                minutes={minutes}
                instead={meeting}
                {...(state.phase === "there" && { found: state.value })}
                onDone={(sent) => (sent ? onOffered() : onStay())}
              />
            </>
          )}
        </InSeries>
      )}
      {isMine && (
        <Row>
          <QuietButton onClick={onStay}>{text("next.keep")}</QuietButton>
        </Row>
      )}
    </Stack>
  );
};

/** What changes alone has nothing to choose. */
const InSeries = (props: ComponentProps<typeof ChangeSeries>) =>
  props.after.length === 0 ? props.children : <ChangeSeries {...props} />;

/** What is booked after this meeting and can change together with it, earliest first. */
const useSeriesAfter = (pair: Pair, meeting: NotedMeeting): readonly NotedMeeting[] => {
  const { clock } = useFormat();
  const { openDocument } = useConversations();
  // As it is when this opens: the press changes it.
  const [after] = useState(() => {
    const ahead = upcomingIn(openDocument(pair).snapshot().entries, pair, clock.now());
    return ahead.filter((other) => other.start > meeting.start && belongsWith(meeting, other));
  });
  return after;
};

interface BestProps extends MoveProps {
  readonly found: FoundTimes;
}

const BestInstead = ({ pair, meeting, found, onMoved }: BestProps) => {
  const { text } = useFormat();
  const { bookedMeetings } = usePlanning();
  const nearest = useNearest(found, meeting);
  const others = found.answer.proposals.filter(({ slot }) => slot.start !== meeting.start);
  const times = nearest ? [nearest, ...others.filter(({ slot }) => slot.start !== nearest.slot.start)] : others;
  if (times.length === 0) return <Body>{text("next.moveNone")}</Body>;
  return (
    <TimesInstead
      found={found}
      times={times}
      {...(nearest && { nearest })}
      press={text("next.moveTo")}
      pending={text("booked.moving")}
      choose={(to) => bookedMeetings.move(found, meeting, to, pair)}
      onChosen={onMoved}
    />
  );
};

// A late part is a default export.
export default MoveMeeting;
