import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { Interval } from "../time/interval";
import type { Person } from "./person";

/** A meeting about to be put into calendars. */
export interface MeetingRequest {
  /** Made once per press of the button; sending it twice books once. */
  readonly transactionId: string;
  /** Never a guide's name (S48). */
  readonly subject: string;
  /** Plain lines; the adapter escapes them. */
  readonly bodyLines: readonly string[];
  readonly window: Interval;
  readonly attendees: readonly Person[];
}

/** A meeting as the calendar keeps it. */
export interface BookedMeeting {
  readonly eventId: string;
  readonly window: Interval;
  readonly joinUrl?: string;
}

/** Port: puts meetings into the signed-in person's calendar and invites the others. */
export interface EventBook {
  readonly book: (request: MeetingRequest, signal?: AbortSignal) => Promise<Result<BookedMeeting, Failure>>;
  /** Moves a meeting that the signed-in person booked; the others are told by their calendars. `NotFound` when it is gone. */
  readonly move: (
    eventId: string,
    change: Pick<MeetingRequest, "window" | "bodyLines">,
    signal?: AbortSignal,
  ) => Promise<Result<BookedMeeting, Failure>>;
}
