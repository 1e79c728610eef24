import { useState, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { List, Stack, Title } from "../controls/layout";
import { QuietButton } from "../controls/QuietButton";
import { isEachEasy, listTitle } from "./listTitle";
import { ProposalCard, Reasons } from "./ProposalCard";
import { TimeRow } from "./TimeRow";

/** Three proposals, not thirty; more is one press away. */
const AT_ONCE = 3;

/** What takes a time. The heading with this id names it; `isRow`: there is room for one short word. */
export type TakeTime = (
  proposal: Proposal,
  headingId: string,
  where: { readonly isFirst: boolean; readonly isRow: boolean },
) => ReactNode;

interface ProposalListProps {
  readonly found: FoundTimes;
  /** A meeting of theirs belongs into a shared document. */
  readonly inPair: boolean;
  /** Another time stands as a card already: these are rows below this title. */
  readonly rowsTitle?: string;
  readonly children: TakeTime;
}

/** The best time as a card, and the next ones as rows that open. */
export const ProposalList = ({ found, inPair, rowsTitle, children }: ProposalListProps) => {
  const format = useFormat();
  const [shown, setShown] = useState(rowsTitle === undefined ? AT_ONCE : AT_ONCE - 1);
  const all = found.answer.proposals;
  const visible = all.slice(0, shown);
  const first = rowsTitle === undefined ? visible[0] : undefined;
  const rest = first ? visible.slice(1) : visible;
  if (visible.length === 0) return null;
  return (
    <Stack as="section">
      <Title>{rowsTitle ?? listTitle(found, visible, format)}</Title>
      {first && (
        <ProposalCard key={first.slot.start} found={found} proposal={first} isFirst>
          {(headingId) => (
            <>
              <Reasons
                found={found}
                proposal={first}
                inPair={inPair}
                isListed
                isEasyTold={isEachEasy(found, visible)}
              />
              {children(first, headingId, { isFirst: true, isRow: false })}
            </>
          )}
        </ProposalCard>
      )}
      <List gap="s">
        {rest.map((proposal) => (
          <li key={proposal.slot.start}>
            <TimeRow found={found} proposal={proposal} inPair={inPair}>
              {(headingId) => children(proposal, headingId, { isFirst: false, isRow: true })}
            </TimeRow>
          </li>
        ))}
      </List>
      {shown < all.length && (
        <QuietButton onClick={() => setShown(shown + AT_ONCE)}>{format.text("found.showMore")}</QuietButton>
      )}
    </Stack>
  );
};
