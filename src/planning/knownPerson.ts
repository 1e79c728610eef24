import { USUAL_NIGHT, type PublishedAvailability, type Stay } from "../domain/people/myTime/availability";
import type { PersonCalendar } from "../domain/people/myTime/calendarReader";
import type { MyTime } from "../domain/people/myTime/myTime";
import { declaredParticipant, type Participant } from "../domain/people/myTime/participant";
import type { PersonId } from "../domain/shared/ids";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { KnownPerson } from "./foundTimes";

/** Placeholder zone of an unknown place. Never shown, and none of its hours counts as night, early or late. */
const NO_PLACE: Zone = "Etc/UTC";

/** What the signed-in person's own device knows of them. */
interface OwnKnowledge {
  /** The last fallback for their place. */
  readonly deviceZone: Zone;
  readonly myTime: MyTime;
}

/** A person's declared or published time. */
type SaidTime = Pick<PublishedAvailability, "stays" | "work" | "closedDays" | "night" | "holidays">;

/**
 * A person as the engine knows them. What they published counts first; otherwise the working hours of their mailbox are
 * a hint. For the signed-in person, on their own screen, their declarations come before both.
 */
export const knownPersonOf = (
  id: PersonId,
  calendar: PersonCalendar,
  published: PublishedAvailability | undefined,
  zones: Pick<ZoneData, "isKnown">,
  own?: OwnKnowledge,
): Pick<KnownPerson, "participant" | "shared" | "place" | "toldUntil"> => {
  const shared = {
    ...timeSaid(id, calendar, published ?? NOTHING_SAID, zones),
    calendar: calendar.kind === "known" ? calendar.items : ("unknown" as const),
    published: published?.overlay ?? [],
  };
  const isPlaced = isPlaceSaid(calendar, published ?? NOTHING_SAID, zones);
  if (own === undefined) {
    const { overlay = [], overlayUntil } = published ?? {};
    return {
      shared,
      participant: shared,
      place: isPlaced ? "shared" : "unknown",
      // Whoever told no window left nothing to end.
      ...(overlay.length > 0 && overlayUntil !== undefined && { toldUntil: overlayUntil }),
    };
  }
  return {
    shared,
    participant: ownParticipant(id, calendar, published, zones, own),
    place: isPlaced ? "shared" : "own-device",
  };
};

const ownParticipant = (
  id: PersonId,
  calendar: PersonCalendar,
  published: PublishedAvailability | undefined,
  zones: Pick<ZoneData, "isKnown">,
  { deviceZone, myTime }: OwnKnowledge,
): Participant => {
  const { patterns, observances, ownDates } = myTime;
  const declared = declaredParticipant(id, myTime);
  const isWeekDeclared = saysSomething(myTime);
  return {
    ...timeSaid(id, calendar, isWeekDeclared ? myTime : (published ?? NOTHING_SAID), zones, deviceZone),
    calendar: withImported(calendar, declared.calendar),
    ...(declared.own && { own: declared.own }),
    // The published overlay derives from the declarations, which are here themselves, and newer.
    published:
      isWeekDeclared || patterns.length + observances.length + ownDates.length > 0 ? [] : (published?.overlay ?? []),
  };
};

const NOTHING_SAID: SaidTime = { stays: [], work: [], closedDays: [] };

const saysSomething = ({ stays, work, closedDays, night, holidays }: SaidTime): boolean =>
  stays.length + work.length + closedDays.length > 0 || night !== undefined || holidays !== undefined;

const isPlaceSaid = ({ hours }: PersonCalendar, said: SaidTime, zones: Pick<ZoneData, "isKnown">): boolean =>
  hours !== undefined || knownStays(said, zones).length > 0;

const knownStays = ({ stays }: SaidTime, zones: Pick<ZoneData, "isKnown">): readonly Stay[] =>
  stays.filter(({ place }) => zones.isKnown(place.zone));

const timeSaid = (
  id: PersonId,
  calendar: PersonCalendar,
  said: SaidTime,
  zones: Pick<ZoneData, "isKnown">,
  deviceZone?: Zone,
): Omit<Participant, "calendar" | "published"> => {
  const { hours } = calendar;
  const hinted = hours ? [{ days: hours.days, fromMinutes: hours.fromMinutes, toMinutes: hours.toMinutes }] : [];
  const night = said.night !== undefined ? said.night : USUAL_NIGHT;
  const isPlaced = isPlaceSaid(calendar, said, zones) || deviceZone !== undefined;
  return {
    id,
    stays: staysThrough(knownStays(said, zones), hours?.zone ?? deviceZone),
    work: said.work.length > 0 ? said.work : hinted,
    closedDays: said.closedDays,
    night: isPlaced ? night : null,
    ...(said.holidays !== undefined && { holidays: said.holidays }),
  };
};

/** Adds busy times imported from another calendar. They are all that is known when the mailbox cannot be read. */
const withImported = (calendar: PersonCalendar, imported: Participant["calendar"]): Participant["calendar"] => {
  const busy = imported === "unknown" ? [] : imported;
  if (calendar.kind === "known") return [...calendar.items, ...busy];
  return busy.length > 0 ? busy : "unknown";
};

/** A person may have published only a trip. Outside it they are in their mailbox's zone, else at the last stay. */
const staysThrough = (declared: readonly Stay[], elsewhere: Zone | undefined): readonly Stay[] => {
  if (declared.some(({ from, to }) => from === undefined && to === undefined)) return declared;
  const zone = elsewhere ?? declared.at(-1)?.place.zone ?? NO_PLACE;
  return [...declared, { place: { zone } }];
};
