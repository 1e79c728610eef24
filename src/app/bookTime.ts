import type { LiveDocument } from "../domain/document/liveDocument";
import type { EventBook } from "../domain/people/eventBook";
import type { Pair } from "../domain/people/pair";
import type { Participant } from "../domain/people/participant";
import type { Person } from "../domain/people/person";
import { sharedBurdenOf } from "../domain/proposals/sharedBurden";
import type { PersonId } from "../domain/shared/ids";
import { ok } from "../domain/shared/result";
import type { Proposal } from "../domain/proposals/answer";
import type { ZoneData } from "../domain/time/zoneData";
import { whereaboutsOf, zoneAt } from "../domain/timeline/whereabouts";
import type { Text } from "../locales/text";
import { placeOf } from "../ui/format/place";
import { formatDay, formatTime } from "../ui/format/when";
import type { BookTime, FoundTimes } from "../ui/services";

export interface BookTimeParts {
  readonly me: Person;
  readonly zones: ZoneData;
  readonly locale: string;
  readonly text: Text;
  readonly events: EventBook;
  readonly openDocument: (pair: Pair) => LiveDocument;
}

/**
 * Puts the meeting into the calendars, then into the pair's document, where its burden joins the ledger.
 *
 * The subject never names a guide (S48); the body says the time in every place and in UTC.
 */
export const createBookTime =
  ({ me, zones, locale, text, events, openDocument }: BookTimeParts): BookTime =>
  async (found, proposal, company, pressId) => {
    const booked = await events.book({
      transactionId: pressId,
      subject: text("booking.subject"),
      bodyLines: bodyLines(found, proposal, { zones, locale, text }),
      window: proposal.slot,
      attendees: found.people.filter((person) => person.id !== me.id),
    });
    if (!booked.ok) return booked;
    if (company.kind !== "pair") return ok({ ...booked.value, inDocument: false });
    const carried = sharedBurdenOf(proposal.slot, sharedOf(found), zones, found.world);
    const burden = Object.fromEntries(found.people.map(({ id }) => [id, Math.round(carried.get(id) ?? 0)]));
    const kept = await openDocument(company.pair).write({
      text: "",
      content: { kind: "meeting", meeting: { ...proposal.slot, eventId: booked.value.eventId, burden } },
    });
    // The meeting stands whatever becomes of this entry.
    return ok({ ...booked.value, inDocument: kept.ok });
  };

/** Those whose place and hours both know, as both know them. */
const sharedOf = (found: FoundTimes): readonly Participant[] => found.shared.filter(({ id }) => isShared(found, id));

/** P1: what only somebody's own device knows about where they are reaches no shared place. */
const isShared = ({ people, places }: FoundTimes, id: PersonId): boolean =>
  places[people.findIndex((person) => person.id === id)] === "shared";

/** The clocks of those whose place both know: where they said they are on that day, whatever else they declared. */
const bodyLines = (
  found: FoundTimes,
  { slot }: Proposal,
  { zones, locale, text }: Pick<BookTimeParts, "zones" | "locale" | "text">,
): readonly string[] => {
  const nameOf = (id: PersonId): string => found.people.find((person) => person.id === id)?.name ?? "";
  const line = (name: string, zone: string): string =>
    text("booking.when", {
      name,
      place: placeOf(zone, text),
      day: formatDay(slot.start, zone, zones, locale),
      from: formatTime(slot.start, zone, zones, locale),
      to: formatTime(slot.end, zone, zones, locale),
    });
  return [
    text("booking.intro"),
    ...sharedOf(found).map(({ id, stays }) => line(nameOf(id), zoneAt(whereaboutsOf(stays, slot, zones), slot.start))),
    text("booking.utc", {
      day: formatDay(slot.start, "Etc/UTC", zones, locale),
      from: formatTime(slot.start, "Etc/UTC", zones, locale),
      to: formatTime(slot.end, "Etc/UTC", zones, locale),
    }),
  ];
};
