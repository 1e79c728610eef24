import { lazy, Suspense, useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { Problem } from "../controls/Problem";
import { OfferInstead } from "../offer/OfferInstead";
import { PairOffers } from "../offer/PairOffers";
import { StillFits } from "./booked/StillFits";
import { useBookingCheck } from "./booked/useBookingCheck";
import { BookButton } from "../proposal/BookButton";
import { Notes } from "./Notes";
import { NoneFits } from "./NoneFits";
import { ProposalList } from "../proposal/ProposalList";
import { useBooking } from "../proposal/useBooking";
import type { Wish } from "./wish";
import { useLinks, usePlanning, useText } from "../context";

// What most people do not ask for is fetched after the cards are there.
const Closer = lazy(() => import("./closer/Closer"));
const BrokenPart = lazy(() => import("./booked/BrokenPart"));
const ToldLine = lazy(() => import("./ToldLine"));

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
export const Found = ({ company, wish, onWish, onBooked, onAgain, found }: FoundProps) => {
  const text = useText();
  const { bookTime } = usePlanning();
  const { newPressId } = useLinks();
  const missing = found.withoutDocument;
  const pair = company.kind === "pair" ? company.pair : undefined;
  const inPair = pair !== undefined;
  const [hasOffers, setHasOffers] = useState(found.hasOffers);
  const check = useBookingCheck(pair, found.history);
  const booking = useBooking({ bookTime, newPressId }, found, company, (meeting) => onBooked(meeting, company));
  return (
    <>
      {missing && (
        <Problem failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {pair && (
        <Suspense>
          <ToldLine pair={pair} />
        </Suspense>
      )}
      {pair && check && check.broken.length > 0 && (
        <Suspense>
          <BrokenPart pair={pair} check={check} />
        </Suspense>
      )}
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
      {check?.broken.length === 0 && <StillFits next={check.kept[0]} count={check.kept.length} />}
      <Notes found={found} />
      <Suspense>
        <Closer
          found={found}
          company={company}
          booking={booking}
          inPair={inPair}
          onLength={(minutes) => onWish({ ...wish, minutes })}
        />
      </Suspense>
    </>
  );
};
