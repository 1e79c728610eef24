import { effectWith, SKY_MOMENTS, STRENGTH } from "../../domain/calendars/calendarShapes";
import type { Moment, WhenNoSun } from "../../domain/calendars/moment";
import {
  USUAL_NIGHT,
  type DailySpan,
  type PublishedWindow,
  type WorkBlock,
} from "../../domain/people/myTime/availability";
import { HOLIDAYS, STAY } from "../../domain/people/myTime/availabilityShapes";
import type { CalendarItem } from "../../domain/people/myTime/calendarReader";
import type { Participant } from "../../domain/people/myTime/participant";
import type { DateSpan, KeptObservance, OwnDate, Pattern, PrivateTime } from "../../domain/people/myTime/privateTime";
import { HARD_HOURS, PACE } from "../../domain/people/myTime/readMyTime";
import type { Notice } from "../../domain/proposals/answer";
import { MOST_PEOPLE } from "../../domain/proposals/checkRequest";
import type { PlanRequest } from "../../domain/proposals/request";
import { badInput } from "../../domain/shared/badInput";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import {
  absent,
  among,
  checked,
  listOf,
  mapped,
  MISSING_FIELD,
  only,
  orNull,
  readShape,
  record,
  recordOf,
  shownValue,
  tagged,
  UNKNOWN_FIELD,
  valueOf,
  whole,
  wordsThat,
  yesOrNo,
  type Shape,
  type ShapeFault,
} from "../../domain/shared/shape";
import type { Instant, Interval } from "../../domain/time/interval";
import { parseInstant } from "../../domain/time/isoText";
import { isDateWithinReach, isWithinReach, REACH } from "../../domain/time/reach";
import { DATE, WEEKDAYS } from "../../domain/time/timeShapes";
import type { LocalDate } from "../../domain/time/zoneData";

/** A parsed request, and the fields of it that this version does not evaluate. */
export interface ParsedRequest {
  readonly request: PlanRequest;
  readonly notices: readonly Notice[];
}

/**
 * Parses the public JSON form (`npm run propose`). Unknown fields are refused by name at every level; the first fault
 * is reported.
 * Checks that need the whole request (zones, duplicates, room in the horizon) are in `propose`.
 */
export const parseRequest = (json: unknown): Result<ParsedRequest, Failure> => {
  const read = readShape(REQUEST, json, { strict: true });
  if (read.ok) return ok({ request: read.value, notices: rowsOfOthers(read.value) });
  const [first] = read.error;
  return err(first ? failureOf(first) : badInput("request", shownValue(json), ""));
};

const failureOf = ({ at, value, problem, needed }: ShapeFault): Failure =>
  badInput(
    at || "request",
    shownValue(value, "plain"),
    (problem === UNKNOWN_FIELD && "is in a field that nobody knows") ||
      (problem === MISSING_FIELD && `is given, but ${needed} is needed`) ||
      problem,
  );

/** Ledger rows of people who left the circle: ignored, and the answer says so. */
const rowsOfOthers = ({ ledger, people }: PlanRequest): readonly Notice[] =>
  [...ledger.keys()]
    .filter((person) => !people.some(({ id }) => id === person))
    .map((person) => ({ kind: "not-considered", field: `ledger.${person}` }));

const DEFAULT_STEP = 15;
const DEFAULT_LIMIT = 10;
const LONGEST_TEXT = 1_000;
const MOST_ROWS = 10_000;

const TEXT = wordsThat(LONGEST_TEXT, (text) => text !== "");
const PERSON_ID = TEXT as Shape<PersonId>;

/** An instant in ISO 8601 with Z or an offset, inside the engine's reach. */
const TIME: Shape<Instant> = checked(
  mapped(
    only("a time such as 2026-12-01T09:00:00Z", (raw): raw is string => parseInstant(raw) !== undefined),
    (text) => parseInstant(text) as Instant,
  ),
  (instant) => (isWithinReach(instant) ? undefined : { problem: `is not a time ${REACH}` }),
);

/** Refuses an end before the start. */
const startToEnd = <T extends { readonly start: Instant; readonly end: Instant }>(shape: Shape<T>): Shape<T> =>
  checked(shape, ({ start, end }) => (end < start ? { field: "end", problem: "is before", than: "start" } : undefined));

const HORIZON: Shape<Interval> = mapped(
  checked(record({ from: TIME, to: TIME }), ({ from, to }) =>
    to < from ? { field: "to", problem: "is before", than: "from" } : undefined,
  ),
  ({ from, to }) => ({ start: from, end: to }),
);

