import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AppointmentForm, Filled, TakenBack, WeeklySeries } from "../../domain/people/appointment/appointment";
import { idInSeries } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { meetingsInSeries } from "../../domain/proposals/series/steadySeries";
import { useFormat, usePlanning, useText } from "../context";
import { isFocusFree } from "../controls/focus/focusPlace";
import { Body, Row } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { orElse, useFetched } from "../controls/useFetched";
import { NoteMeeting } from "./NotedMeetings";
import { UndoButton } from "./UndoButton";
import type { FillingOfForm } from "./useForm";

const useStyles = makeStyles({ words: { margin: "0" } });

/** What taking back has left. */
const TakenBackLine = ({ filling: { state } }: { readonly filling: FillingOfForm }) => {
  const text = useText();
  return (
    <div role="status">
      {state.phase === "takenBack" && (
        <Body>{text("use.takenBack", { time: timeAfter(state.what), lines: state.what.linesThatStay })}</Body>
      )}
    </div>
  );
};

const timeAfter = ({ timeStays, stillRepeats }: TakenBack): "repeats" | "stays" | "back" =>
  stillRepeats ? "repeats" : timeStays ? "stays" : "back";

interface RepeatingFormProps {
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly form: AppointmentForm;
  readonly onLook: () => void;
}

/** A form that is a series, which Outlook lets nobody move by its start: ours with the way back, any other with what to do. */
export const RepeatingForm = ({ pair, filling, form, onLook }: RepeatingFormProps) => {
  const text = useText();
  const { state, takeBack } = filling;
  const filled = state.phase === "filled" || state.phase === "takingBack" ? state.filled : undefined;
  if (filled?.series) return <OurSeries {...{ pair, filling, form, filled }} series={filled.series} />;
  return (
    <>
      <TakenBackLine filling={filling} />
      {state.phase === "failed" && state.filled && <Problem failure={state.failure} byHand onRetry={takeBack} />}
      {state.phase !== "takenBack" && <Body>{text("pane.repeats")}</Body>}
      <Row>
        <Button onClick={onLook}>{text("pane.lookAgain")}</Button>
      </Row>
    </>
  );
};

interface OurSeriesProps extends Omit<RepeatingFormProps, "onLook"> {
  readonly filled: Filled;
  readonly series: WeeklySeries;
}

/** The press that made the series is gone with the times, so whoever pressed it goes on here. */
const OurSeries = ({ pair, filling, form, filled: { meetingId }, series }: OurSeriesProps) => {
  const { text, zones } = useFormat();
  const { appointments } = usePlanning();
  const own = useFetched(useCallback(() => appointments.ownEvent(form), [appointments, form]));
  const [isNoted, setNoted] = useState(false);
  // What is noted was sent before.
  const isSent = isNoted || orElse(own, undefined)?.isSent === true;
  const styles = useStyles();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isFocusFree()) words.current?.focus();
  }, []);
  return (
    <>
      <p ref={words} tabIndex={-1} className={styles.words}>
        {text("use.series", { sent: String(isSent) })}
      </p>
      {pair && meetingId !== undefined ? (
        <NoteMeeting
          pair={pair}
          meetings={meetingsInSeries(series, zones).map((window, index) => ({
            eventId: idInSeries(meetingId, index),
            ...window,
          }))}
          isSent={isSent}
          onNoted={() => setNoted(true)}
        >
          <UndoButton filling={filling} />
        </NoteMeeting>
      ) : (
        !isSent && (
          <Row>
            <UndoButton filling={filling} />
          </Row>
        )
      )}
    </>
  );
};
