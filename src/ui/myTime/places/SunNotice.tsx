import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { Stay } from "../../../domain/people/myTime/availability";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { needsOf } from "../../../domain/people/myTime/participant";
import { placeOf } from "../../format/place";
import { followsSky } from "../../../domain/people/myTime/sunPlaces";
import { orElse, useFetched } from "../../controls/useFetched";
import { useYears, type SectionProps } from "../useMyTime";
import { useFormat, useOwnThings } from "../../context";

/** Coordinates are asked for only when something follows the sun, and the city of the zone is an offer that needs a press. */
export const SunNotice = ({ declaring: { myTime, change, editable } }: SectionProps) => {
  const { text, zone } = useFormat();
  const { world } = useOwnThings();
  const cities = orElse<readonly ZoneCity[]>(useFetched(world.cities), []);
  const needsSun = useNeedsSun(myTime);
  const here: Stay | undefined = myTime.stays.length === 0 ? { place: { zone } } : undefined;
  const stay = here ?? myTime.stays.find(({ place }) => place.lat === undefined || place.lon === undefined);
  const city = cities.find(({ zone: one }) => one === stay?.place.zone);
  if (!stay || !needsSun) return null;
  const name = placeOf(stay.place.zone, text);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text("sun.missing", { city: name })}</MessageBarBody>
      {city && editable && (
        <MessageBarActions>
          <Button onClick={() => change((now) => ({ ...now, stays: (here ? [here] : now.stays).map(at(city)) }))}>
            {text("place.ofCity", { city: name })}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

/** A stay in that city gets its position, unless it has one. */
const at =
  ({ zone, lat, lon }: ZoneCity) =>
  (stay: Stay): Stay =>
    stay.place.zone === zone && stay.place.lat === undefined ? { ...stay, place: { ...stay.place, lat, lon } } : stay;

/** True when a rhythm follows the sun, or an observance does: by its effects, or because it begins at a sunset. */
const useNeedsSun = (myTime: MyTime): boolean => {
  const { world } = useOwnThings();
  const { year, next } = useYears();
  const open = useCallback(async () => {
    const needs = needsOf([{ stays: [], own: myTime }]);
    if (needs.needsSky || needs.observances.length === 0) return needs.needsSky;
    const calendars = await world.open(needs);
    return myTime.observances.some((kept) => {
      const facts = calendars.observance(kept.id);
      const times = facts?.between(`${year}-01-01`, `${next}-12-31`, kept) ?? [];
      const beginsAtSunset = times.some(({ beginsPreviousSunset }) => beginsPreviousSunset);
      return (kept.effects ?? facts?.usual ?? []).some((effect) =>
        effect.kind === "part"
          ? followsSky(effect.from) || followsSky(effect.to)
          : effect.kind === "block" && beginsAtSunset,
      );
    });
  }, [world, myTime, year, next]);
  return orElse(useFetched(open), false);
};
