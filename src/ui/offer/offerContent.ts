import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { AskedMove, EntryContent } from "../../domain/document/entry";
import type { Instant } from "../../domain/time/interval";

interface Offered {
  /** Ascending. */
  readonly starts: readonly Instant[];
  readonly minutes: number;
  /** The booked meeting that takes the chosen time. */
  readonly instead?: NotedMeeting | undefined;
  /** Later ones of its series, that move too. */
  readonly onward?: readonly AskedMove[] | undefined;
}

/** The entry of an offer. Its facts say all: who reads a list or a notebook finds them in words beside it. */
export const offerContent = ({
  starts,
  minutes,
  instead,
  onward = [],
}: Offered): { readonly text: string; readonly content: EntryContent } => {
  const moved = instead && { eventId: instead.eventId, start: instead.start };
  const offer = {
    durationMinutes: minutes,
    starts,
    ...(moved && { instead: moved }),
    ...(onward.length > 0 && { onward }),
  };
  return { text: "", content: { kind: "offer", offer } };
};
