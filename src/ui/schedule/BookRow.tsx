import type { FoundTimes } from "../../planning/foundTimes";
import type { Proposal } from "../../domain/proposals/answer";
import { BookButton, type Booking } from "../proposal/BookButton";
import { TimeRow } from "../proposal/TimeRow";

interface BookRowProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  /** The meeting belongs into a shared document. */
  readonly inPair: boolean;
  readonly booking: Booking;
}

/** One further time in a row, with the press that books it. */
export const BookRow = ({ found, proposal, inPair, booking }: BookRowProps) => (
  <TimeRow found={found} proposal={proposal} inPair={inPair}>
    {(headingId) => (
      <BookButton
        found={found}
        proposal={proposal}
        booking={booking}
        headingId={headingId}
        inPair={inPair}
        main={false}
        press="book.row"
      />
    )}
  </TimeRow>
);
