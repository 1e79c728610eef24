import { useId, useMemo, useState } from "react";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { plusDays, type Instant } from "../../domain/time/interval";
import type { Zone } from "../../domain/time/zoneData";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useGuides, usePlanning, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Fold, Label, Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { formatDay } from "../format/when";
import { clocksAt, timesWords, titleWords } from "../proposal/meetingWords";
import { useDaysAround, useUpcoming } from "../nextMeeting/useUpcoming";
import { BookButton, useBooking } from "../proposal/BookButton";
import type { Format } from "../services";
import { firstWish } from "../schedule/wish";
import { useTimes } from "../schedule/useTimes";

/** Most people take the first time: the rows come when somebody asks for them. */
const OtherTimes = createLatePart(() => import("./OtherTimes"), PartMeanwhile);

interface NextTimeProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** They have had their last conversation: only what is booked is said. */
  readonly isOver: boolean;
}

/** "When do you meet next?": what is booked already on everybody's clock, or the first good time with one press, and others. */
export const NextTime = ({ pair, document, isOver }: NextTimeProps) => {
  const format = useFormat();
  const { next, now } = useUpcoming(pair, document);
  const around = useDaysAround(pair, next?.meeting);
  const known = around.phase === "there" ? around.value : undefined;
  const days = next && titleWords(next.meeting, now, zoneHere(known, next.meeting.start, format), format);
  if (isOver && days === undefined) return null;
  return (
    <Stack as="section" gap="s" aria-label={format.text("today.next")}>
      <Label>{format.text("today.next")}</Label>
      {next === undefined ? (
        <FirstTime pair={pair} />
      ) : (
        <Body>
          {days}
          {": "}
          {timesHere(known, next.meeting.start, format)}
        </Body>
      )}
    </Stack>
  );
};

/** On everybody's clock. In a pair "there" is enough: the other's name stands above, with what they will do. */
const timesHere = (found: FoundTimes | undefined, start: Instant, format: Format): string => {
  const sides = clocksAt(found, start, format);
  const isOfTwo = found?.people.length === 2;
  return timesWords(
    sides.map((side) => (isOfTwo && side.who === "other" ? { ...side, who: "there" } : side)),
    format,
  );
};

/** The reader may have told the pair of another place than this device's: day and time are of one clock. */
const zoneHere = (found: FoundTimes | undefined, start: Instant, { me, zone }: Format): Zone =>
  found?.people.find(({ id, place }) => id === me.id && place !== "unknown")?.zoneAt(start) ?? zone;

/** People who have just met want the next meeting on another day than tomorrow. */
const NOT_BEFORE_DAYS = 5;
const WEEKS = 4;

const FirstTime = ({ pair }: Pick<NextTimeProps, "pair">) => {
  const text = useText();
  const { clock, zone, zones } = useFormat();
  const { policy } = useGuides();
  const company = useMemo((): Company => ({ kind: "pair", pair }), [pair]);
  const { minutes } = firstWish(policy);
  const [from] = useState(() => zones.readAt(zone, plusDays(clock.now(), NOT_BEFORE_DAYS)).date);
  const { state } = useTimes(
    company,
    useMemo(() => ({ minutes, weeks: WEEKS, from }), [minutes, from]),
  );
  // Without calendars the way to meet is on the screen "Us"; nothing is asked for here.
  if (state.phase === "failed") return <Body>{text("today.nextInUs")}</Body>;
  if (state.phase === "loading")
    return <Body role="status">{text("looking.words", { count: pair.members.length })}</Body>;
  return <OneTime company={company} found={state.value} />;
};

const OneTime = ({ company, found }: { readonly company: Company; readonly found: FoundTimes }) => {
  const format = useFormat();
  const { text, zones, locale } = format;
  const { bookTime } = usePlanning();
  const id = useId();
  const booking = useBooking(bookTime, found, company);
  const [proposal, ...others] = found.answer.proposals;
  if (!proposal) return <Body>{text("today.nextInUs")}</Body>;
  const { start } = proposal.slot;
  return (
    <>
      <Body id={id}>
        {formatDay(start, zoneHere(found, start, format), zones, locale)}
        {": "}
        {timesHere(found, start, format)}
      </Body>
      <BookButton found={found} proposal={proposal} inPair booking={booking} main headingId={id} />
      {others.length > 0 && (
        <Fold title={text("today.others")} isKept>
          <OtherTimes found={found} times={others} booking={booking} />
        </Fold>
      )}
    </>
  );
};
