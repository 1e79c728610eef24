import { MS_PER_MINUTE, MS_PER_DAY, type Interval } from "../../domain/time/interval";
import type { Weekday } from "../../domain/time/zoneData";
import type { SeedPerson } from "../seed/people";
import { needs } from "./access";
import { answer, type GraphContext, readBody, refuse } from "./answers";
import { dateTimeIn, parseDateTime, preferredZone, timeZoneOf, withZoneWish } from "./mailboxZones";
import { type CalendarEntry, calendarEntriesOf } from "./meetings";
import type { Json, GraphObject } from "./rows";
import { type GraphRouter, personByAddress, type World } from "./world";
import { clockText } from "../../domain/time/zonedText";

/** A validated getSchedule request. */
interface Question {
  readonly addresses: readonly string[];
  readonly window: Interval;
  readonly intervalMinutes: number;
}

/** POST /me/calendar/getSchedule, with the limits of docs/graph-facts.md */
export const scheduleRoutes = (graph: GraphRouter, world: World): void => {
  const calendars = needs(world, "outlook", "Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite");

  graph.post("/me/calendar/:action{getSchedule|getschedule}", calendars, withZoneWish(world), async (c) => {
    const asked = { clock: world.clock, request: c.req.raw };
    const zone = preferredZone(c.req.header("Prefer")) ?? "UTC";
    const body = await readBody(c);
    if (!body) return refuse(asked, 400, "BadRequest", "Unable to read JSON request payload.");
    const question = parseQuestion(lowerKeys(body), world);
    if ("status" in question) return refuse(asked, question.status, question.code, question.message);
    return answer(c, { value: question.addresses.map((address) => scheduleOf(world, c, address, question, zone)) });
  });
};

interface Objection {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The service takes names in any case; `availabilityViewInterval` also as text. */
const lowerKeys = (body: GraphObject): GraphObject =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));

const MAX_SCHEDULES = 20;
const MAX_DAYS = 62;

const parseQuestion = (body: GraphObject, world: World): Question | Objection => {
  const bad = (code: string, message: string, status = 400): Objection => ({ status, code, message });
  const { schedules, availabilityviewinterval: sent = 30 } = body;
  if (!Array.isArray(schedules) || schedules.length === 0 || !schedules.every((entry) => typeof entry === "string"))
    return bad("ErrorInvalidParameter", "The value of the parameter 'Schedules' is empty or invalid.");
  if (schedules.length > MAX_SCHEDULES)
    return bad("ErrorInvalidParameter", "The number of schedules exceeds the maximum of 20.");
  if (sent === null)
    return bad("ErrorInternalServerError", "An internal server error occurred. The operation failed.", 500);
  const intervalMinutes = Number(sent);
  if (!Number.isInteger(intervalMinutes) || intervalMinutes < 5 || intervalMinutes > 1440)
    return bad(
      "ErrorInvalidMergedFreeBusyInterval",
      "The merged free/busy interval is not between 5 and 1440 minutes.",
    );
  const [start, end] = [parseDateTime(body.starttime, world.zones), parseDateTime(body.endtime, world.zones)];
  if (start === undefined || end === undefined || end <= start)
    return bad("ErrorInvalidTimeInterval", "The start time must be earlier than the end time.");
  if (end - start >= MAX_DAYS * MS_PER_DAY)
    return bad(
      "ErrorTimeIntervalTooBig",
      "The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits.",
    );
  return { addresses: schedules, window: { start, end }, intervalMinutes };
};

const scheduleOf = (
  world: World,
  c: GraphContext,
  address: string,
  { window, intervalMinutes }: Question,
  zone: string,
): GraphObject => {
  const person = personByAddress(world, address);
  const hidden = person && world.faults.strike("calendar-unreadable", person.id, c.req.path) !== undefined;
  if (!person || person.isGuest || hidden) return { scheduleId: address, error: unresolved(address) };
  const mine = person === c.get("caller").person;
  const entries = calendarEntriesOf(world, person, window);
  return {
    scheduleId: address,
    availabilityView: viewOf(entries, window, intervalMinutes),
    scheduleItems: entries.map((entry) => scheduleItem(entry, mine || person.showsDetails, zone, world)),
    workingHours: workingHoursOf(person),
  };
};

/** Recorded in microsoft-graph-docs issue 11225: the answer for guests and outsiders. */
const unresolved = (address: string): GraphObject => ({
  message: `Unable to resolve e-mail address ${address} to an Active Directory object.`,
  responseCode: "5009",
});

const scheduleItem = (entry: CalendarEntry, withDetails: boolean, zone: string, world: World): GraphObject => ({
  ...(withDetails && !entry.isPrivate
    ? { isPrivate: false, subject: entry.subject, location: entry.location }
    : withDetails
      ? { isPrivate: true }
      : {}),
  status: entry.show,
  start: dateTimeIn(entry.window.start, zone, world.zones),
  end: dateTimeIn(entry.window.end, zone, world.zones),
});

/** 0 free or working elsewhere, 1 tentative, 2 busy, 3 away: the most blocking entry of each step counts. */
const viewOf = (entries: readonly CalendarEntry[], { start, end }: Interval, stepMinutes: number): string => {
  const weights = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 };
  const stepMs = stepMinutes * MS_PER_MINUTE;
  const view = Array.from({ length: Math.ceil((end - start) / stepMs) }, () => 0);
  for (const { window, show } of entries) {
    const first = Math.max(0, Math.floor((window.start - start) / stepMs));
    const last = Math.min(view.length, Math.ceil((window.end - start) / stepMs));
    for (let step = first; step < last; step++) view[step] = Math.max(view[step] ?? 0, weights[show]);
  }
  return view.join("");
};

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: "monday",
  2: "tuesday",
  3: "wednesday",
  4: "thursday",
  5: "friday",
  6: "saturday",
  7: "sunday",
};

/**
 * One span for all days, from the earliest start to the latest end: a mailbox cannot express more
 * (docs/graph-facts.md).
 */
const workingHoursOf = ({ work, mailboxZone }: SeedPerson): GraphObject => {
  const days = work.flatMap((block) => block.days).toSorted((a, b) => a - b);
  return {
    daysOfWeek: days.map((day): Json => DAY_NAMES[day]),
    startTime: `${clockText(Math.min(...work.map(({ fromMinutes }) => fromMinutes)))}:00.0000000`,
    endTime: `${clockText(Math.max(...work.map(({ toMinutes }) => toMinutes)))}:00.0000000`,
    timeZone: timeZoneOf(mailboxZone),
  };
};
