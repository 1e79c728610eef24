import { dayNumberOf, weekdayOfDay } from "./localDate";
import { twoDigits } from "./zonedText";

/** Day of the year on which the clocks change, in one of POSIX's three notations. */
type ChangeDay =
  /** `M3.2.0`: the second Sunday of March; week 5 is the last one. */
  | { readonly kind: "weekday"; readonly month: number; readonly week: number; readonly weekday: number }
  /** `J60`: always the first of March; 29 February is not counted. */
  | { readonly kind: "without-leap-day"; readonly day: number }
  /** `59`: counted from 0, 29 February included. */
  | { readonly kind: "with-leap-day"; readonly day: number };

interface Change {
  readonly day: ChangeDay;
  /** Seconds after 00:00 on the clock that is about to change; may be negative or above a day. */
  readonly seconds: number;
}

/** A parsed POSIX TZ rule: `CET-1CEST,M3.5.0,M10.5.0/3`. */
export interface PosixRule {
  /** Minutes ahead of UTC in standard time. POSIX itself has the opposite sign. */
  readonly standardMinutes: number;
  readonly summer?: { readonly minutes: number; readonly start: Change; readonly end: Change };
}

const SECONDS_PER_DAY = 86_400;
const NAME = String.raw`(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]+>)`;
const OFFSET = String.raw`([+-]?\d{1,2}(?::\d{2}(?::\d{2})?)?)`;
const RULE = new RegExp(`^${NAME}${OFFSET}(?:${NAME}${OFFSET}?(?:,([^,]+),([^,]+))?)?$`);
const HAS_SUMMER = new RegExp(`^${NAME}${OFFSET}${NAME}`);

/** Reads the text after `posix:`; undefined when it is not a rule. A rule with summer time must say when it begins and ends. */
export const parsePosixRule = (text: string): PosixRule | undefined => {
  const match = RULE.exec(text);
  if (!match?.[1]) return undefined;
  const standardMinutes = minutesAhead(match[1]);
  if (Math.abs(standardMinutes) > 25 * 60) return undefined;
  if (!HAS_SUMMER.test(text)) return { standardMinutes };
  const start = parseChange(match[3]);
  const end = parseChange(match[4]);
  if (!start || !end) return undefined;
  const minutes = match[2] ? minutesAhead(match[2]) : standardMinutes + 60;
  return { standardMinutes, summer: { minutes, start, end } };
};

/** Minutes ahead of UTC that `rule` gives at `epochMs`. */
export const posixOffsetAt = ({ standardMinutes, summer }: PosixRule, epochMs: number): number => {
  if (!summer) return standardMinutes;
  const year = new Date(epochMs + standardMinutes * 60_000).getUTCFullYear();
  const start = changeInstant(summer.start, year, standardMinutes);
  const end = changeInstant(summer.end, year, summer.minutes);
  const isSummer = start < end ? epochMs >= start && epochMs < end : !(epochMs >= end && epochMs < start);
  return isSummer ? summer.minutes : standardMinutes;
};

const changeInstant = ({ day, seconds }: Change, year: number, offsetMinutes: number): number =>
  (changeDay(day, year) * SECONDS_PER_DAY + seconds - offsetMinutes * 60) * 1000;

const changeDay = (day: ChangeDay, year: number): number => {
  const newYear = dayNumberOf(`${year}-01-01`);
  if (day.kind === "with-leap-day") return newYear + day.day;
  if (day.kind === "without-leap-day") {
    const isLeap = dayNumberOf(`${year + 1}-01-01`) - newYear === 366;
    return newYear + day.day - 1 + (isLeap && day.day >= 60 ? 1 : 0);
  }
  const first = firstOfMonth(year, day.month);
  const next = firstOfMonth(year, day.month + 1);
  // POSIX counts Sunday as 0, we count it as 7.
  const firstHit = first + ((day.weekday - weekdayOfDay(first) + 7) % 7);
  const wanted = firstHit + 7 * (day.week - 1);
  return wanted < next ? wanted : wanted - 7;
};

const firstOfMonth = (year: number, month: number): number =>
  month > 12 ? dayNumberOf(`${year + 1}-01-01`) : dayNumberOf(`${year}-${twoDigits(month)}-01`);

const parseChange = (text = ""): Change | undefined => {
  const match = /^(?:M(\d{1,2})\.(\d)\.(\d)|J(\d{1,3})|(\d{1,3}))(?:\/([+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?))?$/.exec(
    text,
  );
  if (!match) return undefined;
  const seconds = match[6] ? secondsOf(match[6]) : 7200;
  const [month, week, weekday, julian, plain] = match.slice(1, 6).map(Number);
  if (Math.abs(seconds) > 167 * 3600) return undefined;
  if (match[4]) return inside(julian, 1, 365) ? { day: { kind: "without-leap-day", day: julian }, seconds } : undefined;
  if (match[5]) return inside(plain, 0, 365) ? { day: { kind: "with-leap-day", day: plain }, seconds } : undefined;
  if (!inside(month, 1, 12) || !inside(week, 1, 5) || !inside(weekday, 0, 6)) return undefined;
  return { day: { kind: "weekday", month, week, weekday }, seconds };
};

const inside = (value: number | undefined, low: number, high: number): value is number =>
  value !== undefined && value >= low && value <= high;

const minutesAhead = (offset: string): number => -secondsOf(offset) / 60 + 0;

const secondsOf = (text: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, "").split(":").map(Number);
  return (text.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
};
