import type { Entry, FactKind, FactsByKind, OfferFacts } from "../../domain/document/entry";
import { movesAsked } from "../../domain/document/offers";
import { ALL_TOPICS, type ReadingCard } from "../../domain/people/howIWork";
import type { PublishedAvailability, Stay } from "../../domain/people/myTime/availability";
import type { Weekday } from "../../domain/time/zoneData";
import type { Text } from "../../locales/text";
import { formatClock, formatFullDate } from "../format/calendar";
import { guestWords } from "../format/guests";
import { formatList } from "../format/list";
import { placeOf, regionName } from "../format/place";
import { formatWeekday } from "../format/week";
import { formatSpan } from "../format/when";
import {
  announcedWords,
  type AsTold,
  factWords,
  type Known,
  kindWords,
  timeToldWords,
  whoWrote,
  withClock,
} from "./factWords";

/** An entry in words, beside those of its author. */
interface PlainLines {
  /** What kind of entry it is: "Promise". */
  readonly kind: string;
  /** What the app says of it in one sentence, where its author's words do not say it all. */
  readonly sentence?: string;
  /** Its facts, each as one line. */
  readonly lines: readonly string[];
}

/**
 * Everything that an entry says, in sentences for somebody who reads it without this app: in the list, in the notebook,
 * in a saved page. A screen draws some of it. Needs the words of "plain" and "prepare".
 */
export const plainLines = (entry: Entry, format: AsTold, known: Known): PlainLines => {
  const { content } = entry;
  const sentence =
    offeredWords(entry, format, known) ?? announcedWords(entry, format, known) ?? plannedWords(entry, format, known);
  const term = content.kind === "term" ? [content.term.term] : [];
  const lines = [...term, ...factWords(entry, format, known), ...furtherWords(entry, format, known)];
  // A card that is shared has its lines as its words.
  const own = new Set(entry.text.split("\n"));
  return {
    kind: kindWords(entry, format),
    ...(sentence !== undefined && { sentence }),
    lines: lines.filter((line) => !own.has(line)),
  };
};

/** What was offered or asked for and waits for an answer. Its times are lines of their own: a title has no room for eight. */
const offeredWords = (entry: Entry, format: AsTold, known: Known): string | undefined => {
  const { content } = entry;
  if (content.kind !== "offer" || isAnswered(entry, known)) return undefined;
  const { starts, onward } = content.offer;
  const count = movesAsked(content.offer).length || starts.length;
  return format.text("plain.offered", { ...whoWrote(entry, format, known), what: onward ? "onward" : "times", count });
};

const isAnswered = ({ id }: Entry, known: Known): boolean => {
  const kind = known.offer(id)?.standing.kind;
  return kind === "taken" || kind === "none-fits";
};

const plannedWords = ({ id, content }: Entry, format: AsTold, known: Known): string | undefined => {
  if (content.kind !== "meeting") return undefined;
  const { text, zone, zones, locale } = format;
  const { meeting } = content;
  const span = withClock(formatSpan(meeting, zone, zones, locale), format);
  const moved = known.isMove?.(id) ? "yes" : "no";
  return text("document.meeting", { moved, day: formatFullDate(zones.readAt(zone, meeting.start).date, locale), span });
};

/** A card in plain lines. */
export const cardLines = (card: ReadingCard, text: Text): readonly string[] =>
  ALL_TOPICS.flatMap((topic) => {
    const told = card[topic];
    if (told === undefined) return [];
    const line = text("own.cardLine", { topic: text(`topic.${topic}`), answers: told.answers.join(" / ") });
    return told.differs === undefined ? [line] : [line, text("own.different", { when: told.differs })];
  });

/** What a screen draws or leaves out, because it is shown elsewhere. */
type Further = {
  readonly [K in FactKind]?: (facts: FactsByKind[K], format: AsTold, entry: Entry, known: Known) => readonly string[];
};

