import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FoundTimes, Services } from "../services";
import { AnswerPart } from "./AnswerPart";
import { BookButton } from "./BookButton";
import { Legend } from "./Legend";
import { ProposalCard } from "./ProposalCard";
import { Reasons } from "./Reasons";
import { explain } from "./explain";
import type { Booking } from "./useBooking";

const useStyles = makeStyles({
  more: { justifySelf: "center" },
});

/** Three proposals, not thirty; more is one press away. */
const AT_ONCE = 3;

export interface ProposalListProps {
  readonly found: FoundTimes;
  readonly services: Services;
  readonly booking: Booking;
  /** A meeting of theirs belongs into a shared document. */
  readonly inPair: boolean;
  /** Booking is the main action of the screen; not while somebody waits for an answer. */
  readonly main: boolean;
}

/** The times that suit, best first. */
export const ProposalList = ({ found, services, booking, inPair, main }: ProposalListProps) => {
  const styles = useStyles();
  const { text } = services;
  const [shown, setShown] = useState(AT_ONCE);
  const all = found.answer.proposals;
  const visible = all.slice(0, shown);
  return (
    <AnswerPart title={text("found.title", { count: visible.length, people: found.people.length })}>
      {visible.map((proposal, index) => (
        <ProposalCard key={proposal.slot.start} found={found} proposal={proposal} pen={services}>
          {(headingId) => (
            <>
              <Reasons explanation={explain(found, proposal, inPair, services)} text={text} />
              <BookButton {...{ found, proposal, services, booking, headingId, inPair }} main={main && index === 0} />
            </>
          )}
        </ProposalCard>
      ))}
      {shown < all.length && (
        <Button className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {text("found.showMore")}
        </Button>
      )}
      <Legend text={text} />
    </AnswerPart>
  );
};
