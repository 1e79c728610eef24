import { carriedIn, type NotedMeeting } from "../domain/document/bookedMeetings";
import { isSentMeetingId, type CalendarWriter } from "../domain/people/appointment/calendarWriter";
import { repairSeries } from "../domain/proposals/series/repair";
import type { ProposeRequest } from "../domain/proposals/request";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import {
  MS_PER_DAY,
  lengthMinutes,
  plusDays,
  earliest,
  latest,
  type Instant,
  type Interval,
} from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import type { Finding, Limit, Proposal } from "../domain/proposals/answer";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import type { MeetingAt, MeetingFacts } from "../domain/document/entry";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import { wasRefused, type BegunBookings, type Booked, type MeetingNotes } from "./bookTime";
import type { CallOff, FindInCalendar } from "./callOff";
import { foundTimesOf, inInvitation, sharedTimesOf, type FoundTimes } from "./foundTimes";
import { guestsOf } from "./guests";
import { horizonFrom, STEP_MINUTES } from "./findTimes";
import type { LookAgain } from "./lookAgain";
import { ledgerFrom, requestPeople, type LoadPlanningData, type PlanningData } from "./planningData";

/** A booked meeting that a person can no longer attend. */
export interface BrokenBooking {
  readonly meeting: NotedMeeting;
  /** Why, from facts that the viewer may see. */
  readonly why: readonly Finding[];
  /** The replacement; without one, `limits` says what is in the way in all of its week. */
  readonly to?: Proposal;
  readonly limits: readonly Limit[];
  /** Everybody who comes to it, its guests included. */
  readonly found: FoundTimes;
}

/** A pair's booked meetings, checked against today's facts. */
export interface BookingCheck {
  readonly kept: readonly NotedMeeting[];
  readonly broken: readonly BrokenBooking[];
}

/** Use cases for booked meetings after a change: a calendar, a declaration, a holiday table, zone rules. */
export interface BookedMeetings {
  readonly check: (
    pair: Pair,
    history: readonly NotedMeeting[],
    signal: AbortSignal,
  ) => Promise<Result<BookingCheck, Failure>>;
  /** Writes meeting entries, each replacing an earlier one. False: the device could not store them. */
  readonly note: (
    meetings: readonly (MeetingAt & Pick<MeetingFacts, "brokeOff" | "guests">)[],
    pair: Pair,
  ) => Promise<Result<boolean, Failure>>;
  /** Notes meetings that are written in Outlook: at once where they are sent, else as soon as the calendar has them so. */
  readonly noteSent: NoteSent;
  /** Takes back that meetings with these ids shall be noted once they are sent. */
  readonly forgetUnsent: (pair: Pair, isMeant: (eventId: string) => boolean) => Promise<void>;
  /**
   * Moves a meeting that the viewer booked, in the calendars and in the document, whether it fits or not. Anybody else
   * is refused: they offer other times. A move that breaks off is finished by `oneMeeting`.
   */
  readonly move: (
    found: FoundTimes,
    meeting: NotedMeeting,
    to: Proposal,
    pair: Pair,
  ) => Promise<Result<Booked, Failure>>;
  readonly callOff: CallOff;
  readonly findInCalendar: FindInCalendar;
}

/** What came of noting. Waiting: nothing was sent yet. "not-kept": the device could not store it. */
export type NotedSent = "noted" | "waiting" | "not-kept";

type NoteSent = (meetings: readonly MeetingAt[], pair: Pair) => Promise<Result<NotedSent, Failure>>;

/** What checking and moving booked meetings needs. */
interface BookedMeetingsParts extends Pick<BookedMeetings, "callOff" | "findInCalendar"> {
  readonly me: Pick<Person, "id">;
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly loadData: LoadPlanningData;
  readonly lookAgain: LookAgain;
  readonly events: Pick<CalendarWriter, "move" | "moveSent">;
  readonly notes: MeetingNotes;
  readonly begun: BegunBookings;
}

const DAYS_PER_WEEK = 7;
const MS_PER_WEEK = DAYS_PER_WEEK * MS_PER_DAY;
/** Weeks searched after the last booked one, for a meeting whose own week has no time left. */
const WEEKS_AFTER = 2;
const MOST_WEEKS = 26;
/** The soonest that are checked, four a week: each one beyond the first of its week is searched for anew. */
const MOST_CHECKED = 104;

/** Checks a pair's booked meetings and moves those that no longer fit. Each may move inside its own week. */
export const createBookedMeetings = (parts: BookedMeetingsParts): BookedMeetings => {
  const { zones, loadData, begun, notes, callOff, findInCalendar } = parts;
  const note: BookedMeetings["note"] = async (meetings, pair) => {
    const data = await loadData({ kind: "pair", pair }, around(meetings), "needed", new AbortController().signal);
    if (!data.ok) return data;
    const { people, sharedWorld } = data.value;
    const times = { people: people.map(({ person }) => person), shared: sharedTimesOf(people, zones, sharedWorld) };
    const noted = await Promise.all(meetings.map((meeting) => notes.note(times, meeting, meeting, pair)));
    return ok(noted.every((isNoted) => isNoted));
  };
  return {
    callOff,
    findInCalendar,
    note,
    noteSent: createNoteSent(parts, note),
    forgetUnsent: async (pair, isMeant) => {
      for (const { pair: of, sent, start } of await begun.all())
        if (of === pair.id && sent !== undefined && isMeant(sent)) await begun.forget(of, start);
    },
    check: createCheck(parts),
    move: createMove(parts),
  };
};

