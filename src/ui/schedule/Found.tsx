import type { BookedMeeting } from "../../domain/people/eventBook";
import type { Company, FoundTimes, Services } from "../services";
import { ProblemBar } from "../controls/ProblemBar";
import { NoneFits } from "./NoneFits";
import { ProposalList } from "./ProposalList";
import { useAsk } from "./useAsk";
import type { Wish } from "./wish";

interface FoundProps {
  readonly services: Services;
  readonly company: Company;
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  /** Looks again, with the same wishes. */
  readonly onAgain: () => void;
  readonly onBooked: (meeting: BookedMeeting, company: Company) => void;
}

/** What the calendars answered: times, or why there are none. Times that were made without the document say so first. */
export const Found = ({ services, company, wish, onWish, onBooked, onAgain, found }: FoundProps) => {
  const { text } = services;
  const { newest, ask } = useAsk(services, onAgain);
  const missing = found.withoutDocument;
  return (
    <>
      {missing && (
        <ProblemBar failure={newest(missing)} text={text} onRetry={onAgain} onAsk={() => ask(missing)}>
          {text("found.withoutDocument")}
        </ProblemBar>
      )}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} pen={services} wish={wish} onChange={onWish} />
      ) : (
        <ProposalList {...{ found, company, services }} onBooked={(meeting) => onBooked(meeting, company)} />
      )}
    </>
  );
};
