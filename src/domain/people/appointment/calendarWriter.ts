import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { Interval } from "../../time/interval";
import type { Person } from "../person";
import type { AppointmentWords } from "./appointment";

/** A meeting to be booked. */
export interface MeetingRequest {
  /** Made once per press of the button: sending it twice books once. */
  readonly transactionId: string;
  /** Never a guide's name (S48). */
  readonly subject: string;
  /** Plain lines; the adapter escapes them. */
  readonly bodyLines: readonly string[];
  /** Stands below the lines: the way to prepare. */
  readonly link?: AppointmentWords["link"];
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

/** A meeting as one's own calendar holds it now. */
export interface EventInCalendar extends BookedEvent {
  /** Its organizer called it off; Outlook still shows the invitation. */
  readonly isCancelled: boolean;
  /** Somebody else was invited, and has this version of it. */
  readonly isSent: boolean;
}

/** Where a meeting is looked for in one's own calendar: by its id, or by its time and the person who sent it. */
export type EventSought =
  | { readonly by: "id"; readonly eventId: string; readonly window: Interval }
  /** One's own press, whose answer may have been lost. */
  | { readonly by: "transaction"; readonly transactionId: string; readonly window: Interval }
  /** Sent by oneself, with these attendees. */
  | ({ readonly by: "attendees" } & SentMeeting)
  /** An invitation by somebody else: it has another id in each calendar. */
  | { readonly by: "organizer"; readonly organizer: Person; readonly window: Interval };

/** Port: books meetings in the signed-in person's calendar, invites the others, and takes both back. */
export interface CalendarWriter {
  readonly book: (request: MeetingRequest, signal?: AbortSignal) => Promise<Result<BookedEvent, Failure>>;
  /**
   * Moves a meeting that the signed-in person booked; the calendar notifies the others. `NotFound` when it is gone. Without
   * lines its text stays.
   */
  readonly move: (
    eventId: string,
    change: Pick<MeetingRequest, "window"> & Partial<Pick<MeetingRequest, "bodyLines" | "link">>,
    signal?: AbortSignal,
  ) => Promise<Result<BookedEvent, Failure>>;
  /**
   * Moves a meeting found by its time and attendees. Its author's words stay unchanged. `NotFound` when the calendar
   * has none, or more than one.
   */
  readonly moveSent: (sent: SentMeeting, to: Interval, signal?: AbortSignal) => Promise<Result<BookedEvent, Failure>>;
  /** The meeting in one's own calendar; undefined when there is none, or more than one that it could be. */
  readonly find: (sought: EventSought, signal?: AbortSignal) => Promise<Result<EventInCalendar | undefined, Failure>>;
  /** Cancels a meeting that the signed-in person sent: the others are told, with `word`. `NotFound` when it is gone. */
  readonly cancel: (eventId: string, word: string, signal?: AbortSignal) => Promise<Result<void, Failure>>;
  /**
   * Proposes another time to whoever sent an invitation, who accepts it in Outlook or not; until then it stands, tentatively
   * accepted. `NotAllowed` when the invitation takes no proposals.
   */
  readonly propose: (eventId: string, to: Interval, signal?: AbortSignal) => Promise<Result<void, Failure>>;
  /** Declines an invitation: its organizer is told, with `word`. The id is that of one's own calendar. */
  readonly decline: (eventId: string, word: string, signal?: AbortSignal) => Promise<Result<void, Failure>>;
}