/** Each is one more question to the calendars; the guests of others are not asked. */
const MOST_COMPANIES = 4;

/** Guests are asked for their calendars as in finding a time: a meeting must suit whoever comes to it. */
const createCheck =
  ({ clock, zones, loadData }: BookedMeetingsParts): BookedMeetings["check"] =>
  async (pair, history, signal) => {
    const now = clock.now();
    const horizon = horizonOf(history, now);
    const data = await loadData({ kind: "pair", pair }, horizon, "needed", signal);
    if (!data.ok) return data;
    const ahead = data.value.history
      .filter(({ start, end }) => start >= horizon.start && end <= horizon.end)
      .toSorted((a, b) => a.start - b.start)
      .slice(0, MOST_CHECKED);
    const broken: BrokenBooking[] = [];
    for (const { guests, meetings } of companiesOf(ahead, pair)) {
      const span = guests.length === 0 ? horizon : horizonOf(meetings, now);
      const known = guests.length === 0 ? data : await loadData({ kind: "pair", pair, guests }, span, "needed", signal);
      if (!known.ok) return known;
      const checked = checkMeetings(meetings, known.value, { pair, now, horizon: span }, zones);
      if (!checked.ok) return checked;
      broken.push(...checked.value);
    }
    const brokenMeetings = new Set(broken.map(({ meeting }) => meeting));
    return ok({
      kept: ahead.filter((meeting) => !brokenMeetings.has(meeting)),
      broken: broken.toSorted((a, b) => a.meeting.start - b.meeting.start),
    });
  };

const horizonOf = (meetings: readonly Interval[], now: Instant): Interval => {
  // Not Math.max(...): a document may hold more meetings than a call takes arguments.
  const last = meetings.reduce((latestStart, { start }) => Math.max(latestStart, start), Number(now));
  const weeks = Math.min(MOST_WEEKS, Math.floor((last - now) / MS_PER_WEEK) + 1 + WEEKS_AFTER);
  return horizonFrom(now, weeks * DAYS_PER_WEEK);
};

interface MeetingsOfCompany {
  readonly guests: readonly Person[];
  readonly meetings: readonly NotedMeeting[];
}

/** The meetings by who comes besides the pair, the pair's own first. */
const companiesOf = (ahead: readonly NotedMeeting[], pair: Pair): readonly MeetingsOfCompany[] => {
  const companies = new Map<string, MeetingsOfCompany & { readonly meetings: NotedMeeting[] }>();
  companies.set("", { guests: [], meetings: [] });
  for (const meeting of ahead) {
    const guests = guestsOf({ kind: "pair", pair, guests: meeting.guests ?? [] });
    const key = guests
      .map(({ id }) => JSON.stringify(id))
      .toSorted()
      .join();
    const isRoom = guests.length > 0 && (companies.has(key) || companies.size <= MOST_COMPANIES);
    const company = (isRoom ? companies.get(key) : companies.get("")) ?? { guests, meetings: [] };
    company.meetings.push(meeting);
    if (isRoom) companies.set(key, company);
  }
  return [...companies.values()].filter(({ meetings }) => meetings.length > 0);
};

interface CheckedIn {
  readonly pair: Pair;
  readonly now: Instant;
  readonly horizon: Interval;
}

const checkMeetings = (
  meetings: readonly NotedMeeting[],
  known: PlanningData,
  { pair, now, horizon }: CheckedIn,
  zones: ZoneData,
): Result<readonly BrokenBooking[], Failure> => {
  // Future meetings are planned anew, so the starting ledger excludes them.
  const past = known.history.filter(({ start }) => start < now);
  const ledger = ledgerFrom(carriedIn(past, known.entries, pair.members), known);
  const broken: Omit<BrokenBooking, "found">[] = [];
  for (const { durationMinutes, members } of apartByWeek(meetings, horizon)) {
    const request = {
      ...requestPeople(known),
      now,
      horizon,
      durationMinutes,
      stepMinutes: STEP_MINUTES,
      limit: 1,
      ledger,
    };
    const checked = checkGroup(members, request, zones, known.world);
    if (!checked.ok) return checked;
    broken.push(...checked.value);
  }
  const found = foundTimesOf(known, { proposals: broken.flatMap(({ to }) => to ?? []), notices: [] }, zones);
  return ok(broken.map((one) => ({ ...one, found })));
};

