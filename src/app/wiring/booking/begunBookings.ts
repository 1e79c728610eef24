import type { BegunBooking, BegunBookings } from "../../../planning/bookTime";
import { GUESTS } from "../../../domain/people/pairShapes";
import type { PairId } from "../../../domain/shared/ids";
import { listOf, record, valueOf, words, type Shape } from "../../../domain/shared/shape";
import { INSTANT } from "../../../domain/time/timeShapes";
import type { Remembered } from "../../../storage/meridianStorage";

const KEY = "begun bookings";
/** A series that is being sent, and what is booked beside it. */
const MOST_KEPT = 130;
const LONGEST_ID = 500;

const BEGUN: Shape<readonly BegunBooking[]> = listOf(
  record(
    { pair: words(LONGEST_ID) as Shape<PairId>, start: INSTANT, end: INSTANT, at: INSTANT },
    { transactionId: words(LONGEST_ID), moved: words(LONGEST_ID), sent: words(LONGEST_ID), guests: GUESTS },
  ),
  { most: MOST_KEPT },
);

const begunIn = (raw: unknown): readonly BegunBooking[] => valueOf(BEGUN, raw) ?? [];

/** Remembers begun bookings on this device. If that fails, a booking that breaks off is in the calendars only. */
export const createBegunBookings = (remembered: Pick<Remembered, "read" | "update">): BegunBookings => ({
  all: async () => {
    const kept = await remembered.read(KEY);
    return kept.ok ? begunIn(kept.value) : [];
  },
  keep: async (begun) => {
    await remembered.update(KEY, (kept) =>
      [
        begun,
        ...without(begunIn(kept), begun.pair, begun.start).filter(
          ({ pair, moved }) => moved === undefined || moved !== begun.moved || pair !== begun.pair,
        ),
      ].slice(0, MOST_KEPT),
    );
  },
  forget: async (pair, start) => {
    await remembered.update(KEY, (kept) => without(begunIn(kept), pair, start));
  },
});

const without = (all: readonly BegunBooking[], pair: PairId, start: number): readonly BegunBooking[] =>
  all.filter((one) => one.pair !== pair || one.start !== start);
