import { useCallback } from "react";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import { needsOf } from "../../../domain/people/myTime/participant";
import { isObservanceBySky, isPatternBySky, placesWithoutSun } from "../../../domain/people/myTime/sunPlaces";
import type { Zone } from "../../../domain/time/zoneData";
import { useFormat, useOwnThings } from "../../context";
import { orElse, useFetched } from "../../controls/useFetched";
import { useYears, type Declaring } from "../useMyTime";

/** What of a person's time follows the sun, and which of their places have no position for it. */
interface Sun {
  /** One of the things that others are told about follows the sun. */
  readonly isTold: boolean;
  readonly places: readonly Zone[];
}

export const useSun = ({ myTime }: Pick<Declaring, "myTime">): Sun => {
  const { zone } = useFormat();
  const { world } = useOwnThings();
  const { year, next } = useYears();
  const open = useCallback(() => world.open(needsOf([{ stays: [], own: myTime }])), [world, myTime]);
  const calendars = orElse<WorldCalendars>(useFetched(open), NO_CALENDARS);
  const years = { from: `${year}-01-01`, to: `${next}-12-31` };
  return {
    isTold:
      myTime.patterns.some((one) => one.sharing !== "ask" && isPatternBySky(one)) ||
      myTime.observances.some((one) => one.sharing !== "ask" && isObservanceBySky(one, calendars, years)),
    places: placesWithoutSun(myTime, zone),
  };
};
