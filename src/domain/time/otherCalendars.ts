import { dateOfDay } from "./localDate";
import { MS_PER_DAY } from "./interval";

/**
 * The other calendars that the runtime computes right. Not "chinese" (a day off in 2027 and 2030), and not the other
 * Islamic ones, which differ from every community on half of all days.
 */
export type OtherCalendar = "hebrew" | "islamic-umalqura" | "persian" | "ethiopic" | "coptic";

/** One month of such a calendar. */
export interface OtherMonth {
  readonly year: number;
  /** Hebrew months by their English name (`Nisan`, `Adar`, `Adar I`, `Adar II`), all others by number: `9`. */
  readonly month: string;
  /** Day number of its first day. */
  readonly start: number;
  readonly days: number;
}

/** Longer than any month, and shorter than any two: one step reaches the next month and no further. */
const STEP_DAYS = 31;

/** The months that have a day from `from` to `to`, day numbers, both included; ascending. */
export const otherMonthsBetween = (calendar: OtherCalendar, from: number, to: number): readonly OtherMonth[] => {
  const months: OtherMonth[] = [];
  for (let day = from; day <= to;) {
    const month = otherMonthOf(calendar, day);
    months.push(month);
    day = month.start + month.days;
  }
  return months;
};

/** Cache by calendar and 28-day step: a year needs thirteen readings. */
const known = new Map<string, OtherMonth[]>();

/** The month that the day with number `day` lies in. */
export const otherMonthOf = (calendar: OtherCalendar, day: number): OtherMonth => {
  const bucket = `${calendar} ${Math.floor(day / 28)}`;
  const before = known.get(bucket)?.find(({ start, days }) => day >= start && day < start + days);
  if (before) return before;
  const { dayOfMonth, month, year } = read(calendar, day);
  const start = day - dayOfMonth + 1;
  const next = start + STEP_DAYS - read(calendar, start + STEP_DAYS).dayOfMonth + 1;
  const found = { year, month, start, days: next - start };
  known.set(bucket, [...(known.get(bucket) ?? []), found]);
  return found;
};

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>();

const formatFor = (calendar: OtherCalendar): Intl.DateTimeFormat => {
  let format = formats.get(calendar);
  if (!format) {
    const month = calendar === "hebrew" ? "long" : "numeric";
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: "UTC",
      year: "numeric",
      month,
      day: "numeric",
    });
    formats.set(calendar, format);
  }
  return format;
};

const read = (
  calendar: OtherCalendar,
  day: number,
): { readonly year: number; readonly month: string; readonly dayOfMonth: number } => {
  const parts = formatFor(calendar).formatToParts(day * MS_PER_DAY);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  const dayOfMonth = Number(part("day"));
  const year = Number(part("year") || part("relatedYear"));
  // A runtime without this calendar silently falls back to the Gregorian one.
  if (!dayOfMonth || year === Number(dateOfDay(day).slice(0, 4)))
    throw new Error(`This runtime cannot read ${dateOfDay(day)} in the ${calendar} calendar. Maybe its ICU is small?`);
  return { year, month: part("month"), dayOfMonth };
};
