import { useId, useMemo } from "react";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { MS_PER_DAY } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useGuides, usePlanning, useText } from "../context";
import { Body, Label, Stack } from "../controls/layout";
import { formatDay } from "../format/when";
import { clocksAt, timesWords, titleWords } from "../proposal/meetingWords";
import { useUpcoming } from "../nextMeeting/useUpcoming";
import { BookButton, useBooking } from "../proposal/BookButton";
import { firstWish } from "../schedule/wish";
import { useTimes } from "../schedule/useTimes";

interface NextTimeProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** They have had their last conversation: only what is booked is said. */
  readonly isOver: boolean;
}

/** "When do you meet next?": what is booked already, or the first good time with one press. */
export const NextTime = ({ pair, document, isOver }: NextTimeProps) => {
  const format = useFormat();
  const { next, now } = useUpcoming(pair, document);
  const days = next && titleWords(next.meeting, now, format.zone, format);
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
          {timesWords(clocksAt(undefined, next.meeting.start, format), format)}
        </Body>
      )}
    </Stack>
  );
};

/** People who have just met want the next meeting on another day than tomorrow. */
const NOT_BEFORE_MS = 5 * MS_PER_DAY;
const WEEKS = 4;

const FirstTime = ({ pair }: Pick<NextTimeProps, "pair">) => {
  const text = useText();
  const { policy } = useGuides();
  const company = useMemo((): Company => ({ kind: "pair", pair }), [pair]);
  const { minutes } = firstWish(policy);
  const { state } = useTimes(
    company,
    useMemo(() => ({ minutes, weeks: WEEKS }), [minutes]),
  );
  // Without calendars the way to meet is on the screen "Us"; nothing is asked for here.
  if (state.phase === "failed") return <Body>{text("today.nextInUs")}</Body>;
  if (state.phase === "loading")
    return <Body role="status">{text("looking.words", { count: pair.members.length })}</Body>;
  return <OneTime company={company} found={state.value} />;
};

const OneTime = ({ company, found }: { readonly company: Company; readonly found: FoundTimes }) => {
  const format = useFormat();
  const { text, clock, zone, zones, locale } = format;
  const { bookTime } = usePlanning();
  const id = useId();
  const booking = useBooking(bookTime, found, company);
  const from = clock.now() + NOT_BEFORE_MS;
  const proposal = found.answer.proposals.find(({ slot }) => slot.start >= from) ?? found.answer.proposals[0];
  if (!proposal) return <Body>{text("today.nextInUs")}</Body>;
  const { start } = proposal.slot;
  return (
    <>
      <Body id={id}>
        {formatDay(start, zone, zones, locale)}
        {": "}
        {timesWords(clocksAt(found, start, format), format)}
      </Body>
      <BookButton found={found} proposal={proposal} inPair booking={booking} main headingId={id} />
    </>
  );
};
