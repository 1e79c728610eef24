import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Filled, TakenBack, WeeklySeries } from "../../domain/people/appointment/appointment";
import { idInSeries } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { meetingsInSeries } from "../../domain/proposals/steadySeries";
import { isSame, type Interval } from "../../domain/time/interval";
import type { Company } from "../../planning/foundTimes";
import { useFormat, useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { NoteMeeting } from "./NotedMeetings";
import type { FillingOfForm } from "./useForm";

const useStyles = makeStyles({ start: { justifyItems: "start" }, words: { margin: "0" } });

/** The way back from what was put into the form. */
export const TakeBackButton = ({ filling: { state, busy, takeBack } }: { readonly filling: FillingOfForm }) => {
  const text = useText();
  return (
    <Row>
      <Button onClick={takeBack} disabledFocusable={busy}>
        {text(state.phase === "takingBack" ? "use.takingBack" : "use.takeBack")}
      </Button>
    </Row>
  );
};

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
        <Stack gap="s" className={styles.start}>
          <Body>{text(isMoved ? "use.moved" : "use.before")}</Body>
          <TakeBackButton filling={filling} />
          {company.kind === "pair" && meetingId !== undefined && (
            <NoteMeeting pair={company.pair} meetings={[{ eventId: meetingId, ...window }]} />
          )}
        </Stack>
      )}
      {state.phase === "failed" && state.filled && <Problem failure={state.failure} byHand onRetry={takeBack} />}
      <TakenBackLine filling={filling} />
    </>
  );
};

interface RepeatingFormProps {
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly onLook: () => void;
}

/** A form that is a series, which Outlook lets nobody move by its start: ours with the way back, any other with what to do. */
export const RepeatingForm = ({ pair, filling, onLook }: RepeatingFormProps) => {
  const text = useText();
  const { state, takeBack } = filling;
  const filled = state.phase === "filled" || state.phase === "takingBack" ? state.filled : undefined;
  if (filled?.series) return <OurSeries pair={pair} filling={filling} filled={filled} series={filled.series} />;
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
const OurSeries = ({ pair, filling, filled: { meetingId }, series }: OurSeriesProps) => {
  const { text, zones } = useFormat();
  const styles = useStyles();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus();
  }, []);
  return (
    <>
      <p ref={words} tabIndex={-1} className={styles.words}>
        {text("use.series")}
      </p>
      <TakeBackButton filling={filling} />
      {pair && meetingId !== undefined && (
        <Stack gap="s" className={styles.start}>
          <NoteMeeting
            pair={pair}
            meetings={meetingsInSeries(series, zones).map((window, index) => ({
              eventId: idInSeries(meetingId, index),
              ...window,
            }))}
          />
        </Stack>
      )}
    </>
  );
};