/** A date inside the engine's reach. */
const NEAR_DATE: Shape<LocalDate> = checked(DATE, (date) =>
  isDateWithinReach(date) ? undefined : { problem: `is not a date ${REACH}` },
);

/** Two dates, both included; refuses a last one before the first. */
const inOrder = <T extends DateSpan>(shape: Shape<T>): Shape<T> =>
  checked(shape, ({ from, to }) => (to < from ? { field: "to", problem: "is before", than: "from" } : undefined));
const DATES: Shape<DateSpan> = inOrder(record({ from: NEAR_DATE, to: NEAR_DATE }));

/** `HH:mm` as minutes after 00:00. A day may end at 24:00, but nothing begins there. */
const clockUntil = (last: "23:59" | "24:00"): Shape<number> =>
  mapped(
    only(
      `a clock time from 00:00 to ${last}`,
      (raw): raw is string =>
        typeof raw === "string" && (/^([01]\d|2[0-3]):[0-5]\d$/.test(raw) || (last === "24:00" && raw === last)),
    ),
    (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)),
  );
const START_CLOCK = clockUntil("23:59");
const END_CLOCK = clockUntil("24:00");

const momentUntil = (clock: Shape<number>): Shape<Moment> =>
  tagged("at", {
    clock: mapped(record({ at: among(["clock"]), time: clock }), ({ at, time }) => ({ at, minutes: time })),
    ...SKY_MOMENTS,
  });
const START = momentUntil(START_CLOCK);
const END = momentUntil(END_CLOCK);

/** `{ "use": "ask" }`, `{ "use": "nearest-latitude-60" }` or a clock time: `{ "use": "18:00" }`. */
const NO_SUN_TEXT: Shape<WhenNoSun> = (raw, at, reading) =>
  (valueOf(NO_SUN_CLOCK, raw) ? NO_SUN_CLOCK : NO_SUN_WORD)(raw, at, reading);
const NO_SUN_CLOCK: Shape<WhenNoSun> = mapped(record({ use: START_CLOCK }), ({ use }) => ({
  use: "clock",
  minutes: use,
}));
const NO_SUN_WORD: Shape<WhenNoSun> = record({
  use: among(["ask", "nearest-latitude-60"], "ask, nearest-latitude-60 or a clock time"),
});

const PATTERN_TEXT: Shape<Pattern> = mapped(
  checked(
    record(
      { days: WEEKDAYS, from: START, to: END, strength: STRENGTH },
      {
        dayOffsetTo: among([0, 1]),
        noSun: NO_SUN_TEXT,
        valid: listOf(DATES),
        duringObservance: TEXT,
        notDuringObservance: TEXT,
        inSchoolTerms: yesOrNo,
      },
    ),
    ({ from, to, dayOffsetTo }) =>
      dayOffsetTo === 0 && from.at === "clock" && to.at === "clock" && to.minutes <= from.minutes
        ? { field: "to", problem: "is not after", than: "from" }
        : undefined,
  ),
  ({ dayOffsetTo, duringObservance, notDuringObservance, ...same }) => ({
    ...same,
    ...(dayOffsetTo !== undefined && { toDayOffset: dayOffsetTo }),
    ...(duringObservance !== undefined && { during: duringObservance }),
    ...(notDuringObservance !== undefined && { notDuring: notDuringObservance }),
  }),
);

const OBSERVANCE_TEXT: Shape<KeptObservance> = record(
  { id: TEXT },
  {
    community: TEXT,
    dayShift: among([-2, -1, 0, 1, 2]),
    effects: listOf(effectWith(START, END)),
    noSun: NO_SUN_TEXT,
  },
);

/** `from` and `to` are dates; `fromTime` and `toTime` apply to each of them. */
const OWN_DATE_TEXT: Shape<OwnDate> = mapped(
  checked(
    inOrder(
      record(
        {
          kind: among(["own", "shutdown", "mourning", "half-day", "make-up-workday"]),
          from: NEAR_DATE,
          to: NEAR_DATE,
          strength: STRENGTH,
        },
        { fromTime: START_CLOCK, toTime: END_CLOCK, yearly: yesOrNo },
      ),
    ),
    ({ fromTime = 0, toTime }) =>
      toTime !== undefined && toTime <= fromTime
        ? { field: "toTime", problem: "is not after", than: "fromTime" }
        : undefined,
  ),
  ({ fromTime, toTime, ...same }) => ({
    ...same,
    ...(fromTime !== undefined && { fromMinutes: fromTime }),
    ...(toTime !== undefined && { toMinutes: toTime }),
  }),
);

