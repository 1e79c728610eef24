import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useText } from "../context";
import { Heading, Stack } from "../controls/layout";
import { ProposalCard, Reasons } from "./ProposalCard";

const useStyles = makeStyles({ more: { justifySelf: "center" } });

/** Three proposals, not thirty; more is one press away. */
const AT_ONCE = 3;

interface ProposalListProps {
  readonly found: FoundTimes;
  /** A meeting of theirs belongs into a shared document. */
  readonly inPair: boolean;
  /** What takes a time. The heading with this id names it. */
  readonly children: (proposal: Proposal, headingId: string, isFirst: boolean) => ReactNode;
}

/** The times that suit, best first. */
export const ProposalList = ({ found, inPair, children }: ProposalListProps) => {
  const text = useText();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const all = found.answer.proposals;
  const visible = all.slice(0, shown);
  return (
    <Stack as="section" gap="l">
      <Heading as="h2">{text("found.title", { count: visible.length, people: found.people.length })}</Heading>
      {visible.map((proposal, index) => (
        <ProposalCard key={proposal.slot.start} found={found} proposal={proposal} isFirst={index === 0}>
          {(headingId) => (
            <>
              <Reasons found={found} proposal={proposal} inPair={inPair} />
              {children(proposal, headingId, index === 0)}
            </>
          )}
        </ProposalCard>
      ))}
      {shown < all.length && (
        <Button className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {text("found.showMore")}
        </Button>
      )}
    </Stack>
  );
};
