import { effectWith, MOMENT, NO_SUN, STRENGTH } from "../../calendars/calendarShapes";
import type { Failure } from "../../shared/failure";
import { err, ok, type Result } from "../../shared/result";
import {
  among,
  checked,
  isRecord,
  listOf,
  record,
  valueOf,
  whole,
  words,
  yesOrNo,
  type Shape,
} from "../../shared/shape";
import type { Interval } from "../../time/interval";
import { DATE, INTERVAL, MINUTE, WEEKDAYS } from "../../time/timeShapes";
import { DAILY_SPAN, HOLIDAYS, LONGEST_WORD, STAY, WORK_BLOCK } from "./availabilityShapes";
import type { MyTime, Owned } from "./myTime";
import { HARDEST, HOURS_A_DAY, type HardHours } from "./hardHours";
import type { DateSpan, KeptObservance, OwnDate, OwnPace, Pattern } from "./privateTime";

const OWNED = {
  needed: { key: words(100), label: words(200), sharing: among(["ask", "times", "kind", "name"]) },
  optional: { word: words(LONGEST_WORD) },
} as const;

/** Two dates in their order. */
const DATE_SPAN: Shape<DateSpan> = record({ from: DATE, to: DATE });

/** One busy time of a calendar file. */
const BUSY: Shape<Interval> = checked(INTERVAL, ({ start, end }) =>
  start < end ? undefined : { problem: "has no length" },
);

/** Reads a weekly pattern. */
export const PATTERN: Shape<Pattern & Owned> = record(
  { ...OWNED.needed, days: WEEKDAYS, from: MOMENT, to: MOMENT, strength: STRENGTH },
  {
    ...OWNED.optional,
    toDayOffset: among([0, 1]),
    noSun: NO_SUN,
    valid: listOf(DATE_SPAN),
    during: words(100),
    notDuring: words(100),
    inSchoolTerms: yesOrNo,
  },
);

/** Reads an observance as its owner keeps it. */
export const OBSERVANCE: Shape<KeptObservance & Owned> = record(
  { ...OWNED.needed, id: words(100) },
  {
    ...OWNED.optional,
    community: words(100),
    dayShift: among([-2, -1, 0, 1, 2]),
    effects: listOf(effectWith(MOMENT, MOMENT)),
    noSun: NO_SUN,
  },
);

/** The fields of a person's own date besides its days. */
export const OWN_DATE_FIELDS = {
  needed: {
    ...OWNED.needed,
    kind: among(["own", "shutdown", "mourning", "half-day", "make-up-workday"]),
    strength: STRENGTH,
  },
  optional: { ...OWNED.optional, fromMinutes: MINUTE, toMinutes: whole(0, 1440), yearly: yesOrNo },
} as const;
const OWN_DATE: Shape<OwnDate & Owned> = record(
  { ...OWN_DATE_FIELDS.needed, from: DATE, to: DATE },
  OWN_DATE_FIELDS.optional,
);

/** Reads a person's pace. Nothing said is the same as nothing. */
export const PACE: Shape<OwnPace> = record(
  {},
  {
    minutesBefore: whole(0, 240),
    minutesAfter: whole(0, 240),
    noticeHours: whole(0, 24 * 28),
    lateHoursAMonth: whole(0, 99),
    meetingsADay: whole(1, 24),
    softDays: whole(0, 14),
  },
);

/** Reads how hard each hour of the day is. */
export const HARD_HOURS: Shape<HardHours> = checked(listOf(whole(0, HARDEST), { most: HOURS_A_DAY }), ({ length }) =>
  length === HOURS_A_DAY ? undefined : { problem: `has not ${HOURS_A_DAY} hours` },
);

/** Result of reading `my-time.json`. */
interface MyTimeRead {
  readonly myTime: MyTime;
  /** Number of pieces that this version cannot read. They stay in the file. */
  readonly unread: number;
  /** Written by a newer version of the app: shown, never overwritten. */
  readonly newer: boolean;
}

const SCHEMA = 1;

/** Reads `my-time.json`. An unreadable piece is counted and left out; it never spoils the others. */
export const readMyTime = (raw: unknown): Result<MyTimeRead, Failure> => {
  if (!isRecord(raw)) return notOurs("not an object");
  if (typeof raw.schema !== "number" || !(raw.schema >= SCHEMA)) return notOurs("no schema");
  let unread = 0;
  const list = <T>(value: unknown, shape: Shape<T>): readonly T[] => {
    const items = Array.isArray(value) ? value : value === undefined ? [] : [undefined];
    const read = items.map((item: unknown) => valueOf(shape, item)).filter((item) => item !== undefined);
    unread += items.length - read.length;
    return read;
  };
  const one = <T>(value: unknown, shape: Shape<T>): T | undefined => {
    const read = value === undefined ? undefined : valueOf(shape, value);
    if (value !== undefined && read === undefined) unread++;
    return read;
  };
  const holidays = one(raw.holidays, HOLIDAYS);
  const night = raw.night === null ? null : one(raw.night, DAILY_SPAN);
  const pace = one(raw.pace, PACE);
  const hardHours = one(raw.hardHours, HARD_HOURS);
  const myTime: MyTime = {
    schema: SCHEMA,
    stays: list(raw.stays, STAY),
    ...(holidays && { holidays }),
    work: list(raw.work, WORK_BLOCK),
    closedDays: one(raw.closedDays, WEEKDAYS) ?? [],
    ...(night !== undefined && { night }),
    patterns: list(raw.patterns, PATTERN),
    observances: list(raw.observances, OBSERVANCE),
    ownDates: list(raw.ownDates, OWN_DATE),
    schoolTerms: list(raw.schoolTerms, DATE_SPAN),
    importedBusy: list(raw.importedBusy, BUSY),
    ...(pace && { pace }),
    ...(hardHours && { hardHours }),
  };
  return ok({ myTime, unread, newer: raw.schema > SCHEMA });
};

const notOurs = (detail: string): Result<never, Failure> =>
  err({ type: "UnexpectedAnswer", from: "my-time.json", detail });
