import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FoundTimes, Services } from "../services";
import { BookButton } from "./BookButton";
import { Legend } from "./Legend";
import { ProposalCard } from "./ProposalCard";
import { Reasons } from "./Reasons";
import { explain } from "./explain";
import type { Booking } from "./useBooking";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
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
}

/** The times that suit, best first. */
export const ProposalList = ({ found, services, booking, inPair }: ProposalListProps) => {
  const styles = useStyles();
  const { text } = services;
  const [shown, setShown] = useState(AT_ONCE);
  const all = found.answer.proposals;
  const visible = all.slice(0, shown);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text("found.title", { count: visible.length, people: found.people.length })}</h2>
      {visible.map((proposal, index) => (
        <ProposalCard key={proposal.slot.start} found={found} proposal={proposal} pen={services}>
          {(headingId) => (
            <>
              <Reasons explanation={explain(found, proposal, inPair, services)} text={text} />
              <BookButton {...{ found, proposal, services, booking, headingId, inPair }} main={index === 0} />
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
    </section>
  );
};
