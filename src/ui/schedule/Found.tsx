import type { FoundTimes } from "../services";
import { NoneFits } from "./NoneFits";
import { ProposalList } from "./ProposalList";
import type { TimesProps } from "./Times";

interface FoundProps extends TimesProps {
  readonly found: FoundTimes;
}

/** What the calendars answered: times, or why there are none. */
const Found = ({ services, company, wish, onWish, onBooked, found }: FoundProps) =>
  found.answer.proposals.length === 0 ? (
    <NoneFits found={found} pen={services} wish={wish} onChange={onWish} />
  ) : (
    <ProposalList {...{ found, company, services }} onBooked={(meeting) => onBooked(meeting, company)} />
  );

// React.lazy takes a default export.
export default Found;
