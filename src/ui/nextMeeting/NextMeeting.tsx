import type { ReactNode } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { DocumentSnapshot } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { Instant } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Quiet } from "../controls/layout";
import type { QueryState } from "../controls/useQuery";
import { guestWords } from "../format/guests";
import { WhereaboutsLine } from "../document/WhereaboutsLine";
import { titleWords } from "../proposal/meetingWords";
import { TimeCard } from "./TimeCard";

/** The drawing is fetched beside the calendars that it draws. */
const MeetingDays = createLatePart(
  () => import(/* webpackChunkName: "next", webpackFetchPriority: "low" */ "./MeetingDays"),
);
MeetingDays.preload();

export interface NextMeetingProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly now: Instant;
  readonly document: DocumentSnapshot;
  /** Everybody's day around it, from `useDaysAround`. */
  readonly days: QueryState<FoundTimes>;
  /** It was booked or moved here just now. */
  readonly isNew?: boolean;
  /** The card is the first thing here: its heading can take the focus. */
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
  /** What is said about it and can be pressed. */
  readonly children?: ReactNode;
}

/** A booked meeting: its day, how far it is, everybody's clock and both days. The same card wherever it stands. */
export const NextMeeting = (props: NextMeetingProps) => {
  const { meeting, now, document, days, isNew = false, headingRef, children } = props;
  const format = useFormat();
  const found = days.phase === "there" ? days.value : undefined;
  const whereabouts = whereaboutsOf(document, meeting);
  return (
    <TimeCard
      slot={meeting}
      found={found}
      title={(zone) => titleWords(meeting, now, zone, format)}
      days={
        days.phase === "failed"
          ? undefined
          : ((found && <MeetingDays found={found} slot={meeting} isNew={isNew} />) ?? null)
      }
      headingRef={headingRef}
    >
      <Unread days={days} />
      {meeting.guests && <Body>{guestWords(meeting.guests, format)}</Body>}
      {whereabouts && whereabouts.kind !== "in-document" && <WhereaboutsLine whereabouts={whereabouts} />}
      {children}
    </TimeCard>
  );
};

/** The bands leave out what could not be read (P9). */
const Unread = ({ days }: Pick<NextMeetingProps, "days">) => {
  const text = useText();
  const isUnread = days.phase === "failed" || (days.phase === "there" && days.value.withoutCalendars !== undefined);
  return isUnread ? <Quiet>{text("next.unread")}</Quiet> : null;
};

/** Where the note of this meeting is on its way to the document. */
const whereaboutsOf = ({ entries }: DocumentSnapshot, { author, eventId, start }: NotedMeeting) =>
  entries.findLast(
    ({ entry }) =>
      entry.author === author &&
      entry.content.kind === "meeting" &&
      entry.content.meeting.eventId === eventId &&
      entry.content.meeting.start === start,
  )?.whereabouts;