const NEAR_STAY = checked(STAY, ({ from, to }) => {
  const problem = `is not a date ${REACH}`;
  if (from !== undefined && !isDateWithinReach(from)) return { field: "from", problem };
  return to === undefined || isDateWithinReach(to) ? undefined : { field: "to", problem };
});

const WORK_TEXT: Shape<WorkBlock> = mapped(
  checked(record({ days: WEEKDAYS, from: START_CLOCK, to: END_CLOCK }), ({ from, to }) =>
    from < to
      ? undefined
      : { field: "to", problem: "is not after", than: "from", hint: "work past midnight is written as two blocks" },
  ),
  ({ days, from, to }) => ({ days, fromMinutes: from, toMinutes: to }),
);

const NIGHT_TEXT: Shape<DailySpan> = mapped(record({ from: START_CLOCK, to: END_CLOCK }), ({ from, to }) => ({
  fromMinutes: from,
  toMinutes: to,
}));

const EVENTS: Shape<readonly CalendarItem[]> = listOf(
  mapped(
    startToEnd(record({ start: TIME, end: TIME, show: among(["busy", "away", "tentative", "elsewhere", "free"]) })),
    ({ start, end, show }) => ({ window: { start, end }, show }),
  ),
);

const PUBLISHED: Shape<PublishedWindow> = mapped(
  startToEnd(record({ start: TIME, end: TIME, level: among(["no", "rather-not"]) })),
  ({ start, end, level }) => ({ window: { start, end }, level }),
);

/** An absent calendar is unknown, never free. Without private fields there is no private time. */
const PARTICIPANT: Shape<Participant> = mapped(
  record(
    {
      id: PERSON_ID,
      stays: absent([], listOf(NEAR_STAY)),
      work: absent([], listOf(WORK_TEXT)),
      closedDays: absent([], WEEKDAYS),
      night: absent(USUAL_NIGHT, orNull(NIGHT_TEXT)),
      calendar: (raw, at, reading) =>
        raw === undefined || raw === "unknown" ? ("unknown" as const) : EVENTS(raw, at, reading),
      patterns: absent([], listOf(PATTERN_TEXT)),
      observances: absent([], listOf(OBSERVANCE_TEXT)),
      ownDates: absent([], listOf(OWN_DATE_TEXT)),
      schoolTerms: absent([], listOf(DATES)),
      published: absent([], listOf(PUBLISHED)),
    },
    { holidays: HOLIDAYS, pace: PACE, hardHours: HARD_HOURS },
  ),
  ({ patterns, observances, ownDates, schoolTerms, pace, hardHours, ...person }) => {
    const lists = { patterns, observances, ownDates, schoolTerms };
    const own: PrivateTime = { ...lists, ...(pace && { pace }), ...(hardHours && { hardHours }) };
    const saysSomething = pace || hardHours || Object.values(lists).some(({ length }) => length > 0);
    return { ...person, ...(saysSomething && { own }) };
  },
);

/** Rows by person; a name that is longer than an id can be is nobody's. */
const LEDGER = checked(recordOf(whole(0), MOST_ROWS), (rows) => {
  const field = Object.keys(rows).find((name) => name.length > LONGEST_TEXT);
  return field === undefined ? undefined : { field, problem: `is for a name of more than ${LONGEST_TEXT} characters` };
});

const REQUEST: Shape<PlanRequest> = mapped(
  record(
    {
      schema: among([1]),
      now: TIME,
      horizon: HORIZON,
      durationMinutes: whole(1),
      stepMinutes: absent(DEFAULT_STEP, whole(5, 60)),
      limit: absent(DEFAULT_LIMIT, whole(1)),
      people: listOf(PARTICIPANT, { most: MOST_PEOPLE, needed: "a list of people" }),
      ledger: absent({}, LEDGER),
    },
    {
      viewer: PERSON_ID,
      held: listOf(startToEnd(record({ start: TIME, end: TIME })), { most: MOST_ROWS }),
      series: record({ count: whole(1), everyDays: whole(1), windowDays: whole(1) }, { mostAddedMinutes: whole(0) }),
    },
  ),
  (read) => {
    const { schema: _, ledger, ...request } = read;
    const rows = Object.entries(ledger).map(([person, minutes]) => [person as PersonId, minutes] as const);
    return { ...request, ledger: new Map(rows) };
  },
);
