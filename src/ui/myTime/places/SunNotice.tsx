import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ZoneCity } from "../../../domain/calendars/calendarCatalogue";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { Stay } from "../../../domain/people/myTime/availability";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { needsOf } from "../../../domain/people/myTime/participant";
import { placeOf } from "../../format/place";
import { followsSky } from "../fields/moments";
import { mine } from "../mine";
import type { PartProps } from "../partProps";
import { orElse, useFetched } from "../../controls/useFetched";
import { yearsFrom } from "../years";
import { useFormat, useOwnThings } from "../../context";

/** Coordinates are asked for only when something follows the sun, and the city of the zone is an offer that needs a press. */
export const SunNotice = ({ declaring }: PartProps) => {
  const { text, zone } = useFormat();
  const { world } = useOwnThings();
  const { myTime, change, editable } = declaring;
  const cities = orElse<readonly ZoneCity[]>(useFetched(world.cities), []);
  const needsSun = useNeedsSun({ declaring });
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
const useNeedsSun = ({ declaring: { myTime } }: PartProps): boolean => {
  const { me, zones, zone, clock } = useFormat();
  const { world } = useOwnThings();
  const [year, next] = yearsFrom(zones.readAt(zone, clock.now()).date);
  const open = useCallback(async () => {
    const needs = needsOf([mine(myTime, { me, zone })]);
    if (needs.needsSky || needs.observances.length === 0) return needs.needsSky;
    const calendars = await world.open({ ...needs, regions: [], needsSky: false });
    return myTime.observances.some((kept) => keptBySun(kept, calendars, `${year}-01-01`, `${next}-12-31`));
  }, [world, myTime, me, zone, year, next]);
  return orElse(useFetched(open), false);
};

const keptBySun = (
  kept: MyTime["observances"][number],
  calendars: WorldCalendars,
  from: string,
  to: string,
): boolean => {
  const facts = calendars.observance(kept.id);
  const effects = kept.effects ?? facts?.usual ?? [];
  const beginsAtSunset = facts?.between(from, to, kept).some(({ beginsPreviousSunset }) => beginsPreviousSunset);
  return effects.some((effect) =>
    effect.kind === "part"
      ? followsSky(effect.from) || followsSky(effect.to)
      : effect.kind === "block" && beginsAtSunset === true,
  );
};
