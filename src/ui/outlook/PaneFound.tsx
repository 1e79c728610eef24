import type { Appointment } from "../../domain/people/appointment/appointment";
import { isSame, type Interval } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import { NoneFits } from "../schedule/NoneFits";
import { Notes } from "../schedule/Notes";
import { ProposalList } from "../proposal/ProposalList";
import type { Wish } from "../schedule/wish";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { MovedMeeting } from "./MovedMeeting";
import { UseButton } from "./UseButton";
import type { FillingOfForm } from "./useFilling";
import { useText } from "../context";

export interface PaneFoundProps {
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
  const text = useText();
  const { company, found, wish, onWish, onAgain, filling, appointment, window } = props;
  const { withoutDocument: missing } = found;
  const { state } = filling;
  // A time that was chosen here is noted where it was chosen.
  const isOurTime = state.phase === "filled" && isSame(state.filled.window, window);
  const pair = company.kind === "pair" ? company.pair : undefined;
  return (
    <>
      {pair && !isOurTime && <MovedMeeting pair={pair} window={window} which={appointment.which} />}
      {missing && (
        <Problem failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} wish={wish} onChange={onWish} />
      ) : (
        <ProposalList found={found} inPair={pair !== undefined}>
          {(proposal, headingId, isFirst) => (
            <UseButton
              found={found}
              proposal={proposal}
              pair={pair}
              filling={filling}
              headingId={headingId}
              main={isFirst}
            />
          )}
        </ProposalList>
      )}
      <Notes found={found} />
    </>
  );
};
