import { isRecord } from "../domain/shared/shape";
import { invitationHtml } from "../domain/people/appointment/appointment";
import type {
  BookedEvent,
  CalendarWriter,
  MeetingRequest,
  SentMeeting,
} from "../domain/people/appointment/calendarWriter";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Instant, Interval } from "../domain/time/interval";
import { graphText, isoText } from "../domain/time/isoText";
import { graphPath, type GraphCall } from "./transport/call";
import { unexpected } from "./transport/failures";
import { arrayOf, objectOf, textOf, type JsonObject } from "./transport/json";
import { readUtcMoment } from "./schedule";
import type { GraphTransport } from "./transport/transport";

const SCOPES = ["Calendars.ReadWrite"];

/** Books with POST /me/events. The transaction id makes a repeated request book once, so the transport may repeat it. */
export const createGraphCalendarWriter = (graph: GraphTransport): CalendarWriter => {
  const change = async (
    eventId: string,
    window: Interval,
    body: object,
    signal: AbortSignal | undefined,
  ): Promise<Result<BookedEvent, Failure>> => {
    const answer = await graph.send({
      method: "PATCH",
      path: graphPath`/me/events/${eventId}`,
      headers: IN_UTC,
      body,
      scopes: SCOPES,
      what: "event",
      effect: "repeatable",
      signal,
    });
    if (!answer.ok) return answer;
    const moved = readBooked(answer.value.body, { window });
    return moved ? ok(moved) : err(unexpected("PATCH /me/events", "no id"));
  };

  return {
    book: async (request, signal) => {
      const answer = await graph.send(booking(request, signal));
      if (!answer.ok) return answer;
      if (answer.value.status === 409) return findBooked(graph, request, signal);
      const booked = readBooked(answer.value.body, request);
      return booked ? ok(booked) : err(unexpected("POST /me/events", "no id"));
    },
    move: (eventId, { window, bodyLines }, signal) =>
      change(eventId, window, { ...timeOf(window), ...wordsOf(bodyLines) }, signal),
    moveSent: async (sent, to, signal) => {
      const eventId = await findSent(graph, sent, signal);
      return eventId.ok ? change(eventId.value, to, timeOf(to), signal) : eventId;
    },
  };
};

const IN_UTC = { Prefer: 'outlook.timezone="UTC"' };

const timeOf = ({ start, end }: Interval) => ({ start: moment(start), end: moment(end) });

const wordsOf = (lines: readonly string[]) => ({
  body: { contentType: "html", content: invitationHtml(lines) },
});

const booking = (request: MeetingRequest, signal: AbortSignal | undefined): GraphCall => ({
  method: "POST",
  path: "/me/events",
  headers: IN_UTC,
  body: {
    subject: request.subject,
    ...timeOf(request.window),
    ...wordsOf(request.bodyLines),
    attendees: request.attendees.map(({ name, address }) => ({ emailAddress: { name, address }, type: "required" })),
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId: request.transactionId,
  },
  scopes: SCOPES,
  what: "calendar",
  effect: "repeatable",
  accepts: [409],
  signal,
});

const moment = (instant: Instant) => ({ dateTime: graphText(instant), timeZone: "UTC" });

/** Outlook may refuse a transaction id that it has seen instead of giving the first event back: then it is in the calendar. */
const findBooked = async (
  graph: GraphTransport,
  request: MeetingRequest,
  signal: AbortSignal | undefined,
): Promise<Result<BookedEvent, Failure>> => {
  const { start, end } = request.window;
  const path = graphPath`/me/calendarView?startDateTime=${isoText(start)}&endDateTime=${isoText(end)}&$top=100`;
  const answer = await graph.send({ method: "GET", path, scopes: SCOPES, what: "calendar", effect: "reads", signal });
  if (!answer.ok) return answer;
  const events = arrayOf(objectOf(answer.value.body).value);
  const mine = events.find((event) => objectOf(event).transactionId === request.transactionId);
  const booked = readBooked(mine, request);
  return booked ? ok(booked) : err({ type: "ChangedMeanwhile" });
};

/** What is read of one's own calendar to find a meeting: never a subject and never a text. */
const FOUND_BY = "$select=id,start,end,isOrganizer,attendees&$top=100";

/** Not found when two meetings match: either could be meant. */
const findSent = async (
  graph: GraphTransport,
  { window, attendees }: SentMeeting,
  signal: AbortSignal | undefined,
): Promise<Result<string, Failure>> => {
  const [from, to] = [isoText(window.start), isoText(window.end)];
  const path = `${graphPath`/me/calendarView?startDateTime=${from}&endDateTime=${to}`}&${FOUND_BY}`;
  const asked = { scopes: SCOPES, what: "event", effect: "reads", signal } as const;
  const answer = await graph.send({ method: "GET", path, headers: IN_UTC, ...asked });
  if (!answer.ok) return answer;
  const events = arrayOf(objectOf(answer.value.body).value).map(objectOf);
  const [found, ...others] = events.flatMap((event) => {
    const id = textOf(event.id);
    const isIt = event.isOrganizer === true && isAt(event, window) && attendees.every((one) => isInvited(one, event));
    return isIt && id !== undefined ? [id] : [];
  });
  return found === undefined || others.length > 0 ? err({ type: "NotFound", what: "event" }) : ok(found);
};

const isAt = ({ start, end }: JsonObject, window: Interval): boolean =>
  readUtcMoment(start) === window.start && readUtcMoment(end) === window.end;

const isInvited = ({ address }: Person, { attendees }: JsonObject): boolean =>
  arrayOf(attendees).some(
    (attendee) => textOf(objectOf(objectOf(attendee).emailAddress).address)?.toLowerCase() === address.toLowerCase(),
  );

const readBooked = (event: unknown, { window }: Pick<MeetingRequest, "window">): BookedEvent | undefined => {
  if (!isRecord(event)) return undefined;
  const eventId = textOf(event.id);
  const joinUrl = textOf(objectOf(event.onlineMeeting).joinUrl) ?? textOf(event.onlineMeetingUrl);
  return eventId === undefined ? undefined : { eventId, window, ...(joinUrl !== undefined && { joinUrl }) };
};
