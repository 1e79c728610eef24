import type { Proposal } from "../../domain/proposals/answer";
import { BookButton } from "../proposal/BookButton";
import { ProposalCard } from "../proposal/ProposalCard";
import { Reasons } from "../proposal/Reasons";
import { explain, objections } from "../proposal/explain";
import { useBooking } from "../proposal/useBooking";
import type { BookTime } from "../../planning/bookTime";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useOfferStyles } from "./useOfferStyles";
import { useFormat, useLinks, useText } from "../context";

export interface OfferedTimesProps {
  readonly found: FoundTimes;
  readonly company: Company;
  readonly take: BookTime;
}

/** The times of an offer that are still to come, the one that suits me best first, each to be taken with one press. */
export const OfferedTimes = ({ found, company, take }: OfferedTimesProps) => {
  const format = useFormat();
  const { newPressId } = useLinks();
  const booking = useBooking({ newPressId, bookTime: take }, found, company, () => undefined);
  return found.answer.proposals.map((proposal, index) => (
    <ProposalCard key={proposal.slot.start} found={found} proposal={proposal}>
      {(headingId) => (
        <>
          {isPossible(proposal) ? (
            <Reasons explanation={explain(found, proposal, true, format)} />
          ) : (
            <Against found={found} proposal={proposal} />
          )}
          <BookButton
            found={found}
            proposal={proposal}
            booking={booking}
            headingId={headingId}
            inPair={true}
            press={"offer.take"}
            main={index === 0 && isPossible(proposal)}
          />
        </>
      )}
    </ProposalCard>
  ));
};

const isPossible = ({ score }: Proposal): boolean => score.away === 0;

/** Why a time does not fit. What speaks against it on my side is on my screen only. */
const Against = ({
  found,
  proposal,
}: Omit<OfferedTimesProps, "company" | "take"> & { readonly proposal: Proposal }) => {
  const text = useText();
  const styles = useOfferStyles();
  const isMine = proposal.people[0]?.findings.some(({ hard }) => hard) ?? false;
  return (
    <div>
      {isMine && <p className={styles.line}>{text("offer.notForMe")}</p>}
      <ul className={styles.list}>
        {objections(found, proposal, text).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
};
