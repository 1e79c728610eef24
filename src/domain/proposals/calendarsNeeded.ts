import type { Moment, SkyMoment, WhenNoSun } from "../calendars/moment";
import type { ObservanceId } from "../calendars/observance";
import type { RegionId } from "../calendars/place";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { PrivateTime } from "../people/declared";
import type { Participant } from "../people/participant";
import type { LocalDate } from "../time/zoneData";

/** What must be loaded before these people can be planned for. */
export interface CalendarsNeeded {
  readonly regions: readonly RegionId[];
  readonly observances: readonly ObservanceId[];
  readonly needsSky: boolean;
}

/** Names the calendars that `people` need; each once. */
export const calendarsNeeded = (people: readonly Participant[]): CalendarsNeeded => {
  const owned = people.flatMap(({ own }) => (own ? [own] : []));
  return {
    regions: unique(
      people.flatMap(({ stays, holidays }) => holidays ?? stays.flatMap(({ place }) => place.region ?? [])),
    ),
    observances: unique(owned.flatMap(observancesOf)),
    // What is usual for an observance is not known before it is loaded, so any of them may follow the sun.
    needsSky: owned.some(({ patterns, observances }) => observances.length > 0 || patterns.some(isByTheSky)),
  };
};

/** The observances that somebody keeps, or that their patterns speak of; each once. */
export const observancesOf = ({ observances, patterns }: PrivateTime): readonly ObservanceId[] =>
  unique([
    ...observances.map(({ id }) => id),
    ...patterns.flatMap(({ during, notDuring }) => [during ?? [], notDuring ?? []].flat()),
  ]);

/** The moments of sun and prayer that decide something between two dates, and for which their owner gave no clock time. */
export const openMomentsOf = (
  { patterns, observances }: PrivateTime,
  calendars: WorldCalendars,
  from: LocalDate,
  to: LocalDate,
): readonly SkyMoment[] => [
  ...patterns.filter(isOpen).flatMap(skyMomentsOf),
  ...observances.filter(isOpen).flatMap((kept) => {
    const facts = calendars.observance(kept.id);
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

const isByTheSky = (span: Parameters<typeof skyMomentsOf>[0]): boolean => skyMomentsOf(span).length > 0;

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
