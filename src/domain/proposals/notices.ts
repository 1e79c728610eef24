import type { RegionCalendar } from "../calendars/holiday";
import type { Moment, SkyMoment, WhenNoSun } from "../calendars/moment";
import type { ObservanceId } from "../calendars/observance";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/myTime/participant";
import type { PrivateTime } from "../people/myTime/privateTime";
import { MS_PER_HOUR, plusMs } from "../time/interval";
import type { LocalDate, Zone, ZoneData } from "../time/zoneData";
import { mayClose, regionsOf } from "../timeline/dayFacts";
import type { Timeline } from "../timeline/timeline";
import type { Whereabouts } from "../timeline/whereabouts";
import type { Notice } from "./answer";

/** One person as the viewer may see them, with their timeline. */
interface LaidOut {
  readonly person: Participant;
  readonly timeline: Timeline;
}

/**
 * Notices about the answer: corrected zones (E14), unreadable calendars (E6), missing facts of the world's calendars.
 * Private ones reach only the person they concern (P1).
 */
export const noticesOf = (people: readonly LaidOut[], zones: ZoneData, world: WorldCalendars): readonly Notice[] => [
  ...correctedZones(
    people.flatMap(({ timeline }) => timeline.whereabouts),
    zones,
  ).map((zone): Notice => ({ kind: "zone-data-corrected", zone })),
  ...people.flatMap(({ person: { id, calendar } }): readonly Notice[] =>
    calendar === "unknown" ? [{ kind: "calendar-unknown", person: id }] : [],
  ),
  ...people.flatMap((each) => regionNotices(each, zones, world)),
  ...people.flatMap((each) => privateNotices(each, zones, world)),
];

const regionNotices = ({ person, timeline }: LaidOut, zones: ZoneData, world: WorldCalendars): readonly Notice[] => {
  const found = new Map<string, Notice>();
  for (const piece of timeline.whereabouts) {
    for (const region of regionsOf(person, piece)) {
      const calendar = world.region(region);
      if (calendar && hasUncertainDay(calendar, piece, zones))
        found.set(`${region} uncertain`, { kind: "holiday-uncertain", person: person.id, region });
      if (!calendar) found.set(region, { kind: "region-unknown", person: person.id, region });
      else if (!isCovered(calendar.coverage, piece, zones) && !found.has(region)) {
        found.set(region, { kind: "region-uncovered", person: person.id, region });
      }
    }
  }
  return [...found.values()];
};

const hasUncertainDay = ({ holidays }: RegionCalendar, piece: Whereabouts, zones: ZoneData): boolean => {
  const [first, last] = [firstDateOf(piece, zones), lastDateOf(piece, zones)];
  return holidays.some((holiday) => first <= holiday.date && holiday.date <= last && mayClose(holiday));
};

const isCovered = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  piece: Whereabouts,
  zones: ZoneData,
): boolean => from <= firstDateOf(piece, zones) && lastDateOf(piece, zones) <= to;

const firstDateOf = ({ window, place }: Whereabouts, zones: ZoneData): LocalDate =>
  zones.readAt(place.zone, window.start).date;

/** A window excludes its end. */
const lastDateOf = ({ window, place }: Whereabouts, zones: ZoneData): LocalDate =>
  zones.readAt(place.zone, plusMs(window.end, -1)).date;

const privateNotices = (
  { person: { id, own }, timeline }: LaidOut,
  zones: ZoneData,
  world: WorldCalendars,
): readonly Notice[] => {
  if (!own) return [];
  const unknown = observancesOf(own).filter((observance) => !world.observance(observance));
  const isUnlocated = timeline.whereabouts.some((piece) => {
    const { place } = piece;
    if (place.lat !== undefined && place.lon !== undefined) return false;
    const [from, to] = [firstDateOf(piece, zones), lastDateOf(piece, zones)];
    // A table may hold the time without coordinates, as for Friday prayers.
    return openMomentsOf(own, world, from, to).some(
      (moment) => world.sky.instantOf(moment, place, from) === "no-place",
    );
  });
  return [
    ...unknown.map((observance): Notice => ({ kind: "observance-unknown", person: id, observance })),
    ...(isUnlocated ? [{ kind: "place-unlocated", person: id } as const] : []),
  ];
};

const correctedZones = (pieces: readonly Whereabouts[], zones: ZoneData): readonly Zone[] => {
  const found = new Set<Zone>();
  for (const { window, place } of pieces) {
    const { zone } = place;
    if (!zones.mayBeCorrected(zone)) continue;
    // Hourly, because a change at the wrong hour is wrong for an hour only.
    for (let instant = window.start; !found.has(zone) && instant < window.end; instant = plusMs(instant, MS_PER_HOUR)) {
      if (zones.isCorrected(zone, instant)) found.add(zone);
    }
  }
  return [...found].sort();
};

/** Each notice once, in order of first occurrence. */
export const withoutRepeats = (notices: readonly Notice[]): readonly Notice[] => [
  ...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values(),
];

/** Observances that a person keeps or that their patterns refer to, each once. */
const observancesOf = ({ observances, patterns }: PrivateTime): readonly ObservanceId[] =>
  unique([
    ...observances.map(({ id }) => id),
    ...patterns.flatMap(({ during, notDuring }) => [during ?? [], notDuring ?? []].flat()),
  ]);

/** Moments of sun and prayer between two dates that matter and have no clock time as a fallback. */
const openMomentsOf = (
  { patterns, observances }: PrivateTime,
  world: WorldCalendars,
  from: LocalDate,
  to: LocalDate,
): readonly SkyMoment[] => [
  ...patterns.filter(isOpen).flatMap(skyMomentsOf),
  ...observances.filter(isOpen).flatMap((kept) => {
    const facts = world.observance(kept.id);
    const times = facts?.between(from, to, kept) ?? [];
    return (kept.effects ?? facts?.usual ?? []).flatMap((effect): readonly SkyMoment[] => {
      if (effect.kind === "part") return skyMomentsOf(effect);
      return effect.kind === "block" && times.some(({ beginsPreviousSunset }) => beginsPreviousSunset) ? [SUNSET] : [];
    });
  }),
];

const SUNSET: SkyMoment = { at: "sun", event: "sunset", plusMinutes: 0 };

const isOpen = ({ noSun }: { readonly noSun?: WhenNoSun }): boolean => noSun?.use !== "clock";

const skyMomentsOf = ({ from, to }: { readonly from: Moment; readonly to: Moment }): readonly SkyMoment[] =>
  [from, to].filter((moment) => moment.at !== "clock");

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
