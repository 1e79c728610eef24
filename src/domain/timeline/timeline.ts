import type { WorldCalendars } from "../calendars/worldCalendars";
import type { PublishedWindow } from "../people/myTime/availability";
import type { CalendarItem } from "../people/myTime/calendarReader";
import type { Participant } from "../people/myTime/participant";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import { type Interval, wholeMinutes } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { dayFactsOf, expandHolidays, makeUpDays, regionsOf } from "./dayFacts";
import { expandObservances } from "./expandObservances";
import { expandOwnDates, ownMakeUpDays } from "./expandOwnDates";
import { expandPatterns } from "./expandPatterns";
import { expandBreath, expandFullDays, expandHardHours, expandJourneys } from "./expandPace";
import { expandClosedDays, expandNights, expandWorkingWeek, workingDays, workingHours } from "./expandWeek";
import { clip } from "./intervals";
import type { Span } from "./span";
import { wallDaysOf } from "./wallDays";
import { type Whereabouts, whereaboutsOf } from "./whereabouts";

/** All spans of one person's time in a window. Spans of different kinds may overlap. */
export interface Timeline {
  readonly whereabouts: readonly Whereabouts[];
  /** Clipped to the window, in no particular order. */
  readonly spans: readonly Span[];
  /** Early and late time whose place a curve takes (E18): it costs nothing, and is late all the same (E17). */
  readonly outside: readonly Span[];
}

/** Expands one person's facts over `window` into spans. Local facts follow the person's place on that date (E4, E5). */
export const timelineOf = (person: Participant, window: Interval, zones: ZoneData, world: WorldCalendars): Timeline => {
  const whereabouts = whereaboutsOf(person.stays, window, zones);
  const spans: Span[] = [];
  const outside: Span[] = [];
  for (const piece of whereabouts) {
    for (const local of expandLocal(person, piece, zones, world, outside)) addClipped(local, piece.window, spans);
  }
  const pace = person.own?.pace;
  if (pace) {
    addClipped(expandBreath(pace, person.calendar), window, spans);
    addClipped(expandJourneys(pace, person.stays, window, zones), window, spans);
  }
  addClipped(expandCalendar(person.calendar), window, spans);
  addClipped(expandPublished(person.published), window, spans);
  return { whereabouts, spans, outside };
};

const expandLocal = (
  person: Participant,
  piece: Whereabouts,
  zones: ZoneData,
  world: WorldCalendars,
  outside: Span[],
): readonly (readonly Span[])[] => {
  const { work, closedDays, night, own = NOTHING_PRIVATE } = person;
  const days = wallDaysOf(piece, zones);
  const facts = dayFactsOf(regionsOf(person, piece), world);
  const makeUp = [...makeUpDays(facts, days), ...ownMakeUpDays(own.ownDates, days)];
  const hours = workingHours(work, days, makeUp);
  const around = { days, facts, world, sky: world.sky, place: piece.place };
  const week = expandWorkingWeek(work, hours, days, makeUp);
  const isOutside = ({ kind }: Span): boolean => kind === "early" || kind === "late";
  if (own.hardHours) addClipped(week.filter(isOutside), piece.window, outside);
  return [
    own.hardHours ? week.filter((span) => !isOutside(span)) : week,
    own.hardHours ? expandHardHours(own.hardHours, person, days, workingDays(work, makeUp)) : NO_SPANS,
    own.pace ? expandFullDays(own.pace, person.calendar, days) : NO_SPANS,
    expandClosedDays(closedDays, days),
    expandNights(night, days),
    expandHolidays(facts, days),
    expandPatterns(own, around),
    expandObservances(own.observances, hours, around),
    expandOwnDates(own.ownDates, days),
  ];
};

const NO_SPANS: readonly Span[] = [];

const addClipped = (spans: readonly Span[], bounds: Interval, to: Span[]): void => {
  for (const span of spans) {
    const window = clip(span.window, bounds);
    if (window) to.push(window === span.window ? span : { ...span, window });
  }
};

/** Spans of calendar items; free time and working elsewhere have none. */
const expandCalendar = (calendar: readonly CalendarItem[] | "unknown"): readonly Span[] => {
  const spans: Span[] = [];
  for (const { show, window } of calendar === "unknown" ? [] : calendar) {
    if (show === "free" || show === "elsewhere" || isEmpty(window)) continue;
    spans.push({ kind: show, window: wholeMinutes(window) });
  }
  return spans;
};

/** Spans of the published overlay: plain windows without a reason. */
const expandPublished = (published: readonly PublishedWindow[]): readonly Span[] =>
  published
    .filter(({ window }) => !isEmpty(window))
    .map(({ level, window }) => ({ kind: `published-${level}`, window: wholeMinutes(window) }));

/** A calendar may hold a reminder of no length. */
const isEmpty = ({ start, end }: Interval): boolean => start >= end;
