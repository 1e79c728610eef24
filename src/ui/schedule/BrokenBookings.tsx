import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import type { Instant } from "../../domain/time/interval";
import type { BookingCheck, BrokenBooking } from "../../planning/bookedMeetings";
import type { Booked } from "../../planning/bookTime";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat, usePlanning, useText } from "../context";
import { Body, Heading, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { Sheet } from "../controls/Sheet";
import { useKeeping } from "../controls/useWriting";
import { formatList } from "../format/list";
import { formatDay, formatTime } from "../format/when";
import { findingWords, limitWords } from "../proposal/explain";
import { LocalTimes, localTimesOf } from "../proposal/LocalTimes";
import { Sentences } from "../proposal/Sentences";

const useStyles = makeStyles({ card: { rowGap: tokens.spacingVerticalS } });

/** Booked meetings that no longer fit, each with its reason, a time instead and a press. */
const BrokenBookings = ({ pair, check }: { readonly pair: Pair; readonly check: BookingCheck }) => {
  const text = useText();
  return (
    <Stack as="section">
      <Heading as="h2">{text("booked.title", { count: check.broken.length })}</Heading>
      {check.broken.map((each) => (
        <BrokenBookingCard key={each.meeting.eventId} pair={pair} found={check.found} broken={each} />
      ))}
    </Stack>
  );
};

interface BrokenBookingProps {
  readonly pair: Pair;
  readonly found: FoundTimes;
  readonly broken: BrokenBooking;
}

/** One meeting that no longer fits: when it is, why, when it could be, and the press of whoever booked it. */
const BrokenBookingCard = ({ pair, found, broken }: BrokenBookingProps) => {
  const format = useFormat();
  const { text, zones, zone, locale } = format;
  const styles = useStyles();
  const { meeting, why, to, limits } = broken;
  const when = (start: Instant) => ({
    day: formatDay(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });
  return (
    <Sheet as="article" className={styles.card}>
      <Heading>{text("booked.was", when(meeting.start))}</Heading>
      <Sentences of={findingWords(found, why, text)} />
      {to ? (
        <>
          <Body>{text("booked.instead", when(to.slot.start))}</Body>
          <LocalTimes times={localTimesOf(found, to, format)} />
          <MovePress pair={pair} found={found} broken={broken} to={to} />
        </>
      ) : (
        <>
          <Body>{text("booked.nothing")}</Body>
          <Sentences of={limitWords(found, limits, text)} />
        </>
      )}
    </Sheet>
  );
};

/** Only who booked a meeting can move it for everybody. */
const MovePress = ({ pair, found, broken: { meeting }, to }: BrokenBookingProps & { readonly to: Proposal }) => {
  const { text, me, locale } = useFormat();
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const [moved, setMoved] = useState<Booked>();
  if (meeting.author !== me.id) {
    const booker = found.people.find(({ id }) => id === meeting.author);
    return booker ? <Body>{text("booked.theirs", { name: booker.called })}</Body> : null;
  }
  const move = async (): Promise<void> => {
    const done = await keep(() => bookedMeetings.move(found, meeting, to, pair));
    if (done?.ok) setMoved(done.value);
  };
  const others = found.people.filter(({ id }) => id !== me.id).map(({ called }) => called);
  return (
    <>
      <Row>
        <SteadyButton appearance="primary" off={keeping || moved !== undefined} onClick={() => void move()}>
          {text(keeping ? "booked.moving" : "booked.move")}
        </SteadyButton>
      </Row>
      <Body role="status">
        {moved && text("booked.moved", { names: formatList(others, locale), count: others.length })}{" "}
        {moved?.saysOldTime && text("booked.saysOldTime")}
      </Body>
      {problem && !keeping && <Problem failure={problem} byHand onRetry={() => void move()} />}
    </>
  );
};

// A late part is a default export.
export default BrokenBookings;
