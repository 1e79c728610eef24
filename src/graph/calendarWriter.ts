import { isRecord } from "../domain/shared/shape";
import { invitationHtml } from "../domain/people/appointment/appointment";
import type {
  BookedEvent,
  CalendarWriter,
  EventInCalendar,
  EventSought,
  MeetingRequest,
} from "../domain/people/appointment/calendarWriter";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import { isSame, type Instant, type Interval } from "../domain/time/interval";
import { graphText, isoText } from "../domain/time/isoText";
import { graphPath, type GraphCall } from "./transport/call";
import { unexpected } from "./transport/failures";
import { arrayOf, objectOf, textOf, type JsonObject } from "./transport/json";
import { readUtcMoment } from "./schedule";
import type { GraphTransport } from "./transport/transport";

const SCOPES = ["Calendars.ReadWrite"];
/** Looking into one's own calendar needs no right to write in it (P7). */
const READ_SCOPES = ["Calendars.Read"];

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

  /** Repeated, the second finds nothing left to do: 404. */
  const act = async (
    path: string,
    body: object,
    signal: AbortSignal | undefined,
    accepts?: readonly number[],
  ): Promise<Result<void, Failure>> => {
    const how = { scopes: SCOPES, what: "event", effect: "repeatable", signal } as const;
    const answer = await graph.send({ method: "POST", path, body, ...how, ...(accepts && { accepts }) });
    if (!answer.ok) return answer;
    return answer.value.status === BAD_REQUEST ? err({ type: "NotAllowed", what: "event" }) : ok(undefined);
  };

  return {
    book: async (request, signal) => {
      const answer = await graph.send(booking(request, signal));
      if (!answer.ok) return answer;
      if (answer.value.status === 409) return findBooked(graph, request, signal);
      const booked = readFound(answer.value.body, request.window);
      if (!booked) return err(unexpected("POST /me/events", "no id"));
      // A transaction that was used before: its event was moved or called off since.
      const isOld = booked.isCancelled || !isSame(booked.window, request.window);
      return isOld ? err({ type: "ChangedMeanwhile" }) : ok(booked);
    },
    move: (eventId, { window, bodyLines, link }, signal) =>
      change(
        eventId,
        window,
        { ...timeOf(window), ...(bodyLines && wordsOf({ bodyLines, ...(link && { link }) })) },
        signal,
      ),
    moveSent: async (sent, to, signal) => {
      const found = await find(graph, { by: "attendees", ...sent }, SCOPES, signal);
      if (!found.ok) return found;
      return found.value ? change(found.value.eventId, to, timeOf(to), signal) : err(NO_EVENT);
    },
    find: (sought, signal) => find(graph, sought, READ_SCOPES, signal),
    cancel: (eventId, word, signal) => act(graphPath`/me/events/${eventId}/cancel`, { comment: word }, signal),
    propose: (eventId, to, signal) =>
      act(
        graphPath`/me/events/${eventId}/tentativelyAccept`,
        { sendResponse: true, proposedNewTime: timeOf(to) },
        signal,
        // Its organizer wants no other times.
        [BAD_REQUEST],
      ),
    decline: (eventId, word, signal) =>
      act(graphPath`/me/events/${eventId}/decline`, { comment: word, sendResponse: true }, signal),
  };
};

const BAD_REQUEST = 400;

const NO_EVENT: Failure = { type: "NotFound", what: "event" };

const IN_UTC = { Prefer: 'outlook.timezone="UTC"' };

const timeOf = ({ start, end }: Interval) => ({ start: moment(start), end: moment(end) });

const wordsOf = ({ bodyLines, link }: Pick<MeetingRequest, "bodyLines" | "link">) => ({
  body: { contentType: "html", content: invitationHtml(bodyLines, link) },
});

