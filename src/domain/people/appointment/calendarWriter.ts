import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { Person } from "../person";

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
export interface BookedEvent {
  readonly eventId: string;
  readonly window: Interval;
  readonly joinUrl?: string;
}

/** A meeting that the signed-in person sent from Outlook. Before that, Outlook gave it no id that we could keep. */
export interface SentMeeting {
  readonly window: Interval;
  readonly attendees: readonly Person[];
}

const SENT_FROM_OUTLOOK = "outlook-";

/** The id that a meeting written in Outlook has in the shared document. */
export const sentMeetingId = (pressId: string): string => `${SENT_FROM_OUTLOOK}${pressId}`;

/** The id of one meeting of a series that was written in Outlook, `index` counting from 0. */
export const idInSeries = (seriesId: string, index: number): string => `${seriesId}-${index + 1}`;

/** True for the id of a meeting of that series. */
export const isInSeries = (eventId: string, seriesId: string): boolean => eventId.startsWith(`${seriesId}-`);

/** True for an id that no calendar knows: the meeting was written in Outlook. */
export const isSentMeetingId = (eventId: string): boolean => eventId.startsWith(SENT_FROM_OUTLOOK);

/** Port: puts meetings into the signed-in person's calendar and invites the others. */
export interface CalendarWriter {
  readonly book: (request: MeetingRequest, signal?: AbortSignal) => Promise<Result<BookedEvent, Failure>>;
  /** Moves a meeting that the signed-in person booked; the others are told by their calendars. `NotFound` when it is gone. */
  readonly move: (
    eventId: string,
    change: Pick<MeetingRequest, "window" | "bodyLines">,
    signal?: AbortSignal,
  ) => Promise<Result<BookedEvent, Failure>>;
  /**
   * Moves a meeting that is found by its time and by who is in it. What its author wrote into it stays as it is.
   * `NotFound` when there is none in the calendar, or more than one.
   */
  readonly moveSent: (sent: SentMeeting, to: Interval, signal?: AbortSignal) => Promise<Result<BookedEvent, Failure>>;
}
