import { useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { usePlanning, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Problem } from "../controls/Problem";
import { OfferInstead, PairOffers } from "../offer/OfferInstead";
import { BookButton, useBooking } from "../proposal/BookButton";
import { ProposalList } from "../proposal/ProposalList";
import { NoneFits } from "./NoneFits";
import { Notes } from "./Notes";
import type { Wish } from "./wish";

// What most people do not ask for is fetched after the cards are there.
const Closer = createLatePart(() => import("./Closer"));
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
  const text = useText();
  const { bookTime } = usePlanning();
  const pair = company.kind === "pair" ? company.pair : undefined;
  const inPair = pair !== undefined;
  const [hasOffers, setHasOffers] = useState(found.hasOffers);
  const booking = useBooking(bookTime, found, company, (meeting) => onBooked(meeting, company));
  return (
    <>
      {found.withoutDocument && (
        <Problem failure={found.withoutDocument} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {pair && <StalenessLine pair={pair} />}
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

// A late part is a default export.
export default Found;
