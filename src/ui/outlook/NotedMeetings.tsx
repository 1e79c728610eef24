import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { meetingsOf, movedFrom, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { MeetingAt } from "../../domain/document/entry";
import type { WhichMeeting } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { NotedSent } from "../../planning/bookedMeetings";
import { isSame, type Interval } from "../../domain/time/interval";
import { useConversations, useFormat, usePlanning, useText } from "../context";
import { Body, Quiet, Row } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { Sheet } from "../controls/Sheet";
import { useKeeping } from "../controls/useWriting";
import { useNames } from "../names";
import { useDocument } from "../document/useDocument";
import { formatDay, formatSpan } from "../format/when";
import { useNoted } from "./useNoted";

const useStyles = makeStyles({
  box: { justifyItems: "start", rowGap: tokens.spacingVerticalS },
});

/** The pair's meetings as their document has them now. */
const useMeetings = (pair: Pair): readonly NotedMeeting[] => {
  const { openDocument } = useConversations();
  const { entries } = useDocument(openDocument(pair));
  return useMemo(() => meetingsOf(entries), [entries]);
};

const LOOK_AGAIN_MS = 10_000;

interface NoteMeetingProps {
  readonly pair: Pair;
  /** One, or those of a series. */
  readonly meetings: readonly MeetingAt[];
  /** The calendar has it so, for all. */
  readonly isSent?: boolean;
  /** What is still to be done, said until it is noted. */
  readonly words?: string;
  /** The document has them since. */
  readonly onNoted?: () => void;
  /** The way back from the form. What is sent is in other calendars, and stays there whatever the form says. */
  readonly children: ReactNode;
}

/** Notes what is in the form in the shared document, once the calendar says that it was sent. */
export const NoteMeeting = ({ pair, meetings, isSent = false, words, onNoted, children }: NoteMeetingProps) => {
  const text = useText();
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const [done, setDone] = useState<NotedSent>();
  const noted = useMeetings(pair);
  const isNoted = meetings.every((meeting) =>
    noted.some((one) => one.eventId === meeting.eventId && isSame(one, meeting)),
  );
  const tellNoted = useEffectEvent(() => onNoted?.());
  useEffect(() => {
    if (isNoted) tellNoted();
  }, [isNoted]);
  const press = async (): Promise<void> => {
    const answer = await keep(() => bookedMeetings.noteSent(meetings, pair));
    setDone(answer?.ok ? answer.value : undefined);
  };
  const isWaiting = done === "waiting" && !isNoted;
  const lookAgain = useEffectEvent(() => {
    void bookedMeetings.noteSent(meetings, pair).then((answer) => answer.ok && setDone(answer.value));
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    // Outlook keeps the pane open in some programs after sending, and tells it nothing.
    const timer = setInterval(lookAgain, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return (
    <>
      {words !== undefined && <div role="status">{!isNoted && <Body>{words}</Body>}</div>}
      <Row>
        <SteadyButton
          appearance={isNoted || isWaiting ? "secondary" : "primary"}
          off={isNoted || isWaiting || keeping}
          onClick={() => void press()}
        >
          {isNoted ? text("use.inDocument") : keeping ? text("use.noting") : text("use.note", { sent: String(isSent) })}
        </SteadyButton>
        {!isSent && !isNoted && done !== "not-kept" && children}
      </Row>
      <div role="status">
        {isNoted && <Quiet>{text("use.noted")}</Quiet>}
        {!isNoted && done && done !== "noted" && <Quiet>{text(isWaiting ? "use.waits" : "use.noteFailed")}</Quiet>}
      </div>
      {problem && !keeping && <Problem failure={problem} onRetry={() => void press()} />}
    </>
  );
};

interface MovedByHandProps {
  readonly pair: Pair;
  readonly which: WhichMeeting;
  /** When the appointment is now. */
  readonly window: Interval;
}

/** Somebody has moved a meeting by hand, and the shared document still says the old time: one press tells it. */
export const MovedByHand = ({ pair, which, window }: MovedByHandProps) => {
  const { text, me, locale, zones, zone } = useFormat();
  const styles = useStyles();
  const meetings = useMeetings(pair);
  const noted = useNoted(meetings, which);
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const names = useNames(pair);
  const [kept, setKept] = useState<boolean>();
  const old = noted && movedFrom(meetings, noted.eventId, window);
  // The document knows it a moment before the press has ended.
  const isNoted = !old && (keeping || kept === true) && meetings.some((one) => isSame(one, window));
  if (!old && !isNoted) return null;
  const press = async (): Promise<void> => {
    if (!old) return;
    const noted = await keep(() => bookedMeetings.note([{ ...old, ...window, brokeOff: false }], pair));
    setKept(noted?.ok ? noted.value : undefined);
  };
  const author = pair.members.find(({ id }) => id === old?.author);
  return (
    <Sheet as="section" className={styles.box} aria-label={text("moved.title")}>
      <Body role="status">
        {old
          ? text("moved.says", {
              day: formatDay(old.start, zone, zones, locale),
              time: formatSpan(old, zone, zones, locale),
            })
          : text("moved.done")}
      </Body>
      {old && old.author !== me.id ? (
        author && <Body>{text("moved.theirs", { name: names.of(author) })}</Body>
      ) : (
        <SteadyButton off={isNoted || keeping} onClick={() => void press()}>
          {text(isNoted ? "use.inDocument" : keeping ? "use.noting" : "moved.press")}
        </SteadyButton>
      )}
      {kept === false && !keeping && <Body>{text("use.noteFailed")}</Body>}
      {problem && !keeping && <Problem failure={problem} onRetry={() => void press()} />}
    </Sheet>
  );
};
