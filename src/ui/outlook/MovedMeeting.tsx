import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { movedFrom, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { WhichMeeting } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import { isSame, type Interval } from "../../domain/time/interval";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useSheetStyles } from "../controls/useSheetStyles";
import { formatDay, formatSpan } from "../format/when";
import { useMeetings } from "./useMeetings";
import { useNoting } from "./useNoting";
import { useFormat } from "../context";

const useStyles = makeStyles({
  box: { justifyItems: "start", rowGap: tokens.spacingVerticalS },
  line: { margin: "0" },
});

export interface MovedMeetingProps {
  readonly pair: Pair;
  readonly which: WhichMeeting;
  /** When the appointment is now. */
  readonly window: Interval;
}

/** Somebody has moved a meeting by hand, and the shared document still says the old time: one press tells it. */
export const MovedMeeting = ({ pair, which, window }: MovedMeetingProps) => {
  const { text, me, locale, zones, zone } = useFormat();
  const [styles, paper] = [useStyles(), useSheetStyles()];
  const meetings = useMeetings(pair);
  const eventId = useWhich(which, meetings);
  const { state, note } = useNoting(pair);
  const old = eventId === undefined ? undefined : movedFrom(meetings, eventId, window);
  // The document knows it a moment before the press has ended.
  const isNoted =
    !old && (state.phase === "noting" || state.phase === "noted") && meetings.some((one) => isSame(one, window));
  if (!old && !isNoted) return null;
  const press = (): void => (old ? note([{ ...old, ...window }]) : undefined);
  const author = pair.members.find(({ id }) => id === old?.author);
  return (
    <section className={mergeClasses(paper.sheet, styles.box)} aria-label={text("moved.title")}>
      <p className={styles.line} role="status">
        {old
          ? text("moved.says", {
              day: formatDay(old.start, zone, zones, locale),
              time: formatSpan(old, zone, zones, locale),
            })
          : text("moved.done")}
      </p>
      {old && old.author !== me.id ? (
        author && <p className={styles.line}>{text("moved.theirs", { name: author.name })}</p>
      ) : (
        <SteadyButton off={isNoted || state.phase === "noting"} onClick={press}>
          {text(isNoted ? "use.inDocument" : state.phase === "noting" ? "use.noting" : "moved.press")}
        </SteadyButton>
      )}
      {state.phase === "notKept" && <p className={styles.line}>{text("use.noteFailed")}</p>}
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={press} />}
    </section>
  );
};

/** Which of the pair's meetings is open in Outlook. */
const useWhich = (which: WhichMeeting, meetings: readonly NotedMeeting[]): string | undefined => {
  const [eventId, setEventId] = useState<string>();
  const ids = meetings.map((meeting) => meeting.eventId).join("\n");
  useEffect(() => {
    let gone = false;
    // Their ids, and not their times, say whether to ask again.
    void which(ids.split("\n").filter(Boolean)).then((found) => (gone ? undefined : setEventId(found)));
    return () => {
      gone = true;
    };
  }, [which, ids]);
  return eventId;
};
