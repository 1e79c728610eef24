import type { BookedMeeting } from "../../domain/people/eventBook";
import type { Company, FoundTimes, Services } from "../services";
import { NoneFits } from "./NoneFits";
import { ProposalList } from "./ProposalList";
import type { Wish } from "./wish";

interface FoundProps {
  readonly services: Services;
  readonly company: Company;
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onBooked: (meeting: BookedMeeting, company: Company) => void;
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
