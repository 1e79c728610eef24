import { useCallback, useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Proposal } from "../../domain/proposals/answer";
import type { Failure } from "../../domain/shared/failure";
import type { Instant } from "../../domain/time/interval";
import type { LinksOut, Planning } from "../services";
import type { Booked } from "../../planning/bookTime";
import type { Company, FoundTimes } from "../../planning/foundTimes";

/** How the booking of one slot stands. */
export type BookingState =
  | { readonly phase: "open" }
  | { readonly phase: "booking" }
  | { readonly phase: "booked"; readonly meeting: Booked }
  | { readonly phase: "failed"; readonly failure: Failure; readonly pressId: string };

export interface Booking {
  readonly stateOf: (proposal: Proposal) => BookingState;
  /** True while an answer is awaited: nothing else can be booked meanwhile. */
  readonly busy: boolean;
  readonly book: (proposal: Proposal) => void;
}

/**
 * Books slots of one search result.
 *
 * A slot that failed keeps the id of its press, so that trying again cannot book it twice when only the answer was lost.
 */
export const useBooking = (
  { bookTime, newPressId }: Pick<Planning, "bookTime"> & Pick<LinksOut, "newPressId">,
  found: FoundTimes,
  company: Company,
  onBooked: (meeting: BookedEvent) => void,
): Booking => {
  const [states, setStates] = useState<ReadonlyMap<Instant, BookingState>>(new Map());
  const stateOf = (proposal: Proposal): BookingState => states.get(proposal.slot.start) ?? OPEN;
  const set = useCallback(
    (proposal: Proposal, state: BookingState) => setStates((all) => new Map(all).set(proposal.slot.start, state)),
    [],
  );
  const busy = [...states.values()].some((state) => state.phase === "booking");

  const book = (proposal: Proposal): void => {
    const before = stateOf(proposal);
    if (busy || before.phase === "booked") return;
    const pressId = before.phase === "failed" ? before.pressId : newPressId();
    set(proposal, { phase: "booking" });
    void bookTime(found, proposal, company, pressId).then((result) => {
      if (!result.ok) return set(proposal, { phase: "failed", failure: result.error, pressId });
      set(proposal, { phase: "booked", meeting: result.value });
      return onBooked(result.value);
    });
  };
  return { stateOf, busy, book };
};

const OPEN: BookingState = { phase: "open" };
