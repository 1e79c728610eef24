import type { DailySpan, PublishedAvailability } from "../domain/people/availability";
import type { PersonCalendar } from "../domain/people/calendarReader";
import type { PersonId } from "../domain/shared/ids";
import type { Participant } from "../domain/proposals/request";
import type { Zone } from "../domain/time/zoneData";

/** The night that nobody chose otherwise (E2). */
const USUAL_NIGHT: DailySpan = { fromMinutes: 22 * 60, toMinutes: 7 * 60 };

/** Stands in where nothing at all is known about where somebody is: shown as UTC, and no hour counts as night, early or late. */
const PLACE_NOT_KNOWN: Zone = "Etc/UTC";

/**
 * One person as the engine sees them. What they published to the pair counts first;
 * where they published nothing, the working hours of their mailbox are taken as a hint.
 */
export const participantOf = (
  id: PersonId,
  calendar: PersonCalendar,
  published: PublishedAvailability | undefined,
  deviceZone?: Zone,
): Participant => {
  const hours = calendar.hours;
  const zone = hours?.zone ?? deviceZone;
  const hinted = hours ? [{ days: hours.days, fromMinutes: hours.fromMinutes, toMinutes: hours.toMinutes }] : [];
  const stays =
    published && published.stays.length > 0 ? published.stays : [{ place: { zone: zone ?? PLACE_NOT_KNOWN } }];
  const placeIsKnown = stays.some((stay) => stay.place.zone !== PLACE_NOT_KNOWN);
  return {
    id,
    stays,
    work: published && published.work.length > 0 ? published.work : hinted,
    closedDays: published?.closedDays ?? [],
    night: published?.night !== undefined ? published.night : placeIsKnown ? USUAL_NIGHT : null,
    calendar: calendar.kind === "known" ? calendar.items : "unknown",
    patterns: [],
    published: published?.overlay ?? [],
  };
};
