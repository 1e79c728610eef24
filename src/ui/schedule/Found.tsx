import { useEffect, useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import type { BookingCheck } from "../../planning/bookedMeetings";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, usePlanning } from "../context";
import { createLatePart } from "../controls/latePart";
import { Quiet } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { formatDay, formatTime } from "../format/when";
import { OfferInstead, PairOffers } from "../offer/OfferInstead";
import { BookButton, useBooking } from "../proposal/BookButton";
import { ProposalList } from "../proposal/ProposalList";
import { NoneFits } from "./NoneFits";
import { Notes } from "./Notes";
import type { Wish } from "./wish";

// What most people do not ask for is fetched after the cards are there.
const Closer = createLatePart(() => import("./Closer"));
const BrokenBookings = createLatePart(() => import("./BrokenBookings"));
const StalenessLine = createLatePart(() => import("./StalenessLine"));

interface FoundProps {
  readonly company: Company;
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  /** Looks again, with the same wishes. */
  readonly onAgain: () => void;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
}

/** What the calendars answered: times, or why there are none. Times that were made without the document say so first. */
const Found = ({ company, wish, onWish, onBooked, onAgain, found }: FoundProps) => {
  const { text, locale, zones, zone } = useFormat();
  const { bookTime } = usePlanning();
  const pair = company.kind === "pair" ? company.pair : undefined;
  const inPair = pair !== undefined;
  const [hasOffers, setHasOffers] = useState(found.hasOffers);
  const check = useBookingCheck(pair, found.history);
  const booking = useBooking(bookTime, found, company, (meeting) => onBooked(meeting, company));
  const nextKept = check?.broken.length === 0 ? check.kept[0] : undefined;
  return (
    <>
      {found.withoutDocument && (
        <Problem failure={found.withoutDocument} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {pair && <StalenessLine pair={pair} />}
      {pair && check && check.broken.length > 0 && <BrokenBookings pair={pair} check={check} />}
      {pair && hasOffers && <PairOffers pair={pair} />}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} wish={wish} onChange={onWish} />
      ) : (
        <ProposalList found={found} inPair={inPair}>
          {(proposal, headingId, isFirst) => (
            // Booking is the main action of the screen; not while somebody waits for an answer.
            <BookButton
              found={found}
              proposal={proposal}
              booking={booking}
              headingId={headingId}
              inPair={inPair}
              main={isFirst && !hasOffers}
            />
          )}
        </ProposalList>
      )}
      {pair && <OfferInstead pair={pair} found={found} minutes={wish.minutes} onSent={() => setHasOffers(true)} />}
      {check && nextKept && (
        <Quiet>
          {text("booked.fits", {
            count: check.kept.length,
            day: formatDay(nextKept.start, zone, zones, locale),
            time: formatTime(nextKept.start, zone, zones, locale),
          })}
        </Quiet>
      )}
      <Notes found={found} />
      <Closer
        found={found}
        company={company}
        booking={booking}
        inPair={inPair}
        onLength={(minutes) => onWish({ ...wish, minutes })}
      />
    </>
  );
};

/**
 * Checks what a pair has booked against today's facts: once for each list of meetings, and only when one of them is still to
 * come. When that fails nothing is said: the times on the same screen have said why.
 */
const useBookingCheck = (pair: Pair | undefined, history: readonly NotedMeeting[]): BookingCheck | undefined => {
  const { clock } = useFormat();
  const { bookedMeetings } = usePlanning();
  const [check, setCheck] = useState<BookingCheck>();
  useEffect(() => {
    if (!pair || !history.some(({ start }) => start >= clock.now())) return undefined;
    const controller = new AbortController();
    void bookedMeetings.check(pair, history, controller.signal).then((answer) => {
      if (answer.ok && !controller.signal.aborted) setCheck(answer.value);
    });
    return () => controller.abort();
  }, [bookedMeetings, clock, pair, history]);
  return check;
};

// A late part is a default export.
export default Found;
