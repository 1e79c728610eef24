import type { Appointment } from "../../domain/people/appointment/appointment";
import { isSame, type Interval } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import { NoneFits } from "../schedule/NoneFits";
import { Notes } from "../schedule/Notes";
import { ProposalList } from "../schedule/ProposalList";
import type { Wish } from "../schedule/wish";
import type { Company, FoundTimes, Services } from "../services";
import { MovedMeeting } from "./MovedMeeting";
import { UseButton } from "./UseButton";
import type { FillingOfForm } from "./useFilling";

export interface PaneFoundProps {
  readonly services: Services;
  readonly company: Company;
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onAgain: () => void;
  readonly filling: FillingOfForm;
  readonly appointment: Appointment;
  /** When the appointment is so far. */
  readonly window: Interval;
}

/** The times for the form that is open, best first, each with the press that puts it in. */
export const PaneFound = (props: PaneFoundProps) => {
  const { services, company, found, wish, onWish, onAgain, filling, appointment, window } = props;
  const { text } = services;
  const { withoutDocument: missing } = found;
  const { state } = filling;
  // A time that was chosen here is noted where it was chosen.
  const isOurTime = state.phase === "filled" && isSame(state.filled.window, window);
  const pair = company.kind === "pair" ? company.pair : undefined;
  return (
    <>
      {pair && !isOurTime && <MovedMeeting {...{ services, pair, window }} which={appointment.which} />}
      {missing && (
        <Problem services={services} failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} pen={services} wish={wish} onChange={onWish} />
      ) : (
        <ProposalList {...{ found, services }} inPair={pair !== undefined}>
          {(proposal, headingId, isFirst) => (
            <UseButton {...{ found, proposal, services, pair, filling, headingId }} main={isFirst} />
          )}
        </ProposalList>
      )}
      <Notes found={found} services={services} />
    </>
  );
};
