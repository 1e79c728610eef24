import { useEffect, useState } from "react";
import type { NotedMeeting } from "../../../domain/document/bookedMeetings";
import type { Pair } from "../../../domain/people/pair";
import type { BookingCheck } from "../../../planning/bookedMeetings";
import { useFormat, usePlanning } from "../../context";

/**
 * Looks at what a pair has booked with today's facts: once for each list of meetings, and only when one of them is still to
 * come. When the look fails nothing is said: the times on the same screen have said why.
 */
export const useBookingCheck = (pair: Pair | undefined, history: readonly NotedMeeting[]): BookingCheck | undefined => {
  const { clock } = useFormat();
  const { bookedMeetings } = usePlanning();
  const [check, setCheck] = useState<BookingCheck>();
  useEffect(() => {
    if (!pair || !history.some(({ start }) => start >= clock.now())) return undefined;
    const controller = new AbortController();
    void bookedMeetings.check(pair, history, controller.signal).then((answer) => {
      if (answer.ok && !controller.signal.aborted) setCheck(answer.value);
    });
    return () => controller.abort();
  }, [bookedMeetings, clock, pair, history]);
  return check;
};
