import type { LiveDocument } from "../domain/document/liveDocument";
import type { EventBook } from "../domain/people/eventBook";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Proposal } from "../domain/proposals/answer";
import type { ZoneData } from "../domain/time/zoneData";
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
    if (!booked.ok || company.kind !== "pair") return booked;
    // The meeting stands whatever becomes of this entry, so its outcome is not the answer of a booking.
    await openDocument(company.pair).write({
      text: "",
      content: {
        kind: "meeting",
        meeting: {
          ...proposal.slot,
          eventId: booked.value.eventId,
          burden: Object.fromEntries(proposal.score.added),
        },
      },
    });
    return booked;
  };

const bodyLines = (
  { people }: FoundTimes,
  { slot, people: sides }: Proposal,
  { zones, locale, text }: Pick<BookTimeParts, "zones" | "locale" | "text">,
): readonly string[] => {
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
    ...sides.map((side, index) => line(people[index]?.name ?? "", side.zone)),
    text("booking.utc", {
      day: formatDay(slot.start, "Etc/UTC", zones, locale),
      from: formatTime(slot.start, "Etc/UTC", zones, locale),
      to: formatTime(slot.end, "Etc/UTC", zones, locale),
    }),
  ];
};
