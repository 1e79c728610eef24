import { lazy, Suspense, useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Company, FoundTimes, Services } from "../services";
import { Problem } from "../controls/Problem";
import { OfferInstead } from "../offer/OfferInstead";
import { PairOffers } from "../offer/PairOffers";
import { StillFits } from "./booked/StillFits";
import { useBookingCheck } from "./booked/useBookingCheck";
import { BookButton } from "./BookButton";
import { Notes } from "./Notes";
import { NoneFits } from "./NoneFits";
import { ProposalList } from "./ProposalList";
import { useBooking } from "./useBooking";
import type { Wish } from "./wish";

// What most people do not ask for is fetched after the cards are there.
const Closer = lazy(() => import("./closer/Closer"));
const BrokenPart = lazy(() => import("./booked/BrokenPart"));
const ToldLine = lazy(() => import("./ToldLine"));

interface FoundProps {
  readonly services: Services;
  readonly company: Company;
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  /** Looks again, with the same wishes. */
  readonly onAgain: () => void;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
}

/** What the calendars answered: times, or why there are none. Times that were made without the document say so first. */
export const Found = ({ services, company, wish, onWish, onBooked, onAgain, found }: FoundProps) => {
  const { text } = services;
  const missing = found.withoutDocument;
  const pair = company.kind === "pair" ? company.pair : undefined;
  const inPair = pair !== undefined;
  const [hasOffers, setHasOffers] = useState(found.hasOffers);
  const check = useBookingCheck(services, pair, found.history);
  const booking = useBooking(services, found, company, (meeting) => onBooked(meeting, company));
  return (
    <>
      {missing && (
        <Problem services={services} failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {pair && (
        <Suspense>
          <ToldLine services={services} pair={pair} />
        </Suspense>
      )}
      {pair && check && check.broken.length > 0 && (
        <Suspense>
          <BrokenPart {...{ services, pair, check }} />
        </Suspense>
      )}
      {pair && hasOffers && <PairOffers services={services} pair={pair} />}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} pen={services} wish={wish} onChange={onWish} />
      ) : (
        <ProposalList {...{ found, services, inPair }}>
          {(proposal, headingId, isFirst) => (
            // Booking is the main action of the screen; not while somebody waits for an answer.
            <BookButton {...{ found, proposal, services, booking, headingId, inPair }} main={isFirst && !hasOffers} />
          )}
        </ProposalList>
      )}
      {pair && <OfferInstead {...{ services, pair, found }} minutes={wish.minutes} onSent={() => setHasOffers(true)} />}
      {check?.broken.length === 0 && <StillFits next={check.kept[0]} count={check.kept.length} services={services} />}
      <Notes found={found} services={services} />
      <Suspense>
        <Closer
          {...{ found, services, company, booking, inPair }}
          onLength={(minutes) => onWish({ ...wish, minutes })}
        />
      </Suspense>
    </>
  );
};
