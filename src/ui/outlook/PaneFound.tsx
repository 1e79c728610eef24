import { makeStyles, tokens } from "@fluentui/react-components";
import type { Appointment } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { isSame, type Interval } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, usePlanning, useText } from "../context";
import { Body } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { localTimesOf, timesInWords } from "../proposal/LocalTimes";
import { ProposalList } from "../proposal/ProposalList";
import { NoneFits } from "../schedule/NoneFits";
import { Notes } from "../schedule/Notes";
import type { Wish } from "../schedule/wish";
import { TakeBackButton } from "./FilledForm";
import { MovedByHand, NoteMeeting } from "./NotedMeetings";
import type { FillingOfForm } from "./useForm";

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
const PaneFound = (props: PaneFoundProps) => {
  const text = useText();
  const { company, found, wish, onWish, onAgain, filling, appointment, window } = props;
  const { withoutDocument: missing } = found;
  const { state } = filling;
  // A time that was chosen here is noted where it was chosen.
  const isOurTime = state.phase === "filled" && isSame(state.filled.window, window);
  const pair = company.kind === "pair" ? company.pair : undefined;
  return (
    <>
      {pair && !isOurTime && <MovedByHand pair={pair} window={window} which={appointment.which} />}
      {missing && (
        <Problem failure={missing} onRetry={onAgain}>
          {text("found.withoutDocument")}
        </Problem>
      )}
      {found.answer.proposals.length === 0 ? (
        <NoneFits found={found} wish={wish} onChange={onWish} />
      ) : (
        <ProposalList found={found} inPair={pair !== undefined}>
          {(proposal, headingId, { isFirst }) => (
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

const useStyles = makeStyles({
  button: { justifySelf: "start", marginTop: tokens.spacingVerticalM },
  below: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    ":not(:empty)": { marginTop: tokens.spacingVerticalM },
  },
});

interface UseButtonProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly main: boolean;
  readonly headingId: string;
}

/** One press puts this time into the form. The button stays where it is; what was done is said below, with the way back. */
const UseButton = ({ found, proposal, pair, filling, main, headingId }: UseButtonProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { appointments } = usePlanning();
  const styles = useStyles();
  const { state, isShown, isMoved, busy, meetingId, fill } = filling;
  const { slot } = proposal;
  const isFilled =
    isShown &&
    !isMoved &&
    (state.phase === "filled" || state.phase === "takingBack") &&
    isSame(state.filled.window, slot);
  const isFilling = state.phase === "filling" && state.start === slot.start;
  const failure = state.phase === "failed" && state.start === slot.start ? state.failure : undefined;
  const press = (): void => {
    const words = appointments.words(found, slot, pair && { pair, meetingId });
    fill({ window: slot, words, ...(pair && { meetingId }) });
  };
  const times = timesInWords(localTimesOf(found, proposal, format), format);
  return (
    <>
      <SteadyButton
        className={styles.button}
        appearance={main ? "primary" : "secondary"}
        aria-describedby={headingId}
        off={busy || isFilled}
        onClick={press}
      >
        {text(isFilled ? "use.done" : isFilling ? "use.filling" : "use.press")}
      </SteadyButton>
      <div role="status" className={styles.below}>
        {isFilled && <Body>{text("use.words", { times: formatList(times, locale) })}</Body>}
      </div>
      {isFilled && (
        <div className={styles.below}>
          <TakeBackButton filling={filling} />
          {pair && <NoteMeeting pair={pair} meetings={[{ eventId: meetingId, ...slot }]} />}
        </div>
      )}
      {failure && (
        <div className={styles.below}>
          <Problem failure={failure} byHand onRetry={press} />
        </div>
      )}
    </>
  );
};

// A late part is a default export.
export default PaneFound;
