import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { nearestFair } from "../../domain/proposals/nearestFair";
import { lengthMinutes } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat } from "../context";
import { List, Quiet } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useWriting } from "../controls/useWriting";
import { formatDayShort } from "../format/when";
import { offerContent } from "../offer/offerContent";
import { useOffers } from "../offer/useOffers";
import { clocksAt, timesWords } from "../proposal/meetingWords";
import { PressLine } from "./PressLine";

const useStyles = makeStyles({
  day: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

interface NearestTimeProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly found: FoundTimes;
  readonly onOffered: () => void;
}

/** I cannot come: the nearest fair time, offered with one press and no reason, and taken by the other with one. */
export const NearestTime = ({ pair, meeting, found, onOffered }: NearestTimeProps) => {
  const format = useFormat();
  const { text, zone, zones, locale } = format;
  const { openDocument } = useConversations();
  const styles = useStyles();
  const id = useId();
  const document = openDocument(pair);
  const { mine } = useOffers(document);
  const { write, keeping, problem } = useWriting(document);
  const nearest = useNearest(found, meeting);
  if (!nearest) return null;
  const { start } = nearest.slot;
  const offer = (): void => {
    void write({
      ...offerContent({ starts: [start], minutes: lengthMinutes(meeting), instead: meeting }),
      ...(mine && mine.standing.kind !== "taken" && { supersedes: mine.entry.id }),
    }).then((kept) => kept && onOffered());
  };
  return (
    <>
      <List gap="xs">
        <PressLine
          id={id}
          words={
            <>
              <Quiet as="span">{text("next.nearest")}</Quiet>
              <bdi className={styles.day}>{formatDayShort(start, zone, zones, locale)}</bdi>
              {timesWords(clocksAt(found, start, format), format)}
            </>
          }
        >
          <SteadyButton appearance="primary" off={keeping} aria-describedby={id} onClick={offer}>
            {text("next.offerIt")}
          </SteadyButton>
        </PressLine>
      </List>
      {problem && !keeping && <ProblemBar failure={problem} byHand onRetry={offer} />}
    </>
  );
};

/** Weighed after the screen has been drawn. */
export const useNearest = (found: FoundTimes, { start, end }: NotedMeeting): Proposal | undefined => {
  const [made, setMade] = useState<{ readonly from: FoundTimes; readonly nearest: Proposal | undefined }>();
  useEffect(() => {
    const ask = (): Proposal | undefined =>
      found.outlook?.ask((request, zones, world) => nearestFair(request, { start, end }, zones, world));
    const later = setTimeout(() => setMade({ from: found, nearest: ask() }), 0);
    return () => clearTimeout(later);
  }, [found, start, end]);
  return made?.from === found ? made.nearest : undefined;
};
