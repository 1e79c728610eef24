import type { MeetingFacts } from "../domain/document/entry";
import type { LiveDocument } from "../domain/document/liveDocument";
import type { Pair } from "../domain/people/pair";
import type { Participant } from "../domain/people/myTime/participant";
import { sharedBurdenOf } from "../domain/proposals/sharedBurden";
import type { PersonId } from "../domain/shared/ids";
import type { Interval } from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import { whereaboutsOf, zoneAt } from "../domain/timeline/whereabouts";
import type { Text } from "../locales/text";
import { placeOf } from "../ui/format/place";
import { formatDay, formatTime } from "../ui/format/when";
import type { FoundTimes } from "../ui/services";

export interface MeetingNotesParts {
  readonly zones: ZoneData;
  readonly locale: string;
  readonly text: Text;
  readonly openDocument: (pair: Pair) => LiveDocument;
}

/** What tells a meeting from others in the calendar, and in Teams. */
type NoteOf = Pick<MeetingFacts, "eventId" | "chatId">;

/** What both know of everybody's time. */
type SharedTimes = Pick<FoundTimes, "people" | "shared" | "places" | "world">;

/** What is written of a meeting where others read it: made of what both know, and of nothing else (P1). */
export interface MeetingNotes {
  /** The time in every place that both know, and in UTC. */
  readonly bodyLines: (found: FoundTimes, slot: Interval) => readonly string[];
  /** Of a series: when whose clock begins to show another time than at the meeting before. */
  readonly clockChanges: (found: FoundTimes, slots: readonly Interval[]) => readonly string[];
  /** Notes the meeting in the pair's document, where its burden joins the ledger. False: this device could not. */
  readonly note: (found: SharedTimes, slot: Interval, meeting: NoteOf, pair: Pair) => Promise<boolean>;
}

export const createMeetingNotes = ({ openDocument, ...words }: MeetingNotesParts): MeetingNotes => ({
  bodyLines: (found, slot) => linesOf(found, slot, words),
  clockChanges: (found, slots) =>
    slots.flatMap((slot, index) => {
      const before = slots[index - 1];
      return before ? changesOf(found, before, slot, words) : [];
    }),
  note: async (found, slot, { eventId, chatId }, pair) => {
    const carried = sharedBurdenOf(slot, sharedOf(found), words.zones, found.world);
    const burden = Object.fromEntries(found.people.map(({ id }) => [id, Math.round(carried.get(id) ?? 0)]));
    const { start, end } = slot;
    const chat = chatId === undefined ? {} : { chatId };
    const content = { kind: "meeting", meeting: { start, end, eventId, ...chat, burden } } as const;
    return (await openDocument(pair).write({ text: "", content })).ok;
  },
});

/** Those whose place and hours both know, as both know them. */
const sharedOf = (found: SharedTimes): readonly Participant[] => found.shared.filter(({ id }) => isShared(found, id));

/** P1: what only somebody's own device knows about where they are reaches no shared place. */
const isShared = ({ people, places }: SharedTimes, id: PersonId): boolean =>
  places[people.findIndex((person) => person.id === id)] === "shared";

/** Lines for those whose clock shows another time at `slot` than at `before`. */
const changesOf = (found: FoundTimes, before: Interval, slot: Interval, words: Words): readonly string[] =>
  sharedOf(found)
    .filter(({ stays }) => {
      const wall = (at: Interval): number =>
        words.zones.readAt(zoneAt(whereaboutsOf(stays, at, words.zones), at.start), at.start).wallMinutes;
      return wall(before) !== wall(slot);
    })
    .map((participant) => whenLine(found, participant, slot, words));

type Words = Pick<MeetingNotesParts, "zones" | "locale" | "text">;

/** One person's clock: where they said they are on that day, whatever else they declared. */
const whenLine = (found: FoundTimes, { id, stays }: Participant, slot: Interval, words: Words): string => {
  const { zones, locale, text } = words;
  const zone = zoneAt(whereaboutsOf(stays, slot, zones), slot.start);
  return text("booking.when", {
    name: found.people.find((person) => person.id === id)?.name ?? "",
    place: placeOf(zone, text),
    day: formatDay(slot.start, zone, zones, locale),
    from: formatTime(slot.start, zone, zones, locale),
    to: formatTime(slot.end, zone, zones, locale),
  });
};

/** The clocks of those whose place both know. */
const linesOf = (found: FoundTimes, slot: Interval, words: Words): readonly string[] => {
  const { zones, locale, text } = words;
  return [
    text("booking.intro"),
    ...sharedOf(found).map((participant) => whenLine(found, participant, slot, words)),
    text("booking.utc", {
      day: formatDay(slot.start, "Etc/UTC", zones, locale),
      from: formatTime(slot.start, "Etc/UTC", zones, locale),
      to: formatTime(slot.end, "Etc/UTC", zones, locale),
    }),
  ];
};
