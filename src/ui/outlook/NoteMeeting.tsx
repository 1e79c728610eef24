import { makeStyles, tokens } from "@fluentui/react-components";
import type { MeetingAt } from "../../domain/document/entry";
import type { Pair } from "../../domain/people/pair";
import { isSame } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useMeetings } from "./useMeetings";
import { useNoting } from "./useNoting";
import { useText } from "../context";

const useStyles = makeStyles({
  line: { margin: "0", color: tokens.colorNeutralForeground2 },
});

interface NoteMeetingProps {
  readonly pair: Pair;
  /** One, or those of a series. */
  readonly meetings: readonly MeetingAt[];
}

/** Notes what is in the form in the shared document, once the person says that it will be sent. */
export const NoteMeeting = ({ pair, meetings }: NoteMeetingProps) => {
  const text = useText();
  const styles = useStyles();
  const { state, note } = useNoting(pair);
  const noted = useMeetings(pair);
  const isNoted = meetings.every((meeting) =>
    noted.some((one) => one.eventId === meeting.eventId && isSame(one, meeting)),
  );
  const press = (): void => note(meetings);
  return (
    <>
      <p className={styles.line} role="status">
        {isNoted || state.phase === "notKept"
          ? text(isNoted ? "use.noted" : "use.noteFailed")
          : text("use.noteWhy", { count: meetings.length })}
      </p>
      <SteadyButton off={isNoted || state.phase === "noting"} onClick={press}>
        {text(isNoted ? "use.inDocument" : state.phase === "noting" ? "use.noting" : "use.note")}
      </SteadyButton>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={press} />}
    </>
  );
};
