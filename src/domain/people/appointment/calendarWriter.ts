import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { Person } from "../person";

/** A meeting to be booked. */
export interface MeetingRequest {
  /** Made once per press of the button: sending it twice books once. */
  readonly transactionId: string;
  /** Never a guide's name (S48). */
  readonly subject: string;
  /** Plain lines; the adapter escapes them. */
  readonly bodyLines: readonly string[];
  readonly window: Interval;
  readonly attendees: readonly Person[];
}

/** A booked meeting, as the calendar holds it. */
export interface BookedEvent {
  readonly eventId: string;
  readonly window: Interval;
  readonly joinUrl?: string;
}

/** A meeting that the signed-in person sent from Outlook. Outlook gives an unsent item no lasting id. */
export interface SentMeeting {
  readonly window: Interval;
  readonly attendees: readonly Person[];
}

const SENT_FROM_OUTLOOK = "outlook-";

/** The id that a meeting written in Outlook has in the shared document. */
export const sentMeetingId = (pressId: string): string => `${SENT_FROM_OUTLOOK}${pressId}`;

/** The id of one meeting of a series written in Outlook; `index` counts from 0. */
export const idInSeries = (seriesId: string, index: number): string => `${seriesId}-${index + 1}`;

/** True for the id of a meeting of that series. */
export const isInSeries = (eventId: string, seriesId: string): boolean => eventId.startsWith(`${seriesId}-`);

/** True for an id of our own, for a meeting written in Outlook, which no calendar knows. */
export const isSentMeetingId = (eventId: string): boolean => eventId.startsWith(SENT_FROM_OUTLOOK);

/** Port: books meetings in the signed-in person's calendar and invites the others. */
export interface CalendarWriter {
  readonly book: (request: MeetingRequest, signal?: AbortSignal) => Promise<Result<BookedEvent, Failure>>;
  /** Moves a meeting that the signed-in person booked; the calendar notifies the others. `NotFound` when it is gone. */
  readonly move: (
    eventId: string,
    change: Pick<MeetingRequest, "window" | "bodyLines">,
    signal?: AbortSignal,
  ) => Promise<Result<BookedEvent, Failure>>;
  /**
   * Moves a meeting found by its time and attendees. Its author's words stay unchanged. `NotFound` when the calendar
   * has none, or more than one.
   */
  readonly moveSent: (sent: SentMeeting, to: Interval, signal?: AbortSignal) => Promise<Result<BookedEvent, Failure>>;
}
