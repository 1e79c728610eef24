import { makeStyles, tokens } from "@fluentui/react-components";
import { isSame, type Interval } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import type { Company } from "../../planning/foundTimes";
import { NoteMeeting } from "./NoteMeeting";
import { TakeBackButton, TakenBackLine } from "./TakeBack";
import type { FillingOfForm } from "./useFilling";
import { useText } from "../context";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
  },
  line: { margin: "0" },
});

interface FromBeforeProps {
  readonly company: Company;
  readonly filling: FillingOfForm;
  /** When the appointment is now. */
  readonly window: Interval;
}

/** What was put in before this list of times was made, with the way back; and what taking back has left. */
export const FromBefore = ({ company, filling, window }: FromBeforeProps) => {
  const text = useText();
  const styles = useStyles();
  const { state, isShown, isMoved, takeBack } = filling;
  const isFilled = state.phase === "filled" || state.phase === "takingBack";
  const meetingId = isFilled && isSame(state.filled.window, window) ? state.filled.meetingId : undefined;
  return (
    <>
      {isFilled && (!isShown || isMoved) && (
        <div className={styles.box}>
          <p className={styles.line}>{text(isMoved ? "use.moved" : "use.before")}</p>
          <TakeBackButton filling={filling} />
          {company.kind === "pair" && meetingId !== undefined && (
            <NoteMeeting pair={company.pair} meetings={[{ eventId: meetingId, ...window }]} />
          )}
        </div>
      )}
      {state.phase === "failed" && state.filled && <Problem failure={state.failure} byHand onRetry={takeBack} />}
      <TakenBackLine filling={filling} />
    </>
  );
};
