import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Failure } from "../../domain/shared/failure";
import type { LocalDate } from "../../domain/time/zoneData";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { guestsOf } from "../../planning/guests";
import { useFormat, usePlanning } from "../context";
import { createLastPart, createLatePart } from "../controls/latePart";
import { Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Problem } from "../controls/Problem";
import { useIsWide } from "./useIsWide";
import { OfferInstead, PairOffers } from "../offer/OfferInstead";
import { BookButton, useBooking } from "../proposal/BookButton";
import { unreadNames } from "../proposal/listTitle";
import { ProposalList } from "../proposal/ProposalList";
import { NoneFits } from "./NoneFits";
import { Notes } from "./Notes";
import type { Wish } from "./wish";

// What most people do not ask for is fetched after the cards are there.
const Closer = createLastPart(() => import("./Closer"));
const WhyNotOfDay = createLatePart(() => import("./WhyNotOfDay"), PartMeanwhile);
const DayMonth = createLastPart(() => import("./DayMonth"));
const StalenessLine = createLastPart(() => import("./StalenessLine"));

const useStyles = makeStyles({
  // In a wide tab below the wishes, beside the times.
  side: { gridColumnStart: "1", gridRowStart: "3", paddingTop: tokens.spacingVerticalS },
});

interface FoundProps {
  readonly company: Company;
  readonly found: FoundTimes;
  /** The pair's document holds an offer now: it may have come since the search. */
  readonly isOffered: boolean;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  /** Looks again, with the same wishes. */
  readonly onAgain: () => void;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
  /** Somebody was faster: the times are not true any more. */
  readonly onTaken: (failure: Failure) => void;
  /** A time that was offered was taken; says so. */
  readonly onOfferTaken?: ((words: string) => void) | undefined;
  readonly onPlaces?: (() => void) | undefined;
  /** Where the times stand in the grid around. */
  readonly className?: string | undefined;
}

/** What the calendars answered: times, or why there are none. Times that were made without the document say so first. */
const Found = (props: FoundProps) => {
  const { company, wish, onWish, onBooked, onTaken, onAgain, found, isOffered, className, onOfferTaken, onPlaces } =
    props;
  const format = useFormat();
  const { text } = format;
  const { bookTime } = usePlanning();
  const styles = useStyles();
  const isWide = useIsWide();
  // An offer stands in the document, which no guest can answer in.
  const pair = company.kind === "pair" && guestsOf(company).length === 0 ? company.pair : undefined;
  const inPair = company.kind === "pair";
  // It stays when the last offer goes, with the sentence about what became of it.
  const [hasOffers, setHasOffers] = useState(found.hasOffers);
  if (isOffered && !hasOffers) setHasOffers(true);
  const booking = useBooking(bookTime, found, company, (meeting) => onBooked(meeting, company), onTaken);
  const fits = found.answer.proposals.length > 0;
  // A time that may not suit is better asked about than booked.
  const isOfferMain = pair !== undefined && fits && !hasOffers && unreadNames(found, format).length > 0;
  const hasMonth = fits || (found.answer.none?.awayUntil.length ?? 0) === 0;
  const ask = (day: LocalDate): ReactNode => (
    <WhyNotOfDay
      company={company}
      found={found}
      minutes={wish.minutes}
      day={day}
      onBooked={(meeting) => onBooked(meeting, company)}
      onTaken={onTaken}
    />
  );
  const month = hasMonth ? <DayMonth found={found} booking={booking} inPair={inPair} ask={ask} /> : undefined;
  const offer = pair && (
    <OfferInstead
      pair={pair}
      found={found}
      minutes={wish.minutes}
      isMain={isOfferMain}
      onSent={() => setHasOffers(true)}
    />
  );
  return (
    <>
      {isWide && month && <div className={styles.side}>{month}</div>}
      <Stack gap="l" className={className}>
        {found.withoutDocument && (
          <Problem failure={found.withoutDocument} onRetry={onAgain}>
            {text("found.withoutDocument")}
          </Problem>
        )}
        {pair && <StalenessLine pair={pair} />}
        {pair && hasOffers && <PairOffers pair={pair} onTaken={onOfferTaken} />}
        {fits ? (
          <ProposalList found={found} inPair={inPair}>
            {(proposal, headingId, { isFirst, isRow }) => (
              // Booking is the main action of the screen; not while somebody waits for an answer.
              <BookButton
                found={found}
                proposal={proposal}
                booking={booking}
                headingId={headingId}
                inPair={inPair}
                main={isFirst && !hasOffers && !isOfferMain}
                {...(isRow && { press: "book.row" })}
              />
            )}
          </ProposalList>
        ) : (
          <NoneFits found={found} wish={wish} onChange={onWish} />
        )}
        {offer}
        <Notes found={found} about={company.kind === "pair" ? company.pair.id : undefined} onPlaces={onPlaces} />
        <Closer
          found={found}
          company={company}
          month={isWide ? undefined : month}
          inPair={inPair}
          onLength={(minutes) => onWish({ ...wish, minutes })}
          onBooked={(meeting) => onBooked(meeting, company)}
          onTaken={onTaken}
        />
      </Stack>
    </>
  );
};

// A late part is a default export.
export default Found;
