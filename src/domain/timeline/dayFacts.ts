import type { Holiday, RegionCalendar } from "../calendars/holiday";
import type { RegionId } from "../calendars/place";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/myTime/participant";
import type { Interval } from "../time/interval";
import type { LocalDate, ZoneData } from "../time/zoneData";
import type { Span, SpanKind } from "./span";
import { type WallDay, wallDaysOf } from "./wallDays";
import { type Whereabouts, whereaboutsOf } from "./whereabouts";

/** Public calendar facts of each date at one place, for one person. */
export type DayFacts = (date: LocalDate) => readonly Holiday[];

const NOTHING: readonly Holiday[] = [];
const byDate = new WeakMap<RegionCalendar, ReadonlyMap<LocalDate, readonly Holiday[]>>();

/** The regions whose public holidays count for a person at that time: those they named, else that of the place. */
export const regionsOf = (
  { holidays }: Pick<Participant, "holidays">,
  { place: { region } }: Pick<Whereabouts, "place">,
): readonly RegionId[] => holidays ?? (region === undefined ? [] : [region]);

/** Indexes the calendars of `regions` by date; undefined when none of them is known. */
export const dayFactsOf = (regions: readonly RegionId[], world: WorldCalendars): DayFacts | undefined => {
  const tables = regions.flatMap((id) => {
    const calendar = world.region(id);
    return calendar ? [tableOf(calendar)] : [];
  });
  const [only, ...more] = tables;
  if (!only) return undefined;
  return more.length === 0
    ? (date) => only.get(date) ?? NOTHING
    : (date) => tables.flatMap((table) => table.get(date) ?? NOTHING);
};

/** Certainly a day off for everybody there. */
export const isWholeDayOff = ({ kind, confidence }: Holiday): boolean =>
  (kind === "public" || kind === "substitute" || kind === "mourning") && confidence !== "tentative";

const tableOf = (calendar: RegionCalendar): ReadonlyMap<LocalDate, readonly Holiday[]> => {
  const known = byDate.get(calendar);
  if (known) return known;
  const table = new Map<LocalDate, Holiday[]>();
  for (const holiday of calendar.holidays) {
    const same = table.get(holiday.date);
    if (same) same.push(holiday);
    else table.set(holiday.date, [holiday]);
  }
  byDate.set(calendar, table);
  return table;
};

/** Public calendar facts of a person's place on the local days that `window` touches, for display. */
export const holidaysDuring = (
  person: Participant,
  window: Interval,
  zones: ZoneData,
  world: WorldCalendars,
): readonly Holiday[] =>
  whereaboutsOf(person.stays, window, zones).flatMap((piece) => {
    const facts = dayFactsOf(regionsOf(person, piece), world);
    const touched = wallDaysOf(piece, zones).filter(
      (day) => day.window.start < piece.window.end && piece.window.start < day.window.end,
    );
    return facts ? touched.flatMap(({ date }) => facts(date)) : [];
  });

/** Span kinds of certain facts. Bank, optional and school days and days of work close nothing. */
const CLOSES: Readonly<Partial<Record<Holiday["kind"], SpanKind>>> = {
  public: "holiday",
  substitute: "holiday",
  "half-day": "half-day",
  mourning: "mourning",
};

/** True for a day that would close something and is not certain. */
export const mayClose = ({ kind, confidence }: Holiday): boolean =>
  confidence === "tentative" && CLOSES[kind] !== undefined;

/** Public holidays, from midnight to midnight where the person is; half days from their hour. Each kind once a day. */
export const expandHolidays = (facts: DayFacts | undefined, days: readonly WallDay[]): readonly Span[] => {
  if (!facts) return [];
  const spans: Span[] = [];
  for (const day of days) {
    for (const holiday of facts(day.date)) {
      const span = spanOf(holiday, day);
      if (span && !spans.some((other) => isSame(other, span))) spans.push(span);
    }
  }
  return spans;
};

/** Working days in place of others (make-up days). Uncertain ones are ignored. */
export const makeUpDays = (facts: DayFacts | undefined, days: readonly WallDay[]): readonly number[] =>
  facts
    ? days
        .filter(({ date }) => facts(date).some(({ kind, confidence }) => isMakeUp(kind) && confidence !== "tentative"))
        .map(({ number }) => number)
    : [];

const isMakeUp = (kind: Holiday["kind"]): boolean => kind === "make-up-workday";

const spanOf = ({ kind, confidence, offFromMinutes }: Holiday, day: WallDay): Span | undefined => {
  const closed = CLOSES[kind];
  if (!closed) return undefined;
  const start = kind === "half-day" && offFromMinutes !== undefined ? day.at(offFromMinutes) : day.window.start;
  return { kind: confidence === "tentative" ? "holiday-uncertain" : closed, window: { start, end: day.window.end } };
};

const isSame = (a: Span, b: Span): boolean =>
  a.kind === b.kind && a.window.start === b.window.start && a.window.end === b.window.end;
