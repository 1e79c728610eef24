import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { meetingsOf, movedFrom, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { MeetingAt } from "../../domain/document/entry";
import type { WhichMeeting } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import { isSame, type Interval } from "../../domain/time/interval";
import { useConversations, useFormat, usePlanning, useText } from "../context";
import { Body, Quiet, Row } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { orElse, useFetched } from "../controls/useFetched";
import { Sheet } from "../controls/Sheet";
import { useKeeping } from "../controls/useWriting";
import { useDocument } from "../document/useDocument";
import { formatDay, formatSpan } from "../format/when";

const useStyles = makeStyles({
  box: { justifyItems: "start", rowGap: tokens.spacingVerticalS },
});

/** The pair's meetings as their document has them now. */
const useMeetings = (pair: Pair): readonly NotedMeeting[] => {
  const { openDocument } = useConversations();
  const { entries } = useDocument(openDocument(pair));
  return useMemo(() => meetingsOf(entries), [entries]);
};

/** Notes when meetings are in the pair's document, one press at a time. `kept` is false when this device could not. */
const useNoting = (pair: Pair) => {
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const [kept, setKept] = useState<boolean>();
  const note = (meetings: Parameters<typeof bookedMeetings.note>[0]): void =>
    void keep(() => bookedMeetings.note(meetings, pair)).then((noted) =>
      noted ? setKept(noted.ok ? noted.value : undefined) : undefined,
    );
  return { note, keeping, problem, kept: keeping ? undefined : kept };
};

interface NoteMeetingProps {
  readonly pair: Pair;
  /** One, or those of a series. */
  readonly meetings: readonly MeetingAt[];
  /** The press beside. */
  readonly children: ReactNode;
}

/** Notes what is in the form in the shared document, once the person says that it will be sent. */
export const NoteMeeting = ({ pair, meetings, children }: NoteMeetingProps) => {
  const text = useText();
  const { keeping, kept, problem, note } = useNoting(pair);
  const noted = useMeetings(pair);
  const isNoted = meetings.every((meeting) =>
    noted.some((one) => one.eventId === meeting.eventId && isSame(one, meeting)),
  );
  const press = (): void => note(meetings);
  return (
    <>
      <Row>
        <SteadyButton appearance={isNoted ? "secondary" : "primary"} off={isNoted || keeping} onClick={press}>
          {text(isNoted ? "use.inDocument" : keeping ? "use.noting" : "use.note")}
        </SteadyButton>
        {children}
      </Row>
      <div role="status">
        {(isNoted || kept === false) && <Quiet>{text(isNoted ? "use.noted" : "use.noteFailed")}</Quiet>}
      </div>
      {problem && !keeping && <Problem failure={problem} onRetry={press} />}
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
  const ids = meetings.map((meeting) => meeting.eventId).join("\n");
  // Their ids, and not their times, say whether to ask again which of the pair's meetings is open in Outlook.
  const eventId = orElse(
    useFetched(useCallback(() => which(ids.split("\n").filter(Boolean)), [which, ids])),
    undefined,
  );
  const { keeping, kept, problem, note } = useNoting(pair);
  const old = eventId === undefined ? undefined : movedFrom(meetings, eventId, window);
  // The document knows it a moment before the press has ended.
  const isNoted = !old && (keeping || kept === true) && meetings.some((one) => isSame(one, window));
  if (!old && !isNoted) return null;
  const press = (): void => (old ? note([{ ...old, ...window, brokeOff: false }]) : undefined);
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
        author && <Body>{text("moved.theirs", { name: author.name })}</Body>
      ) : (
        <SteadyButton off={isNoted || keeping} onClick={press}>
          {text(isNoted ? "use.inDocument" : keeping ? "use.noting" : "moved.press")}
        </SteadyButton>
      )}
      {kept === false && <Body>{text("use.noteFailed")}</Body>}
      {problem && !keeping && <Problem failure={problem} onRetry={press} />}
    </Sheet>
  );
};
