import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { EventInCalendar } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Row } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { JoinButton } from "./JoinButton";
import type { Nearness } from "../proposal/meetingWords";
import type { MoveProps } from "./MoveMeeting";
import { useSkipping } from "./useSkipping";

const MoveMeeting = createLatePart<MoveProps>(() => import("./MoveMeeting"), PartMeanwhile);

const useStyles = makeStyles({
  presses: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  // Where thumbs press. Beside a mouse, Fluent's own height will do.
  press: {
    "@media (pointer: coarse)": { minHeight: "44px" },
    // All three stand in one row of a side panel.
    "@media (max-width: 359px)": { minWidth: "0" },
  },
  narrow: { minWidth: "0" },
});

export interface MeetingPressesProps extends Pick<MoveProps, "onMoved" | "onOffered" | "onChanged"> {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  /** Describes the presses of one meeting among several. */
  readonly describedBy?: string;
  readonly nearness?: Nearness;
  /** The meeting as one's own calendar has it. */
  readonly event?: EventInCalendar | undefined;
  readonly onPrepare?: (() => void) | undefined;
  /** Something else on the screen has its main press. */
  readonly isAside?: boolean;
  /** Somebody cannot come: to move it is more pressing than to prepare it, and to answer other offered times most. */
  readonly urgent?: "move" | "answer" | undefined;
  /** Skip: nobody else can come, and the series goes on, so nothing is asked first. */
  readonly end: "ask" | "skip" | "none";
  /** The others of the series to which nobody else can come: one press skips them too. */
  readonly alsoEmpty?: readonly NotedMeeting[];
  /** The address asks for other times for it. */
  readonly isOpened?: boolean;
  /** The screen has other times elsewhere: there is one list at a time, the one that was opened last. */
  readonly areTimesElsewhere?: boolean | undefined;
  /** Other times for it open here. */
  readonly onMoving?: (() => void) | undefined;
  /** Asks before it is called off. */
  readonly onCallOff: (meeting: NotedMeeting) => void;
}

/** What one can do about a booked meeting: join it when it is near, prepare it, move it, call it off. */
export const MeetingPresses = (props: MeetingPressesProps) => {
  const {
    pair,
    meeting,
    describedBy,
    nearness = "far",
    event,
    onPrepare,
    isAside = false,
    urgent,
    end,
    alsoEmpty = NONE,
    isOpened = false,
    areTimesElsewhere = false,
    onMoving,
    onMoved,
    onOffered,
    onChanged,
    onCallOff,
  } = props;
  const text = useText();
  const styles = useStyles();
  const panel = useId();
  const [isMoving, setMoving] = useMoving(isOpened, areTimesElsewhere);
  const closing =
    <Told extends readonly unknown[]>(tell: (...told: Told) => void) =>
    (...told: Told): void => {
      setMoving(false);
      tell(...told);
    };
  const isMain = !isMoving && !isAside;
  const joinUrl = nearness === "far" ? undefined : event?.joinUrl;
  return (
    <div className={styles.presses}>
      <Row>
        {joinUrl !== undefined && <JoinButton url={joinUrl} />}
        {onPrepare && (
          <Button
            className={styles.press}
            appearance={joinUrl === undefined && isMain && !urgent ? "primary" : "secondary"}
            onClick={onPrepare}
          >
            {text("next.prepare")}
          </Button>
        )}
        {nearness !== "now" && (
          <>
            <Button
              className={styles.narrow}
              appearance={joinUrl === undefined && isMain && urgent === "move" ? "primary" : "secondary"}
              aria-expanded={isMoving}
              aria-controls={isMoving ? panel : undefined}
              aria-describedby={describedBy}
              onClick={() => {
                if (!isMoving) onMoving?.();
                setMoving(!isMoving);
              }}
            >
              {text("next.move")}
            </Button>
            <EndPress {...{ pair, meeting, describedBy, end, alsoEmpty, onCallOff, onChanged }} />
          </>
        )}
      </Row>
      {isMoving && (
        <div id={panel}>
          <MoveMeeting
            pair={pair}
            meeting={meeting}
            onStay={() => setMoving(false)}
            onMoved={closing(onMoved)}
            onOffered={closing(onOffered)}
            onChanged={closing(onChanged)}
          />
        </div>
      )}
    </div>
  );
};

/** Other times for the meeting are open: until they are closed, or times open elsewhere. */
const useMoving = (isOpened: boolean, areTimesElsewhere: boolean) => {
  const [isMoving, setMoving] = useState(isOpened);
  const [wereElsewhere, setElsewhere] = useState(areTimesElsewhere);
  if (wereElsewhere !== areTimesElsewhere) {
    setElsewhere(areTimesElsewhere);
    if (areTimesElsewhere) setMoving(false);
  }
  return [isMoving, setMoving] as const;
};

const NONE: readonly NotedMeeting[] = [];

type EndPressProps = Pick<MeetingPressesProps, "pair" | "meeting" | "end" | "onCallOff" | "onChanged"> & {
  readonly describedBy: string | undefined;
  readonly alsoEmpty: readonly NotedMeeting[];
};

const EndPress = ({ pair, meeting, describedBy, end, alsoEmpty, onCallOff, onChanged }: EndPressProps) => {
  const text = useText();
  const { narrow } = useStyles();
  if (end === "none") return null;
  if (end === "ask") {
    return (
      <Button
        className={narrow}
        aria-haspopup="dialog"
        aria-describedby={describedBy}
        onClick={() => onCallOff(meeting)}
      >
        {text("next.callOff")}
      </Button>
    );
  }
  return (
    <>
      <SkipPress {...{ pair, describedBy, onChanged }} meetings={[meeting]} />
      {alsoEmpty.length > 0 && <SkipPress {...{ pair, onChanged }} meetings={[meeting, ...alsoEmpty]} />}
    </>
  );
};

interface SkipPressProps extends Pick<MeetingPressesProps, "pair" | "onChanged"> {
  readonly describedBy?: string | undefined;
  readonly meetings: readonly NotedMeeting[];
}

const SkipPress = ({ pair, describedBy, meetings, onChanged }: SkipPressProps) => {
  const text = useText();
  const { narrow } = useStyles();
  const { skip, keeping, problem } = useSkipping(pair, meetings, onChanged);
  return (
    <>
      <SteadyButton className={narrow} off={keeping} aria-describedby={describedBy} onClick={skip}>
        {text("next.skip", { count: meetings.length })}
      </SteadyButton>
      {problem && <Problem failure={problem} byHand onRetry={skip} />}
    </>
  );
};
