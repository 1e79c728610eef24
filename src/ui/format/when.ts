import { MS_PER_MINUTE, MS_PER_DAY, toInstant, type Instant, type Interval } from "../../domain/time/interval";
import { dayNumberOf } from "../../domain/time/localDate";
import type { Viewer } from "../services";
import type { LocalDate, LocalReading, Zone, ZoneData } from "../../domain/time/zoneData";

/** How the calendar day of somebody else's clock relates to one's own. */
export type DayShift = "before" | "same" | "after";

const STYLES = {
  day: { weekday: "long", day: "numeric", month: "long" },
  dayOfYear: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayShort: { weekday: "short", day: "numeric", month: "short" },
  dayShortOfYear: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  cell: { day: "numeric" },
  cellMonth: { day: "numeric", month: "short" },
  time: { timeStyle: "short" },
  hour: { hour: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "Monday, 30 November", as that language writes it. */
export const formatDay = (instant: Instant, zone: Zone, zones: ZoneData, locale: string): string =>
  formatterFor("day", locale).format(wallClock(instant, zone, zones));

/** "Mon, 30 Nov", as that language writes it. */
export const formatDayShort = (instant: Instant, zone: Zone, zones: ZoneData, locale: string): string =>
  formatterFor("dayShort", locale).format(wallClock(instant, zone, zones));

/** A calendar day without a place: "Monday, 30 November". */
export const formatDate = (date: LocalDate, locale: string): string =>
  formatterFor("day", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** Who reads, where and when. */
type Reader = Pick<Viewer, "clock" | "zone" | "zones" | "locale">;

/** A day as its reader needs it: with the year, where they would think of another one. */
export const toldDay = (instant: Instant, reader: Reader): string =>
  toldAt(wallClock(instant, reader.zone, reader.zones), "day", reader);

/** The same in short: "Mon, 30 Nov", or "Mon, 30 Nov 2026" in a later year. */
export const toldDayShort = (instant: Instant, reader: Reader): string =>
  toldAt(wallClock(instant, reader.zone, reader.zones), "dayShort", reader);

/** The same of a calendar day without a place. */
export const toldDate = (date: LocalDate, reader: Reader): string =>
  toldAt(dayNumberOf(date) * MS_PER_DAY, "day", reader);

/** A day to come is the next of its name; one of a past year, or in more than a year, has its year. */
const toldAt = (wall: number, style: "day" | "dayShort", { clock, zone, zones, locale }: Reader): string => {
  const today = wallClock(clock.now(), zone, zones);
  const isFar = yearOf(wall) < yearOf(today) || wall - today > 365 * MS_PER_DAY;
  return formatterFor(isFar ? `${style}OfYear` : style, locale).format(wall);
};

const yearOf = (wall: number): number => new Date(wall).getUTCFullYear();

/** What a cell of a calendar says: "30", and "1 Dec" where a month begins. */
export const formatCell = (date: LocalDate, showMonth: boolean, locale: string): string =>
  formatterFor(showMonth ? "cellMonth" : "cell", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "9:45 AM" or "09:45", as that language writes it. */
export const formatTime = (instant: Instant, zone: Zone, zones: ZoneData, locale: string): string =>
  unbroken(formatterFor("time", locale).format(wallClock(instant, zone, zones)));

/** "9", "9 AM" or "09:30": an hour as short as the language writes it, for the axis of a drawing. */
export const formatHour = (instant: Instant, zone: Zone, zones: ZoneData, locale: string): string => {
  const wall = wallClock(instant, zone, zones);
  const isWhole = wall % (60 * MS_PER_MINUTE) === 0;
  return unbroken(
    isWhole
      ? formatterFor("hour", locale)
          .format(wall)
          .replace(/^0(?=\d)/, "")
      : formatterFor("time", locale).format(wall),
  );
};

/** "9:00 – 9:45 AM": both ends of a span shorter than a day. */
export const formatSpan = (span: Interval, zone: Zone, zones: ZoneData, locale: string): string => {
  const [start, end] = [wallClock(span.start, zone, zones), wallClock(span.end, zone, zones)];
  // A span over midnight would print both dates; its end is moved to the start's date, since only clock times are shown.
  const sameDate = end - MS_PER_DAY * (Math.floor(end / MS_PER_DAY) - Math.floor(start / MS_PER_DAY));
  const made = formatterFor("time", locale);
  const [first, range] = [made.format(start), made.formatRange(start, sameDate)];
  if (made.resolvedOptions().hour12 === true || range.includes(first)) return unbroken(range);
  // Japanese: "9:15" alone, and "9時15分～10時00分" of a span, in which "分～" is one part.
  const between = made.formatRangeToParts(start, sameDate).find(({ source }) => source === "shared")?.value ?? "–";
  return unbroken(`${first}${between.replaceAll(/\p{L}/gu, "")}${made.format(sameDate)}`);
};

/**
 * A line never ends between a time and its "AM" or "Uhr". Browsers write a plain space there, and ICU a narrow one that
 * does not break.
 */
export const unbroken = (time: string): string => time.replace(/(?<=\d)[ \u202f](?=\p{L})/gu, "\u00a0");

/** Where the day of `there` lies, seen from `here`; both are readings of the same instant. */
export const dayShift = (here: LocalReading, there: LocalReading): DayShift => {
  if (here.date === there.date) return "same";
  return there.date < here.date ? "before" : "after";
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it, so each is made once. */
const formatterFor = (style: keyof typeof STYLES, locale: string): Intl.DateTimeFormat => {
  const key = `${style} ${locale}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC" });
  formatters.set(key, made);
  return made;
};

/** The years 1 to 9999: outside of them Intl and zones throw, and another program may have written any number. */
const FIRST_SHOWN = -62_135_596_800_000;
const LAST_SHOWN = 253_402_300_799_999;

/** The wall-clock reading as if it were UTC: zones come from `ZoneData`, whose corrections Intl does not know (E14). */
const wallClock = (instant: Instant, zone: Zone, zones: ZoneData): number => {
  const shown = toInstant(Math.min(Math.max(instant, FIRST_SHOWN), LAST_SHOWN));
  return shown + zones.offsetMinutesAt(zone, shown) * MS_PER_MINUTE;
};