const booking = (request: MeetingRequest, signal: AbortSignal | undefined): GraphCall => ({
  method: "POST",
  path: "/me/events",
  headers: IN_UTC,
  body: {
    subject: request.subject,
    ...timeOf(request.window),
    ...wordsOf(request),
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
  { transactionId, window }: MeetingRequest,
  signal: AbortSignal | undefined,
): Promise<Result<BookedEvent, Failure>> => {
  const found = await find(graph, { by: "transaction", transactionId, window }, SCOPES, signal);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : err({ type: "ChangedMeanwhile" });
};

/** What is read of one's own calendar to find a meeting: never a subject and never a text. */
const FOUND_BY =
  "$select=id,start,end,isOrganizer,isCancelled,isDraft,organizer,attendees,transactionId,onlineMeeting,onlineMeetingUrl";

/** Nothing when two meetings match: either could be meant. */
const find = async (
  graph: GraphTransport,
  sought: EventSought,
  scopes: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Result<EventInCalendar | undefined, Failure>> => {
  const asked = { scopes, headers: IN_UTC, what: "event", effect: "reads", signal } as const;
  if (sought.by === "id") {
    const path = `${graphPath`/me/events/${sought.eventId}`}?${FOUND_BY}`;
    const answer = await graph.send({ method: "GET", path, ...asked });
    if (answer.ok) return ok(readFound(answer.value.body, sought.window));
    return answer.error.type === "NotFound" ? ok(undefined) : answer;
  }
  const [from, to] = [isoText(sought.window.start), isoText(sought.window.end)];
  const path = `${graphPath`/me/calendarView?startDateTime=${from}&endDateTime=${to}`}&${FOUND_BY}&$top=100`;
  const answer = await graph.send({ method: "GET", path, ...asked });
  if (!answer.ok) return answer;
  const matching = arrayOf(objectOf(answer.value.body).value)
    .map(objectOf)
    .filter((event) => isSought(sought, event));
  // An invitation that was called off stays beside the one that took its place.
  const live = matching.filter(({ isCancelled }) => isCancelled !== true);
  const [found, ...more] = live.length > 0 ? live : matching;
  return ok(more.length === 0 ? readFound(found, sought.window) : undefined);
};

const isSought = (sought: Exclude<EventSought, { readonly by: "id" }>, event: JsonObject): boolean => {
  switch (sought.by) {
    case "transaction":
      return event.isOrganizer === true && event.transactionId === sought.transactionId && isAt(event, sought.window);
    case "attendees":
      return (
        event.isOrganizer === true &&
        isAt(event, sought.window) &&
        sought.attendees.every((one) => isInvited(one, event))
      );
    case "organizer":
      return (
        event.isOrganizer === false &&
        isAt(event, sought.window) &&
        isAddress(event.organizer, sought.organizer.address)
      );
  }
};

const readFound = (body: unknown, window: Interval): EventInCalendar | undefined => {
  const event = objectOf(body);
  const [start, end] = [readUtcMoment(event.start), readUtcMoment(event.end)];
  const now = start === undefined || end === undefined ? window : { start, end };
  const found = readBooked(event, { window: now });
  const isSent = event.isDraft !== true && arrayOf(event.attendees).length > 0;
  return found && { ...found, isCancelled: event.isCancelled === true, isSent };
};

const isAt = ({ start, end }: JsonObject, window: Interval): boolean =>
  readUtcMoment(start) === window.start && readUtcMoment(end) === window.end;

const isInvited = ({ address }: Person, { attendees }: JsonObject): boolean =>
  arrayOf(attendees).some((attendee) => isAddress(attendee, address));

const isAddress = (recipient: unknown, address: string): boolean =>
  textOf(objectOf(objectOf(recipient).emailAddress).address)?.toLowerCase() === address.toLowerCase();

const readBooked = (event: unknown, { window }: Pick<MeetingRequest, "window">): BookedEvent | undefined => {
  if (!isRecord(event)) return undefined;
  const eventId = textOf(event.id);
  const joinUrl = [objectOf(event.onlineMeeting).joinUrl, event.onlineMeetingUrl].map(textOf).find(isWebAddress);
  return eventId === undefined ? undefined : { eventId, window, ...(joinUrl !== undefined && { joinUrl }) };
};

const LONGEST_ADDRESS = 4_000;

/** Whoever sent an invitation may have put anything there, and a press opens it. */
const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && address.length <= LONGEST_ADDRESS && /^https:\/\/[^\s/]/.test(address);
