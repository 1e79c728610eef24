import type { Moment, SkyMoment, WhenNoSun } from "../calendars/moment";
import type { ObservanceId } from "../calendars/observance";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { PrivateTime } from "../people/myTime/privateTime";
import type { LocalDate } from "../time/zoneData";

/** Observances that a person keeps or that their patterns refer to, each once. */
export const observancesOf = ({ observances, patterns }: PrivateTime): readonly ObservanceId[] =>
  unique([
    ...observances.map(({ id }) => id),
    ...patterns.flatMap(({ during, notDuring }) => [during ?? [], notDuring ?? []].flat()),
  ]);

/** Moments of sun and prayer between two dates that matter and have no clock time as a fallback. */
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

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
