import { useCallback } from "react";
import type { Moment } from "../../../domain/calendars/moment";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import { followsSky } from "../../../domain/people/myTime/sunPlaces";
import { roundDown, type Instant } from "../../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import type { LocalDate } from "../../../domain/time/zoneData";
import { useFormat, useOwnThings } from "../../context";
import { Quiet } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { placeOf } from "../../format/place";
import { formatDayShort, formatTime } from "../../format/when";
import type { Declaring } from "../useMyTime";

/** Times by the sky are said as about right: to five minutes. */
const ROUGH_MS = 5 * 60_000;

interface SkyExampleProps {
  readonly declaring: Pick<Declaring, "myTime">;
  readonly from: Moment;
  readonly to: Moment;
  /** Undefined while no day is known. */
  readonly date: LocalDate | undefined;
  /** Undefined: on the first day after the begin. */
  readonly toDayOffset: 0 | 1 | undefined;
}

/** What times by the sky are on a real day, on the clock of the place; nothing while there is no place for a sun. */
export const SkyExample = ({ declaring: { myTime }, from, to, date, toDayOffset }: SkyExampleProps) => {
  const { text, zones, locale } = useFormat();
  const { world } = useOwnThings();
  const open = useCallback(() => world.open({ regions: [], observances: [], needsSky: true }), [world]);
  const { sky } = orElse<WorldCalendars>(useFetched(open), NO_CALENDARS);
  if (date === undefined || !(followsSky(from) || followsSky(to))) return null;
  const place = myTime.stays.find((stay) => (stay.from ?? date) <= date && (stay.to ?? date) >= date)?.place;
  if (place?.lat === undefined) return null;
  const at = (moment: Moment, days: number): Instant | undefined => {
    const day = dateOfDay(dayNumberOf(date) + days);
    if (moment.at === "clock") return zones.instantAt(place.zone, day, moment.minutes);
    const found = sky.instantOf(moment, place, day);
    return typeof found === "string" ? undefined : roundDown(found, ROUGH_MS);
  };
  const begin = at(from, 0);
  const sameDay = at(to, 0);
  const isNextDay = toDayOffset === 1 || (toDayOffset === undefined && (sameDay ?? 0) <= (begin ?? 0));
  const end = isNextDay ? at(to, 1) : sameDay;
  if (begin === undefined || end === undefined) return null;
  const clock = formatTime(end, place.zone, zones, locale);
  return (
    <Quiet>
      {text("moment.example", {
        day: formatDayShort(begin, place.zone, zones, locale),
        from: formatTime(begin, place.zone, zones, locale),
        to: isNextDay ? [formatDayShort(end, place.zone, zones, locale), clock].join(", ") : clock,
        city: placeOf(place.zone, text),
      })}
    </Quiet>
  );
};
