import { makeStyles, tokens } from "@fluentui/react-components";
import { isSame, type Interval } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import type { Company, Services } from "../services";
import { NoteMeeting } from "./NoteMeeting";
import { TakeBackButton, TakenBackLine } from "./TakeBack";
import type { FillingOfForm } from "./useFilling";

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
  readonly services: Services;
  readonly company: Company;
  readonly filling: FillingOfForm;
  /** When the appointment is now. */
  readonly window: Interval;
}

/** What was put in before this list of times was made, with the way back; and what taking back has left. */
export const FromBefore = ({ services, company, filling, window }: FromBeforeProps) => {
  const styles = useStyles();
  const { text } = services;
  const { state, isShown, isMoved, takeBack } = filling;
  const isFilled = state.phase === "filled" || state.phase === "takingBack";
  const meetingId = isFilled && isSame(state.filled.window, window) ? state.filled.meetingId : undefined;
  return (
    <>
      {isFilled && (!isShown || isMoved) && (
        <div className={styles.box}>
          <p className={styles.line}>{text(isMoved ? "use.moved" : "use.before")}</p>
          <TakeBackButton {...{ services, filling }} />
          {company.kind === "pair" && meetingId !== undefined && (
            <NoteMeeting services={services} pair={company.pair} meetings={[{ eventId: meetingId, ...window }]} />
          )}
        </div>
      )}
      {state.phase === "failed" && state.filled && (
        <Problem services={services} failure={state.failure} byHand onRetry={takeBack} />
      )}
      <TakenBackLine {...{ services, filling }} />
    </>
  );
};