/** A form in Outlook says nothing of being sent: the calendar does. Of a series its first meeting is looked for. */
const createNoteSent =
  ({ me, clock, begun, findInCalendar }: BookedMeetingsParts, note: BookedMeetings["note"]): NoteSent =>
  async (meetings, pair) => {
    const [first] = meetings;
    const there = first ? await findInCalendar({ ...first, author: me.id }, pair) : ok(undefined);
    if (!there.ok) return there;
    if (there.value?.isSent && !there.value.isCancelled) {
      const noted = await note(meetings, pair);
      if (noted.ok && noted.value) for (const { start } of meetings) await begun.forget(pair.id, start);
      return noted.ok ? ok(noted.value ? "noted" : "not-kept") : noted;
    }
    const at = clock.now();
    for (const { eventId, start, end } of meetings) await begun.keep({ pair: pair.id, sent: eventId, start, end, at });
    return ok("waiting");
  };

/** The calendar first. What breaks off between the two is remembered on this device. */
const createMove =
  ({ me, clock, lookAgain, events, notes, begun }: BookedMeetingsParts): BookedMeetings["move"] =>
  async (found, meeting, to, pair) => {
    if (meeting.author !== me.id) return err({ type: "NotAllowed", what: "event" });
    const guests = guestsOf({ kind: "pair", pair, guests: meeting.guests ?? [] });
    const look = await lookAgain(found, to, { kind: "pair", pair, guests }, meeting);
    if (!look.ok) return look;
    if (look.value.taken) return err(look.value.taken);
    const wasSent = isSentMeetingId(meeting.eventId);
    const attendees = [...pair.members, ...guests].filter(({ id }) => id !== meeting.author);
    await begun.keep({ pair: pair.id, moved: meeting.eventId, ...to.slot, at: clock.now() });
    const link = guests.length > 0 ? undefined : notes.prepare({ pair });
    const linked = link ? { link } : {};
    const bodyLines = notes.bodyLines({ shared: inInvitation(found, guests) }, to.slot);
    const moved = wasSent
      ? await events.moveSent({ window: meeting, attendees }, to.slot)
      : await events.move(meeting.eventId, { window: to.slot, bodyLines, ...linked });
    if (!moved.ok) {
      if (wasRefused(moved.error) || moved.error.type === "NotFound") await begun.forget(pair.id, to.slot.start);
      return moved;
    }
    // Under the document's id, so that the new time replaces the old one.
    const { eventId, chatId } = meeting;
    const kept = { eventId, ...(chatId !== undefined && { chatId }), ...(guests.length > 0 && { guests }) };
    const inDocument = await notes.note(found, to.slot, kept, pair);
    if (inDocument) await begun.forget(pair.id, to.slot.start);
    return ok({ ...moved.value, inDocument, saysOldTime: wasSent });
  };

/** The burden of a meeting depends on the days around it. */
const around = (meetings: readonly Interval[]): Interval => ({
  start: plusDays(earliest(...meetings.map(({ start }) => start)), -1),
  end: plusDays(latest(...meetings.map(({ end }) => end)), 1),
});

interface Weekly {
  readonly week: number;
  readonly meeting: NotedMeeting;
}

/** Meetings of equal length of which no two share a week: the engine takes each group as a series. */
interface WeeklyGroup {
  readonly durationMinutes: number;
  readonly members: readonly Weekly[];
}

const apartByWeek = (ahead: readonly NotedMeeting[], horizon: Interval): readonly WeeklyGroup[] => {
  const groups: (WeeklyGroup & { readonly members: Weekly[] })[] = [];
  for (const meeting of ahead) {
    const week = Math.floor((meeting.start - horizon.start) / MS_PER_WEEK);
    const durationMinutes = lengthMinutes(meeting);
    const fitting = groups.find(
      (group) => group.durationMinutes === durationMinutes && group.members.every((other) => other.week !== week),
    );
    if (fitting) fitting.members.push({ week, meeting });
    else groups.push({ durationMinutes, members: [{ week, meeting }] });
  }
  return groups;
};

const checkGroup = (
  group: readonly Weekly[],
  request: ProposeRequest,
  zones: ZoneData,
  world: WorldCalendars,
): Result<readonly Omit<BrokenBooking, "found">[], Failure> => {
  const booked = group.map(({ week, meeting: { start, end } }) => ({ period: week, slot: { start, end } }));
  const count = Math.max(...group.map(({ week }) => week)) + 1;
  const weekly = { count, everyDays: DAYS_PER_WEEK, windowDays: DAYS_PER_WEEK };
  const repair = repairSeries(request, weekly, booked, zones, world);
  if (!repair.ok) return repair;
  const meetingsIn = (period: number): readonly NotedMeeting[] =>
    group.filter(({ week }) => week === period).map(({ meeting }) => meeting);
  return ok([
    ...repair.value.moved.flatMap(({ period, why, to }) =>
      meetingsIn(period).map((meeting) => ({ meeting, why, to, limits: [] })),
    ),
    ...repair.value.lost.flatMap(({ period, why, limits }) =>
      meetingsIn(period).map((meeting) => ({ meeting, why, limits })),
    ),
  ]);
};
