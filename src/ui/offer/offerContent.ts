import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { AskedMove, EntryContent, OfferFacts } from "../../domain/document/entry";
import { movesAsked } from "../../domain/document/offers";
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
  /** Later ones of its series, that move too. */
  readonly onward?: readonly AskedMove[] | undefined;
}

/** The entry of an offer: its facts, and its words for people who open the list in SharePoint. */
export const offerContent = (
  { starts, minutes, instead, onward = [] }: Offered,
  format: Words,
): { readonly text: string; readonly content: EntryContent } => {
  const moved = instead && { eventId: instead.eventId, start: instead.start };
  const offer = {
    durationMinutes: minutes,
    starts,
    ...(moved && { instead: moved }),
    ...(onward.length > 0 && { onward }),
  };
  return { text: bodyWords(offer, format), content: { kind: "offer", offer } };
};

/** Times of UTC, which both know. */
const bodyWords = (offer: OfferFacts, { text, zones, locale }: Words): string => {
  const { durationMinutes, starts, instead } = offer;
  const utc = (start: Instant): string =>
    text("offer.bodyTime", {
      day: formatDayShort(start, "Etc/UTC", zones, locale),
      time: formatTime(start, "Etc/UTC", zones, locale),
    });
  const asked = movesAsked(offer);
  if (asked.length > 0) {
    const moves = asked.map(({ start, to }) => text("offer.move", { to: utc(to), from: utc(start) }));
    return text("change.body", {
      minutes: durationMinutes,
      count: asked.length,
      moves: formatList(moves, locale),
    });
  }
  const times = formatList(starts.map(utc), locale);
  return instead
    ? text("offer.bodyInstead", { minutes: durationMinutes, times, when: utc(instead.start) })
    : text("offer.body", { minutes: durationMinutes, times });
};
