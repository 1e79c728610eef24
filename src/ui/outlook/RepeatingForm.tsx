import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Filled, WeeklySeries } from "../../domain/people/appointment/appointment";
import { idInSeries } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { meetingsInSeries } from "../../domain/proposals/steadySeries";
import { Problem } from "../controls/Problem";
import type { Services } from "../services";
import { NoteMeeting } from "./NoteMeeting";
import { TakeBackButton, TakenBackLine } from "./TakeBack";
import type { FillingOfForm } from "./useFilling";

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
  readonly services: Services;
  readonly pair: Pair | undefined;
  readonly filling: FillingOfForm;
  readonly onLook: () => void;
}

/** A form that is a series, which Outlook lets nobody move by its start: ours with the way back, any other with what to do. */
export const RepeatingForm = ({ services, pair, filling, onLook }: RepeatingFormProps) => {
  const styles = useStyles();
  const { text } = services;
  const { state, takeBack } = filling;
  const filled = state.phase === "filled" || state.phase === "takingBack" ? state.filled : undefined;
  if (filled?.series) return <OurSeries {...{ services, pair, filling, filled }} series={filled.series} />;
  return (
    <>
      <TakenBackLine {...{ services, filling }} />
      {state.phase === "failed" && state.filled && (
        <Problem services={services} failure={state.failure} byHand onRetry={takeBack} />
      )}
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
const OurSeries = ({ services, pair, filling, filled: { meetingId }, series }: OurSeriesProps) => {
  const styles = useStyles();
  const { text, zones } = services;
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus();
  }, []);
  return (
    <>
      <p ref={words} tabIndex={-1} className={styles.line}>
        {text("use.series")}
      </p>
      <TakeBackButton {...{ services, filling }} />
      {pair && meetingId !== undefined && (
        <div className={styles.part}>
          <NoteMeeting
            {...{ services, pair }}
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
