import { randomUUID } from "node:crypto";
import { parseInstant } from "../../domain/time/isoText";
import type { Instant } from "../../domain/time/interval";
import type { SeedPerson } from "../seed/people";
import { needs } from "./access";
import { answer, baseOf, type GraphContext, isGraphObject, readBody, refuse, whenText } from "./answers";
import { dateTimeIn, parseDateTime, preferredZone, withZoneWish } from "./mailboxZones";
import { type CalendarEntry, calendarEntriesOf, entryById, ofRow } from "./meetings";
import { select, wholeNumber } from "./query";
import type { EventAttendee, EventRow, Json, GraphObject } from "./rows";
import { type GraphRouter, type Middleware, personByAddress, type World } from "./world";

/** /me/calendarView and /me/events. */
export const calendarRoutes = (graph: GraphRouter, world: World): void => {
  const read = needs(world, "outlook", "Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite");
  const write = needs(world, "outlook", "Calendars.ReadWrite");
  const [zone, mailbox] = [withZoneWish(world), withMailbox(world)];

  const view = (c: GraphContext): Response => {
    const asked = { clock: world.clock, request: c.req.raw };
    const [start, end] = [instantOf(c.req.query("startDateTime")), instantOf(c.req.query("endDateTime"))];
    if (start === undefined || end === undefined || end <= start)
      return refuse(
        asked,
        400,
        "ErrorInvalidParameter",
        "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
      );
    const top = wholeNumber(c.req.query("$top"), 10);
    const skip = wholeNumber(c.req.query("$skip"), 0);
    if (!top || top > 1000 || skip === undefined)
      return refuse(asked, 400, "ErrorInvalidUrlQuery", "The query specified in the URI is not valid.");
    const all = calendarEntriesOf(world, c.get("caller").person, { start, end });
    const page = all.slice(skip, skip + top).map((entry) => select(eventOf(world, c, entry), c.req.query("$select")));
    return answer(c, { value: page, ...(all.length > skip + top && nextPage(c, skip + top)) });
  };
  graph.get("/me/calendarView", read, zone, mailbox, view);
  graph.get("/me/calendar/calendarView", read, zone, mailbox, view);

  graph.get("/me/events/:id", read, zone, mailbox, (c) => {
    const entry = entryById(world, c.get("caller").person, c.req.param("id") ?? "");
    if (entry) return answer(c, select(eventOf(world, c, entry), c.req.query("$select")));
    return refuse({ clock: world.clock, request: c.req.raw }, 404, "ErrorItemNotFound", NOT_IN_STORE);
  });

  graph.patch("/me/events/:id", write, zone, mailbox, async (c) => {
    const asked = { clock: world.clock, request: c.req.raw };
    const caller = c.get("caller").person;
    const entry = entryById(world, caller, c.req.param("id") ?? "");
    const body = await readBody(c);
    if (!entry) return refuse(asked, 404, "ErrorItemNotFound", NOT_IN_STORE);
    // Seed meetings are generated for each day and not stored; and only an organizer may move a meeting.
    if (!body || !entry.row || entry.row.organizer !== caller.id)
      return refuse(asked, 403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    const moved = changed(entry.row, body, world);
    if (!moved) return refuse(asked, 400, "ErrorInvalidRequest", "Cannot read the request body.");
    if (moved.end < moved.start)
      return refuse(asked, 400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
    keepChange(world, moved, caller);
    return answer(c, eventOf(world, c, ofRow(entryById(world, caller, moved.id)?.row ?? moved)));
  });

  answering(graph, world, [write, mailbox]);

  graph.post("/me/events", write, zone, mailbox, async (c) => {
    const asked = { clock: world.clock, request: c.req.raw };
    const organizer = c.get("caller").person;
    const body = await readBody(c);
    const meeting = body && parseMeeting(body, organizer, world);
    if (!meeting) return refuse(asked, 400, "ErrorInvalidRequest", "Cannot read the request body.");
    if (meeting.end < meeting.start)
      return refuse(asked, 400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
    const earlier = world.store
      .all("events")
      .find(
        ({ owner, transactionId }) =>
          owner === organizer.id && transactionId !== null && transactionId === meeting.transactionId,
      );
    if (!earlier) keep(world, meeting, organizer);
    return answer(c, eventOf(world, c, ofRow(earlier ?? meeting)), 201);
  });
};

/** Calling off is for the organizer, answering for the invited; each is refused to the other, as Outlook does. */
const answering = (graph: GraphRouter, world: World, [write, mailbox]: readonly [Middleware, Middleware]): void => {
  graph.post("/me/events/:id/:action{cancel|decline|tentativelyAccept}", write, mailbox, async (c) => {
    const asked = { clock: world.clock, request: c.req.raw };
    const caller = c.get("caller").person;
    const { id, action } = c.req.param();
    const entry = entryById(world, caller, id);
    const body = await readBody(c);
    if (!entry) return refuse(asked, 404, "ErrorItemNotFound", NOT_IN_STORE);
    if (!body) return refuse(asked, 400, "ErrorInvalidRequest", "Cannot read the request body.");
    // Seed meetings are generated for each day and not stored.
    if (!entry.row)
      return refuse(asked, 403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    const isOrganizer = entry.row.organizer === caller.id;
    if (action === "cancel" && !isOrganizer)
      return refuse(asked, 400, "ErrorInvalidRequest", "You need to be an organizer to cancel a meeting.");
    if (action !== "cancel" && isOrganizer)
      return refuse(asked, 400, "ErrorInvalidRequest", "You cannot respond to this meeting because you organize it.");
    if (action === "tentativelyAccept" && !isProposal(body, world))
      return refuse(asked, 400, "ErrorInvalidRequest", "The proposed new time is not valid.");
    if (action === "cancel") keepCancelled(world, entry.row, textOf(body.comment) ?? "");
    else if (action === "decline") keepDeclined(world, entry.row, caller);
    else keepAnswer(world, entry.row, caller, "tentativelyAccepted");
    return c.body(null, 202);
  });
};

/** The organizer's copy goes; those of the others stay until they remove them, and take no time. */
const keepCancelled = (world: World, cancelled: EventRow, comment: string): void => {
  const copies = world.store
    .all("events")
    .filter((row) => row.meeting === cancelled.meeting && row.id !== cancelled.id);
  world.store.commit(
    { table: "events", key: cancelled.id, row: null },
    ...copies.map((row) => ({
      table: "events" as const,
      key: row.id,
      row: {
        ...row,
        isCancelled: true,
        show: "free" as const,
        subject: `Canceled: ${row.subject}`,
        html: comment === "" ? row.html : `<p>${escaped(comment)}</p>${row.html}`,
      },
    })),
  );
};

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Without a time it only accepts. A proposal is told to its organizer, so it needs an answer that is sent. */
const isProposal = ({ proposedNewTime: time, sendResponse }: GraphObject, world: World): boolean => {
  if (time === undefined) return true;
  if (!isGraphObject(time) || sendResponse === false) return false;
  const [start, end] = [parseDateTime(time.start, world.zones), parseDateTime(time.end, world.zones)];
  return start !== undefined && end !== undefined && start < end;
};

/** The invitation goes from the calendar of who declined, and all others see the answer. */
const keepDeclined = (world: World, declined: EventRow, person: SeedPerson): void => {
  world.store.commit({ table: "events", key: declined.id, row: null });
  keepAnswer(world, declined, person, "declined");
};

/** All copies show the answer; when the meeting is, stays as it is. */
const keepAnswer = (
  world: World,
  { meeting }: EventRow,
  person: SeedPerson,
  response: NonNullable<EventAttendee["response"]>,
): void => {
  const answered = (one: EventAttendee): EventAttendee =>
    personByAddress(world, one.address) === person ? { ...one, response } : one;
  world.store.commit(
    ...world.store
      .all("events")
      .filter((row) => row.meeting === meeting)
      .map((row) => ({
        table: "events" as const,
        key: row.id,
        row: { ...row, attendees: row.attendees.map(answered) },
      })),
  );
};

const NOT_IN_STORE = "The specified object was not found in the store.";

/** Guests have no mailbox here. */
const withMailbox =
  (world: World): Middleware =>
  async (c, next) => {
    const asked = { clock: world.clock, request: c.req.raw };
    if (!c.get("caller").person.isGuest) return next();
    const message = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
    return refuse(asked, 404, "MailboxNotEnabledForRESTAPI", message);
  };

/** Times in the query have an offset of their own; without one they are UTC. */
const instantOf = (text: string | undefined): Instant | undefined => parseInstant(text) ?? parseInstant(`${text}Z`);

const nextPage = (c: GraphContext, skip: number): GraphObject => {
  const url = new URL(c.req.url);
  url.searchParams.set("$skip", String(skip));
  return { "@odata.nextLink": `${baseOf(c)}${c.req.path.slice("/v1.0".length)}?${url.searchParams}` };
};

/** All copies are written in one commit: a meeting is never in only one calendar. */
const keep = (world: World, meeting: EventRow, organizer: SeedPerson): void => {
  const rows = [meeting, ...invitationsTo(world, meeting, organizer)];
  world.store.commit(...rows.map((row) => ({ table: "events" as const, key: row.id, row })));
};

const invitationsTo = (world: World, meeting: EventRow, organizer: SeedPerson): readonly EventRow[] =>
  meeting.attendees
    .map(({ address }) => personByAddress(world, address))
    .filter((person) => person !== undefined && !person.isGuest && person !== organizer)
    .map((person, index) => ({
      ...meeting,
      id: `${meeting.id}${index}`,
      // The organizer's own: no other calendar has it.
      transactionId: null,
      owner: person?.id ?? "",
      show: meeting.show === "busy" ? "tentative" : meeting.show,
    }));

/** A meeting after a PATCH: absent fields stay. Undefined for an unreadable time. */
const changed = (row: EventRow, body: GraphObject, world: World): EventRow | undefined => {
  const [start, end] = [body.start ?? null, body.end ?? null].map((moment, index) =>
    moment === null ? [row.start, row.end][index] : parseDateTime(moment, world.zones),
  );
  if (start === undefined || end === undefined) return undefined;
  return {
    ...row,
    start,
    end,
    subject: textOf(body.subject) ?? row.subject,
    html: textOf(isGraphObject(body.body) ? body.body.content : undefined) ?? row.html,
  };
};

/** All copies change in one commit; attendees are asked again, also those who had declined. */
const keepChange = (world: World, changedRow: EventRow, organizer: SeedPerson): void => {
  const attendees = changedRow.attendees.map(({ address, name, type }) => ({ address, name, type }));
  const moved: EventRow = { ...changedRow, attendees };
  const rows = [moved, ...invitationsTo(world, moved, organizer)];
  world.store.commit(...rows.map((row) => ({ table: "events" as const, key: row.id, row })));
};

const SHOWS = ["free", "tentative", "busy", "oof", "workingElsewhere"] as const;

const parseMeeting = (body: GraphObject, organizer: SeedPerson, world: World): EventRow | undefined => {
  const [start, end] = [parseDateTime(body.start, world.zones), parseDateTime(body.end, world.zones)];
  if (start === undefined || end === undefined) return undefined;
  const id = `AAMk${randomUUID().replaceAll("-", "")}`;
  return {
    id,
    owner: organizer.id,
    meeting: id,
    organizer: organizer.id,
    transactionId: textOf(body.transactionId) ?? null,
    start,
    end,
    isAllDay: body.isAllDay === true,
    show: SHOWS.find((show) => show === body.showAs) ?? "busy",
    isPrivate: body.sensitivity === "private",
    subject: textOf(body.subject) ?? "",
    html: textOf(isGraphObject(body.body) ? body.body.content : undefined) ?? "",
    location: textOf(isGraphObject(body.location) ? body.location.displayName : undefined) ?? "",
    attendees: Array.isArray(body.attendees) ? body.attendees.map(parseAttendee) : [],
    joinUrl: body.isOnlineMeeting === true ? joinUrlOf(id) : null,
    createdAt: world.clock.now(),
  };
};

const textOf = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);

const parseAttendee = (value: Json): EventAttendee => {
  const attendee = isGraphObject(value) ? value : {};
  const email = isGraphObject(attendee.emailAddress) ? attendee.emailAddress : {};
  const address = textOf(email.address) ?? "";
  return { address, name: textOf(email.name) ?? address, type: textOf(attendee.type) ?? "required" };
};

const NEVER = "0001-01-01T00:00:00Z";

const eventOf = (world: World, c: GraphContext, entry: CalendarEntry): GraphObject => {
  const me = c.get("caller").person;
  const { row } = entry;
  const organizer = world.people.find(({ id }) => id === row?.organizer) ?? me;
  const zone = preferredZone(c.req.header("Prefer")) ?? "UTC";
  const version = Buffer.from(entry.id.slice(-12)).toString("base64");
  return {
    "@odata.etag": `W/"${version}"`,
    id: entry.id,
    changeKey: version,
    createdDateTime: whenText(row?.createdAt ?? entry.window.start),
    lastModifiedDateTime: whenText(row?.createdAt ?? entry.window.start),
    transactionId: row?.transactionId ?? null,
    iCalUId: row?.meeting ?? entry.id,
    subject: entry.subject,
    bodyPreview: (row?.html ?? "")
      .replace(/<[^>]*>/g, " ")
      .trim()
      .slice(0, 255),
    body: { contentType: "html", content: row?.html ?? "" },
    isAllDay: entry.isAllDay,
    isCancelled: row?.isCancelled ?? false,
    isOrganizer: organizer === me,
    sensitivity: entry.isPrivate ? "private" : "normal",
    showAs: entry.show,
    type: entry.series === null ? "singleInstance" : "occurrence",
    seriesMasterId: entry.series,
    start: dateTimeIn(entry.window.start, zone, world.zones),
    end: dateTimeIn(entry.window.end, zone, world.zones),
    location: { displayName: entry.location, locationType: "default" },
    attendees: (row?.attendees ?? []).map(({ name, address, type, response = "none" }) => ({
      type,
      status: { response, time: NEVER },
      emailAddress: { name, address },
    })),
    organizer: { emailAddress: { name: organizer.name, address: organizer.address } },
    responseStatus: { response: organizer === me ? "organizer" : "notResponded", time: NEVER },
    isOnlineMeeting: (row?.joinUrl ?? null) !== null,
    onlineMeetingProvider: row?.joinUrl ? "teamsForBusiness" : "unknown",
    onlineMeeting: row?.joinUrl ? { joinUrl: row.joinUrl } : null,
  };
};

/** Teams' own form: the address contains the meeting's chat id. */
const joinUrlOf = (id: string): string => {
  const chat = `19:meeting_${Buffer.from(id).toString("base64url")}@thread.v2`;
  return `https://teams.example/l/meetup-join/${encodeURIComponent(chat)}/0`;
};
