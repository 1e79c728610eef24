import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Filled, WeeklySeries } from "../../domain/people/appointment/appointment";
import { idInSeries } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { meetingsInSeries } from "../../domain/proposals/steadySeries";
import { Problem } from "../controls/Problem";
import { NoteMeeting } from "./NoteMeeting";
import { TakeBackButton, TakenBackLine } from "./TakeBack";
import type { FillingOfForm } from "./useFilling";
import { useFormat, useText } from "../context";

const useStyles = makeStyles({
  line: { margin: "0" },
  press: { justifySelf: "start" },
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
  },
});

interface RepeatingFormProps {
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly onLook: () => void;
}

/** A form that is a series, which Outlook lets nobody move by its start: ours with the way back, any other with what to do. */
export const RepeatingForm = ({ pair, filling, onLook }: RepeatingFormProps) => {
  const text = useText();
  const styles = useStyles();
  const { state, takeBack } = filling;
  const filled = state.phase === "filled" || state.phase === "takingBack" ? state.filled : undefined;
  if (filled?.series) return <OurSeries pair={pair} filling={filling} filled={filled} series={filled.series} />;
  return (
    <>
      <TakenBackLine filling={filling} />
      {state.phase === "failed" && state.filled && <Problem failure={state.failure} byHand onRetry={takeBack} />}
      {state.phase !== "takenBack" && <p className={styles.line}>{text("pane.repeats")}</p>}
      <Button className={styles.press} onClick={onLook}>
        {text("pane.lookAgain")}
      </Button>
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
      <p ref={words} tabIndex={-1} className={styles.line}>
        {text("use.series")}
      </p>
      <TakeBackButton filling={filling} />
      {pair && meetingId !== undefined && (
        <div className={styles.part}>
          <NoteMeeting
            pair={pair}
            meetings={meetingsInSeries(series, zones).map((window, index) => ({
              eventId: idInSeries(meetingId, index),
              ...window,
            }))}
          />
        </div>
      )}
    </>
  );
};
