import { useEffect, useMemo, useState } from "react";
import { absentFrom, isOver, upcomingIn, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { DocumentSnapshot, LiveDocument } from "../../domain/document/store/liveDocument";
import type { EventInCalendar } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { PersonId } from "../../domain/shared/ids";
import { MS_PER_HOUR, MS_PER_MINUTE, type Instant, type Interval } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, usePlanning } from "../context";
import { useCalledIn } from "../names";
import { useQuery, type QueryState } from "../controls/useQuery";
import { useDocument } from "../document/useDocument";
import { useLatestSession } from "../document/useLatestSession";

/** A pair's next booked meeting, running or still to come. */
export interface NextBooked {
  /** Who booked it, its author, moves it or calls it off for everybody. */
  readonly meeting: NotedMeeting;
  /** Who said that they will not come at this time. */
  readonly absent: readonly PersonId[];
  /** What is booked after it, earliest first. */
  readonly later: readonly NotedMeeting[];
}

/** What a pair has booked and has not met for yet, as both screens know it from their document. */
export interface Upcoming {
  readonly document: DocumentSnapshot;
  readonly now: Instant;
  readonly next: NextBooked | undefined;
}

/** Follows the document, and the clock from minute to minute: a meeting comes near, begins and is over. */
export const useUpcoming = (pair: Pair, live: LiveDocument): Upcoming => {
  const document = useDocument(live);
  const now = useMinute();
  const { entries } = document;
  const ahead = useMemo(() => upcomingIn(entries, pair, now), [entries, pair, now]);
  // Only about a meeting that is near can a conversation be over already: most days nothing is asked.
  const isNear = ahead.some(({ start }) => start - now < MS_PER_HOUR);
  const { latest } = useLatestSession(pair, isNear) ?? {};
  const next = useMemo(() => {
    const [meeting, ...later] = ahead.filter((one) => !isOver(one, entries, pair, latest));
    return meeting && { meeting, later, absent: absentFrom(meeting, entries, pair) };
  }, [ahead, entries, pair, latest]);
  return { document, now, next };
};

/** The time, new every minute. */
export const useMinute = (): Instant => {
  const { clock } = useFormat();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), MS_PER_MINUTE);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
};

/** Everybody's day around a booked meeting, and how it suits them. */
export const useDaysAround = (
  pair: Pair,
  meeting: (Interval & Pick<NotedMeeting, "guests">) | undefined,
): QueryState<FoundTimes> => {
  const { lookAtMeeting } = usePlanning();
  const { start, end } = meeting ?? {};
  const company = useCompany(pair, meeting);
  const slot = useMemo(() => (start === undefined || end === undefined ? undefined : { start, end }), [start, end]);
  const ask = useMemo(
    () => slot && ((signal: AbortSignal) => lookAtMeeting(company, slot, signal)),
    [lookAtMeeting, company, slot],
  );
  return useCalledIn(useQuery(ask).state, pair);
};

/** The pair with the guests of a meeting: the same as long as these are. */
export const useCompany = (pair: Pair, meeting: Pick<NotedMeeting, "guests"> | undefined): Company => {
  const key = JSON.stringify(meeting?.guests ?? []);
  return useMemo(() => {
    const guests: readonly Person[] = JSON.parse(key);
    return { kind: "pair", pair, ...(guests.length > 0 && { guests }) };
  }, [pair, key]);
};

/**
 * A meeting as one's own calendar has it, for the link to join. That it could not be asked is no news: the days say so.
 * Undefined asks nothing.
 */
export const useInCalendar = (
  pair: Pair,
  meeting: NotedMeeting | undefined,
): QueryState<EventInCalendar | undefined> => {
  const { bookedMeetings } = usePlanning();
  const ask = useMemo(
    () => meeting && ((signal: AbortSignal) => bookedMeetings.findInCalendar(meeting, pair, signal)),
    [bookedMeetings, meeting, pair],
  );
  return useQuery(ask).state;
};
