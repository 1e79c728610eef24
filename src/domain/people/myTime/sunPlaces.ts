import type { Moment } from "../../calendars/moment";
import type { WorldCalendars } from "../../calendars/worldCalendars";
import type { LocalDate, Zone } from "../../time/zoneData";
import type { MyTime } from "./myTime";
import type { KeptObservance, Pattern } from "./privateTime";

/** True for a moment that the sun, a prayer or a table decides. */
export const followsSky = ({ at }: Moment): boolean => at !== "clock";

/** True for a pattern that begins or ends by the sky. */
export const isPatternBySky = ({ from, to }: Pick<Pattern, "from" | "to">): boolean =>
  followsSky(from) || followsSky(to);

/** True for an observance with an effect by the sky, or that closes whole days which begin at a sunset. */
export const isObservanceBySky = (
  kept: KeptObservance,
  world: Pick<WorldCalendars, "observance">,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): boolean => {
  const facts = world.observance(kept.id);
  const beginsAtSunset = facts?.between(from, to, kept).some(({ beginsPreviousSunset }) => beginsPreviousSunset);
  return (kept.effects ?? facts?.usual ?? []).some((effect) =>
    effect.kind === "part" ? isPatternBySky(effect) : effect.kind === "block" && beginsAtSunset === true,
  );
};

/** The zones of one's places for which no sun can be computed; `device` counts where no place was named. */
export const placesWithoutSun = ({ stays }: Pick<MyTime, "stays">, device: Zone): readonly Zone[] => {
  const places = stays.length === 0 ? [{ zone: device }] : stays.map(({ place }) => place);
  return [
    ...new Set(
      places.flatMap((place) => ("lat" in place && place.lat !== undefined && "lon" in place ? [] : [place.zone])),
    ),
  ];
};
