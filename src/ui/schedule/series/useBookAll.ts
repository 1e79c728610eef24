import { useState } from "react";
import type { Failure } from "../../../domain/shared/failure";
import type { Instant } from "../../../domain/time/interval";
import type { Company } from "../../../planning/foundTimes";
import type { PlannedMeetings } from "../../../planning/planMeetings";
import { useLinks, usePlanning } from "../../context";

/** How the booking of all meetings stands. */
export interface BookingAll {
  readonly done: ReadonlySet<Instant>;
  readonly isBooking: boolean;
  /** Why it stopped before the last one. */
  readonly failure?: Failure;
  /** Books what is not booked yet, the earliest first. */
  readonly book: () => void;
}

/**
 * Books one meeting after the other, and stops where one fails.
 *
 * Each meeting keeps the id of its press, so that going on cannot book one twice when only the answer was lost.
 */
export const useBookAll = ({ plan, found }: PlannedMeetings, company: Company): BookingAll => {
  const { bookTime } = usePlanning();
  const { newPressId } = useLinks();
  const [done, setDone] = useState<ReadonlySet<Instant>>(new Set());
  const [isBooking, setBooking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [presses] = useState(() => new Map(plan.meetings.map(({ slot }) => [slot.start, newPressId()])));

  const bookRest = async (): Promise<Failure | undefined> => {
    for (const meeting of plan.meetings) {
      const { start } = meeting.slot;
      if (done.has(start)) continue;
      const booked = await bookTime(found, meeting, company, presses.get(start) ?? newPressId());
      if (!booked.ok) return booked.error;
      setDone((before) => new Set(before).add(start));
    }
    return undefined;
  };
  const book = (): void => {
    if (isBooking) return;
    setBooking(true);
    setFailure(undefined);
    void bookRest().then((stopped) => {
      setFailure(stopped);
      setBooking(false);
    });
  };
  return { done, isBooking, book, ...(failure && { failure }) };
};
