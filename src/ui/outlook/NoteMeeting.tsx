import { makeStyles, tokens } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { isSame, type Interval } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import type { Services } from "../services";
import { useMeetings } from "./useMeetings";
import { useNoting } from "./useNoting";

const useStyles = makeStyles({
  line: { margin: "0", color: tokens.colorNeutralForeground2 },
});

interface NoteMeetingProps {
  readonly services: Services;
  readonly pair: Pair;
  /** The id by which the document will know it. */
  readonly meetingId: string;
  readonly slot: Interval;
}

/** Notes the meeting in the shared document, once the person says that it will be sent. */
export const NoteMeeting = ({ services, pair, meetingId, slot }: NoteMeetingProps) => {
  const styles = useStyles();
  const { text } = services;
  const { state, note } = useNoting(services, pair);
  const isNoted = useMeetings(services, pair).some((one) => one.eventId === meetingId && isSame(one, slot));
  const press = (): void => note({ eventId: meetingId }, slot);
  return (
    <>
      <p className={styles.line} role="status">
        {text(isNoted ? "use.noted" : state.phase === "notKept" ? "use.noteFailed" : "use.noteWhy")}
      </p>
      <SteadyButton off={isNoted || state.phase === "noting"} onClick={press}>
        {text(isNoted ? "use.inDocument" : state.phase === "noting" ? "use.noting" : "use.note")}
      </SteadyButton>
      {state.phase === "failed" && <Problem services={services} failure={state.failure} onRetry={press} />}
    </>
  );
};
