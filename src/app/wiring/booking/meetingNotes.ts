import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { AppLinks } from "../../../domain/links/appLinks";
import type { Pair } from "../../../domain/people/pair";
import type { Person } from "../../../domain/people/person";
import type { Interval } from "../../../domain/time/interval";
import type { Zone, ZoneData } from "../../../domain/time/zoneData";
import type { Text } from "../../../locales/text";
import type { MeetingNotes } from "../../../planning/bookTime";
import type { SharedTimes } from "../../../planning/foundTimes";
import { clockName } from "../../../ui/format/place";
import { formatDay, formatTime } from "../../../ui/format/when";

interface MeetingNotesParts {
  readonly zones: ZoneData;
  readonly locale: string;
  readonly text: Text;
  readonly openDocument: (pair: Pair) => LiveDocument;
  readonly links: Pick<AppLinks, "inTeams">;
}

export const createMeetingNotes = ({ openDocument, links, ...words }: MeetingNotesParts): MeetingNotes => ({
  // The meeting's id lets Outlook's pane recognise an appointment that was moved.
  prepare: ({ pair, meetingId }) => ({
    words: words.text("booking.prepare"),
    url: links.inTeams({
      ...{ screen: "conversation", about: pair.id },
      ...(meetingId !== undefined && { within: meetingId }),
    }),
  }),
  bodyLines: ({ shared }, slot) => {
    const { zones, locale, text } = words;
    return [
      text("booking.intro"),
      ...shared.zonesAt(slot).map(({ person, zone }) => whenLine(person, zone, slot, words)),
      text("booking.utc", {
        day: formatDay(slot.start, "Etc/UTC", zones, locale),
        from: formatTime(slot.start, "Etc/UTC", zones, locale),
        to: formatTime(slot.end, "Etc/UTC", zones, locale),
      }),
    ];
  },
  clockChanges: ({ shared }, slots) =>
    slots.flatMap((slot, index) => {
      const before = slots[index - 1];
      return before ? changesBetween(shared, before, slot, words) : [];
    }),
  note: async ({ people, shared }, slot, { eventId, chatId, brokeOff, guests = [] }, pair) => {
    const carried = shared.burdenOf(slot);
    const members = people.filter(({ id }) => !guests.some((guest) => guest.id === id));
    const burden = Object.fromEntries(members.map(({ id }) => [id, Math.round(carried.get(id) ?? 0)]));
    const { start, end } = slot;
    const meeting = {
      ...{ start, end, eventId, burden },
      ...(chatId !== undefined && { chatId }),
      ...(brokeOff && { brokeOff }),
      ...(guests.length > 0 && { guests: guests.map(({ id, name, address }) => ({ id, name, address })) }),
    };
    return (await openDocument(pair).write({ text: "", content: { kind: "meeting", meeting } })).ok;
  },
});

type Words = Pick<MeetingNotesParts, "zones" | "locale" | "text">;

/** Lines for people whose clock shows another time at `slot` than at `before`. */
const changesBetween = (shared: SharedTimes, before: Interval, slot: Interval, words: Words): readonly string[] => {
  const wall = (zone: Zone, at: Interval): number => words.zones.readAt(zone, at.start).wallMinutes;
  const zonesBefore = new Map(shared.zonesAt(before).map(({ person, zone }) => [person.id, zone]));
  return shared
    .zonesAt(slot)
    .filter(({ person, zone }) => wall(zonesBefore.get(person.id) ?? zone, before) !== wall(zone, slot))
    .map(({ person, zone }) => whenLine(person, zone, slot, words));
};

const whenLine = ({ name }: Person, zone: Zone, slot: Interval, { zones, locale, text }: Words): string =>
  text("booking.when", {
    name,
    clock: clockName(zone, zones.offsetMinutesAt(zone, slot.start), { text, locale }),
    day: formatDay(slot.start, zone, zones, locale),
    from: formatTime(slot.start, zone, zones, locale),
    to: formatTime(slot.end, zone, zones, locale),
  });