const FURTHER: Further = {
  meeting: ({ guests }, format) => (guests ? [guestWords(guests, format)] : []),
  availability: (told, format) => availabilityLines(told, format),
  offer: (offer, format, entry, known) => [
    ...(isAnswered(entry, known) ? [] : offeredTimes(offer, format)),
    format.text("plain.each", { minutes: offer.durationMinutes }),
    // Where several meetings move, each stands with its old time.
    ...(offer.instead && !offer.onward
      ? [format.text("plain.instead", { time: timeToldWords(offer.instead.start, format) })]
      : []),
  ],
  card: (card, { text }) => cardLines(card, text),
  members: ({ members }, { text, locale }, entry) => {
    const names = members.map(({ name }) => name);
    // Who sets up a pair is given words that name everybody, each with their role.
    if (names.every((name) => entry.text.includes(name))) return [];
    return [text("plain.members", { names: formatList(names, locale) })];
  },
  tag: ({ off }, { text }) => (off === true ? [text("plain.tagOff")] : []),
  translation: ({ by }, { text }) => (by === "machine" ? [text("plain.machine")] : []),
};

/** Each time that was offered, or each new time with the old one. */
const offeredTimes = (offer: OfferFacts, format: AsTold): readonly string[] => {
  const asked = movesAsked(offer);
  if (asked.length === 0) return offer.starts.map((start) => timeToldWords(start, format));
  return asked.map(({ start, to }) =>
    format.text("offer.move", { to: timeToldWords(to, format), from: timeToldWords(start, format) }),
  );
};

const furtherWords = (entry: Entry, format: AsTold, known: Known): readonly string[] => {
  const { content } = entry;
  if (!Object.hasOwn(FURTHER, content.kind)) return [];
  // A kind and its facts belong together, which the type of a table cannot say.
  const write = FURTHER[content.kind as FactKind] as (facts: unknown, ...how: unknown[]) => readonly string[];
  return write((content as Readonly<Record<string, unknown>>)[content.kind], format, entry, known);
};

/** Where somebody is and when they work. The times that do not suit are counted: there may be hundreds. */
const availabilityLines = (told: PublishedAvailability, format: AsTold): readonly string[] => {
  const { text, locale, zone, zones } = format;
  const days = (each: readonly Weekday[]): string =>
    formatList(
      each.map((day) => formatWeekday(day, locale)),
      locale,
    );
  const hours = ({ fromMinutes, toMinutes }: { readonly fromMinutes: number; readonly toMinutes: number }): string =>
    `${formatClock(fromMinutes, locale)} – ${formatClock(toMinutes, locale)}`;
  const { night, holidays, overlay, overlayUntil } = told;
  const until = overlayUntil ?? overlay.at(-1)?.window.end;
  return [
    ...told.stays.map((stay) => stayWords(stay, format)),
    ...told.work.map((block) => text("plain.work", { days: days(block.days), hours: hours(block) })),
    ...(told.closedDays.length > 0 ? [text("plain.closed", { days: days(told.closedDays) })] : []),
    ...(night === undefined ? [] : [night ? text("plain.night", { hours: hours(night) }) : text("plain.noNight")]),
    ...(holidays
      ? [
          text("plain.holidays", {
            count: holidays.length,
            places: formatList(
              holidays.map((region) => regionName(region, locale)),
              locale,
            ),
          }),
        ]
      : []),
    ...(until === undefined || overlay.length === 0
      ? []
      : [
          text("plain.windows", {
            count: overlay.length,
            date: formatFullDate(zones.readAt(zone, until).date, locale),
          }),
        ]),
    ...[...new Set(overlay.flatMap(({ word }) => word ?? []))],
  ];
};

const stayWords = ({ place, from, to }: Stay, { text, locale }: AsTold): string =>
  text("plain.stay", {
    place: placeOf(place.zone, text),
    when: from === undefined ? (to === undefined ? "always" : "to") : to === undefined ? "from" : "both",
    from: from === undefined ? "" : formatFullDate(from, locale),
    to: to === undefined ? "" : formatFullDate(to, locale),
  });
