import { paragraph } from "../domain/people/invitationHtml";
import type { BookedMeeting, EventBook, MeetingRequest } from "../domain/people/eventBook";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Instant } from "../domain/time/interval";
import { graphText, isoText } from "../domain/time/isoText";
import { graphPath, type GraphCall } from "./call";
import { unexpected } from "./failures";
import { isObject, listOf, objectOf, textOf } from "./json";
import type { GraphTransport } from "./transport";

const SCOPES = ["Calendars.ReadWrite"];

/** Books with POST /me/events. The transaction id makes a repeated request book once, so the transport may repeat it. */
export const createGraphEventBook = (graph: GraphTransport): EventBook => ({
  book: async (request, signal) => {
    const answer = await graph.send(booking(request, signal));
    if (!answer.ok) return answer;
    if (answer.value.status === 409) return findBooked(graph, request, signal);
    const booked = readBooked(answer.value.body, request);
    return booked ? ok(booked) : err(unexpected("POST /me/events", "no id"));
  },
  move: async (eventId, change, signal) => {
    const answer = await graph.send({
      method: "PATCH",
      path: graphPath`/me/events/${eventId}`,
      headers: IN_UTC,
      body: timeAndWords(change),
      ...{ scopes: SCOPES, what: "calendar", effect: "repeatable", signal },
    });
    if (!answer.ok) return answer;
    const moved = readBooked(answer.value.body, change);
    return moved ? ok(moved) : err(unexpected("PATCH /me/events", "no id"));
  },
});

const IN_UTC = { Prefer: 'outlook.timezone="UTC"' };

const timeAndWords = ({ window, bodyLines }: Pick<MeetingRequest, "window" | "bodyLines">) => ({
  body: { contentType: "html", content: bodyLines.map(paragraph).join("") },
  start: moment(window.start),
  end: moment(window.end),
});

const booking = (request: MeetingRequest, signal: AbortSignal | undefined): GraphCall => ({
  method: "POST",
  path: "/me/events",
  headers: IN_UTC,
  body: {
    subject: request.subject,
    ...timeAndWords(request),
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
): Promise<Result<BookedMeeting, Failure>> => {
  const { start, end } = request.window;
  const path = graphPath`/me/calendarView?startDateTime=${isoText(start)}&endDateTime=${isoText(end)}&$top=100`;
  const answer = await graph.send({ method: "GET", path, scopes: SCOPES, what: "calendar", effect: "reads", signal });
  if (!answer.ok) return answer;
  const events = listOf(objectOf(answer.value.body).value);
  const mine = events.find((event) => objectOf(event).transactionId === request.transactionId);
  const booked = readBooked(mine, request);
  return booked ? ok(booked) : err({ type: "ChangedMeanwhile" });
};

const readBooked = (event: unknown, { window }: Pick<MeetingRequest, "window">): BookedMeeting | undefined => {
  if (!isObject(event)) return undefined;
  const eventId = textOf(event.id);
  const joinUrl = textOf(objectOf(event.onlineMeeting).joinUrl) ?? textOf(event.onlineMeetingUrl);
  return eventId === undefined ? undefined : { eventId, window, ...(joinUrl !== undefined && { joinUrl }) };
};
