import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { AnswerPart } from "./AnswerPart";
import { Legend } from "./Legend";
import { ProposalCard } from "./ProposalCard";
import { Reasons } from "./Reasons";
import { explain } from "./explain";
import { useFormat } from "../context";

const useStyles = makeStyles({
  more: { justifySelf: "center" },
});

/** Three proposals, not thirty; more is one press away. */
const AT_ONCE = 3;

export interface ProposalListProps {
  readonly found: FoundTimes;
  /** A meeting of theirs belongs into a shared document. */
  readonly inPair: boolean;
  /** What takes a time. The heading with this id names it. */
  readonly children: (proposal: Proposal, headingId: string, isFirst: boolean) => ReactNode;
}

/** The times that suit, best first. */
export const ProposalList = ({ found, inPair, children }: ProposalListProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const all = found.answer.proposals;
  const visible = all.slice(0, shown);
  return (
    <AnswerPart title={text("found.title", { count: visible.length, people: found.people.length })}>
      {visible.map((proposal, index) => (
        <ProposalCard key={proposal.slot.start} found={found} proposal={proposal}>
          {(headingId) => (
            <>
              <Reasons explanation={explain(found, proposal, inPair, format)} />
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
      <Legend />
    </AnswerPart>
  );
};
