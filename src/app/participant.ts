import type { PublishedAvailability, Stay } from "../domain/people/availability";
import { USUAL_NIGHT } from "../domain/people/availability";
import type { PersonCalendar } from "../domain/people/calendarReader";
import type { Participant } from "../domain/people/participant";
import type { PersonId } from "../domain/shared/ids";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { PlaceKnown } from "../ui/services";

/** Stands in where a place is not known. It is never shown, and no hour of it counts as night, early or late. */
const NO_PLACE: Zone = "Etc/UTC";

/** One person as the engine sees them, and how we know where they are. */
export interface KnownParticipant {
  readonly participant: Participant;
  readonly place: PlaceKnown;
}

/**
 * What somebody published to the pair counts first; where they published nothing, the working hours of their mailbox are
 * a hint; `deviceZone` is the last resort, for the signed-in person alone.
 */
export const participantOf = (
  id: PersonId,
  calendar: PersonCalendar,
  published: PublishedAvailability | undefined,
  zones: Pick<ZoneData, "isKnown">,
  deviceZone?: Zone,
): KnownParticipant => {
  const hours = calendar.hours;
  const declared = (published?.stays ?? []).filter((stay) => zones.isKnown(stay.place.zone));
  const place: PlaceKnown = declared.length > 0 || hours ? "shared" : deviceZone ? "own-device" : "unknown";
  const night = published?.night !== undefined ? published.night : USUAL_NIGHT;
  const hinted = hours ? [{ days: hours.days, fromMinutes: hours.fromMinutes, toMinutes: hours.toMinutes }] : [];
  return {
    place,
    participant: {
      id,
      stays: staysThrough(declared, hours?.zone ?? deviceZone),
      work: published && published.work.length > 0 ? published.work : hinted,
      closedDays: published?.closedDays ?? [],
      night: place === "unknown" ? null : night,
      calendar: calendar.kind === "known" ? calendar.items : "unknown",
      published: published?.overlay ?? [],
    },
  };
};

/** Somebody may have published a trip only. Outside it they are where their mailbox says, else where the last stay was. */
const staysThrough = (declared: readonly Stay[], elsewhere: Zone | undefined): readonly Stay[] => {
  if (declared.some(({ from, to }) => from === undefined && to === undefined)) return declared;
  const zone = elsewhere ?? declared.at(-1)?.place.zone ?? NO_PLACE;
  return [...declared, { place: { zone } }];
};
