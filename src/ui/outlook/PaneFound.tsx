import type { Appointment } from "../../domain/people/appointment/appointment";
import { isSame, type Interval } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useText } from "../context";
import { Problem } from "../controls/Problem";
import type { QueryState } from "../controls/useQuery";
import { ProposalList } from "../proposal/ProposalList";
import { NoneFits } from "../schedule/NoneFits";
import { Notes } from "../schedule/Notes";
import type { Wish } from "../schedule/wish";
import { betterThan, lookedAt } from "./formTime";
import { MovedByHand } from "./NotedMeetings";
import { UseButton } from "./UseButton";
import type { FillingOfForm } from "./useForm";

export interface PaneFoundProps {
  readonly company: Company;
  readonly found: FoundTimes;
  readonly weighed: QueryState<FoundTimes>;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onAgain: () => void;
  readonly filling: FillingOfForm;
  readonly appointment: Appointment;
  /** When the appointment is so far. */
  readonly window: Interval;
}

/** The other times for the form that is open, best first, each with the press that puts it in. */
const PaneFound = (props: PaneFoundProps) => {
  const text = useText();
  const { company, found, weighed, wish, onWish, onAgain, filling, appointment, window } = props;
  const { withoutDocument: missing } = found;
  const { state } = filling;
  // A time that was chosen here is noted where it was chosen.
  const isOurTime = state.phase === "filled" && isSame(state.filled.window, window);
  const pair = company.kind === "pair" ? company.pair : undefined;
  const better = betterThan(lookedAt(window, found, weighed), found);
  const others = found.answer.proposals.filter((one) => one !== better && !isSame(one.slot, window));
  return (
    <>
      {pair && !isOurTime && <MovedByHand pair={pair} window={window} which={appointment.which} />}
      {missing && (
        <Problem failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {found.answer.proposals.length === 0 && <NoneFits found={found} wish={wish} onChange={onWish} />}
      {others.length > 0 && (
        <ProposalList
          found={{ ...found, answer: { ...found.answer, proposals: others } }}
          inPair={pair !== undefined}
          rowsTitle={text("time.others")}
        >
          {({ slot }, headingId) => (
            <UseButton
              found={found}
              slot={slot}
              pair={pair}
              filling={filling}
              describedBy={headingId}
              label="use.row"
            />
          )}
        </ProposalList>
      )}
      <Notes found={found} about={pair?.id} />
    </>
  );
};

// A late part is a default export.
export default PaneFound;
