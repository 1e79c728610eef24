import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { EntryContent, OfferFacts } from "../../domain/document/entry";
import type { Instant } from "../../domain/time/interval";
import { formatList } from "../format/list";
import { formatDayShort, formatTime } from "../format/when";
import type { Format } from "../services";

type Words = Pick<Format, "text" | "zones" | "locale">;

interface Offered {
  /** Ascending. */
  readonly starts: readonly Instant[];
  readonly minutes: number;
  /** The booked meeting that takes the chosen time. */
  readonly instead?: NotedMeeting | undefined;
}

/** The entry of an offer: its facts, and its words for people who open the list in SharePoint. */
export const offerContent = (
  { starts, minutes, instead }: Offered,
  format: Words,
): { readonly text: string; readonly content: EntryContent } => {
  const moved = instead && { eventId: instead.eventId, start: instead.start };
  const offer = { durationMinutes: minutes, starts, ...(moved && { instead: moved }) };
  return { text: bodyWords(offer, format), content: { kind: "offer", offer } };
};

/** Times of UTC, which both know. */
const bodyWords = ({ durationMinutes, starts, instead }: OfferFacts, { text, zones, locale }: Words): string => {
  const utc = (start: Instant): string =>
    text("offer.bodyTime", {
      day: formatDayShort(start, "Etc/UTC", zones, locale),
      time: formatTime(start, "Etc/UTC", zones, locale),
    });
  const times = formatList(starts.map(utc), locale);
  return instead
    ? text("offer.bodyInstead", { minutes: durationMinutes, times, when: utc(instead.start) })
    : text("offer.body", { minutes: durationMinutes, times });
};
