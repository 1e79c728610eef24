import { doublesOf } from "../../domain/document/bookedMeetings";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Clock } from "../../domain/time/clock";
import type { BegunBookings } from "../../planning/bookTime";
import type { LeaveOneMeeting } from "../../planning/oneMeeting";

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
 * A document beside which double bookings of `me` are undone, and bookings that broke off finished, while somebody looks at
 * it. It makes no request of its own as long as there is nothing to do.
 */
export const keepingOneMeeting = (
  document: LiveDocument,
  pair: Pair,
  { me, clock, begun, leaveOne, later }: KeepingParts,
): LiveDocument => {
  let running = false;
  let tries = 0;
  let listeners = 0;
  const isNeeded = async (): Promise<boolean> => {
    const { phase, entries } = document.snapshot();
    if (phase !== "open") return false;
    if (doublesOf(entries, pair, me.id, clock.now()).length > 0) return true;
    return (await begun.all()).some((one) => one.pair === pair.id);
  };
  const look = async (): Promise<void> => {
    if (running || listeners === 0) return;
    running = true;
    const isDone = !(await isNeeded()) || (await leaveOne(pair).catch(() => false));
    running = false;
    if (isDone) tries = 0;
    else if (++tries <= MOST_TRIES) later(() => void look(), TRY_AGAIN_MS);
  };
  return {
    ...document,
    subscribe: (listener) => {
      listeners += 1;
      const unsubscribe = document.subscribe(() => {
        listener();
        void look();
      });
      void look();
      return () => {
        listeners -= 1;
        unsubscribe();
      };
    },
  };
};
