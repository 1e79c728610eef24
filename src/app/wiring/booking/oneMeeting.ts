import { doublesOf } from "../../../domain/document/bookedMeetings";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import type { Person } from "../../../domain/people/person";
import type { Clock } from "../../../domain/time/clock";
import type { BegunBookings } from "../../../planning/bookTime";
import type { LeaveOneMeeting } from "../../../planning/oneMeeting";

interface KeepingParts {
  readonly me: Pick<Person, "id">;
  readonly clock: Clock;
  readonly begun: Pick<BegunBookings, "all">;
  /** Loaded when there is something to do. */
  readonly leaveOne: LeaveOneMeeting;
  readonly later: (run: () => void, ms: number) => void;
}

/** An invitation may take some minutes to the other calendar. */
const TRY_AGAIN_MS = 15_000;
const MOST_TRIES = 40;

/**
 * Undoes double bookings of `me` beside a document, and finishes bookings that broke off, as soon as the document tells of
 * them. It makes no request as long as there is nothing to do.
 */
export const keepOneMeeting = (
  document: Pick<LiveDocument, "snapshot" | "follow">,
  pair: Pair,
  { me, clock, begun, leaveOne, later }: KeepingParts,
): void => {
  let running = false;
  let tries = 0;
  const isNeeded = async (): Promise<boolean> => {
    const { phase, entries } = document.snapshot();
    if (phase !== "open") return false;
    if (doublesOf(entries, pair, me.id, clock.now()).length > 0) return true;
    return (await begun.all()).some((one) => one.pair === pair.id);
  };
  const look = async (): Promise<void> => {
    if (running) return;
    running = true;
    const isDone = !(await isNeeded()) || (await leaveOne(pair).catch(() => false));
    running = false;
    if (isDone) tries = 0;
    else if (++tries <= MOST_TRIES) later(() => void look(), TRY_AGAIN_MS);
  };
  document.follow(() => void look());
};
