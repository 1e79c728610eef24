import { useState } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useText } from "../context";
import { List } from "../controls/layout";
import { QuietButton } from "../controls/QuietButton";
import type { Booking } from "../proposal/BookButton";
import { BookRow } from "../schedule/BookRow";

/** Few times at once, as in finding one. */
const AT_ONCE = 3;

interface OtherTimesProps {
  readonly found: FoundTimes;
  readonly times: readonly Proposal[];
  readonly booking: Booking;
}

/** For somebody who cannot come at the first time: the next best ones, each with its press. */
const OtherTimes = ({ found, times, booking }: OtherTimesProps) => {
  const text = useText();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <List gap="s">
        {times.slice(0, shown).map((proposal) => (
          <li key={proposal.slot.start}>
            <BookRow found={found} proposal={proposal} inPair booking={booking} />
          </li>
        ))}
      </List>
      {shown < times.length && (
        <QuietButton onClick={() => setShown(shown + AT_ONCE)}>{text("found.showMore")}</QuietButton>
      )}
    </>
  );
};

// A late part is a default export.
export default OtherTimes;
