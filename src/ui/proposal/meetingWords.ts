import { MS_PER_MINUTE, type Instant, type Interval } from "../../domain/time/interval";
import { dayNumberOf } from "../../domain/time/localDate";
import type { Zone } from "../../domain/time/zoneData";
import type { FoundTimes } from "../../planning/foundTimes";
import { formatList } from "../format/list";
import { dayShift, formatDay, formatDayShort, formatTime, type DayShift } from "../format/when";
import type { Format } from "../services";

/** From when on a meeting is near: one may join. */
const NEAR_MINUTES = 15;
/** From when on its distance is said in minutes. */
const SOON_MINUTES = 90;

/** How near a meeting is. */
export type Nearness = "far" | "near" | "now";

export const nearnessOf = ({ start }: Interval, now: Instant): Nearness => {
  if (now >= start) return "now";
  return start - now <= NEAR_MINUTES * MS_PER_MINUTE ? "near" : "far";
};

type Words = Pick<Format, "text" | "zones" | "locale">;

/** "Monday 7 December, in 6 days"; near it in minutes, and during it until when. */
export const titleWords = (
  { start, end }: Interval,
  now: Instant,
  zone: Zone,
  { text, zones, locale }: Words,
): string => {
  const day = formatDay(start, zone, zones, locale);
  if (now >= start) return text("next.now", { time: formatTime(end, zone, zones, locale) });
  const minutes = Math.ceil((start - now) / MS_PER_MINUTE);
  if (minutes <= SOON_MINUTES) return text("next.soon", { day, minutes });
  const dayOf = (instant: Instant): number => dayNumberOf(zones.readAt(zone, instant).date);
  return text("next.title", { day, days: dayOf(start) - dayOf(now) });
};

/** "Mon 7 Dec, 1:15 PM" on the reader's clock. */
export const whenWords = (start: Instant, { text, zones, zone, locale }: Format): string =>
  text("offer.option", {
    day: formatDayShort(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });

/** The same on the clock that the reader's time is found in: they may have told the pair of another place than this device's. */
export const whenFound = (found: FoundTimes, start: Instant, format: Format): string => {
  const mine = found.people.find(({ id, place }) => id === format.me.id && place !== "unknown");
  return whenWords(start, { ...format, zone: mine?.zoneAt(start) ?? format.zone });
};

/** One person's side of a meeting. */
export interface MeetingSide {
  readonly id: string;
  readonly who: "me" | "other" | "there";
  readonly name: string;
  readonly time: string;
  readonly shift: DayShift;
}

/** What is known of everybody's clock. */
export interface KnownClocks {
  readonly people: readonly Pick<FoundTimes["people"][number], "id" | "called" | "place" | "zoneAt">[];
}

/** The start of a meeting on everybody's clock that is known, the reader first. */
export const clocksAt = (found: KnownClocks | undefined, start: Instant, format: Format): readonly MeetingSide[] => {
  const { me, zone, zones, locale } = format;
  const known = (found?.people ?? []).filter(({ place }) => place !== "unknown");
  const mine = known.find(({ id }) => id === me.id)?.zoneAt(start) ?? zone;
  const here = zones.readAt(mine, start);
  const others = known.filter(({ id }) => id !== me.id);
  return [
    { id: me.id, who: "me", name: me.name, time: formatTime(start, mine, zones, locale), shift: "same" },
    ...others.map(({ id, called: name, zoneAt }): MeetingSide => {
      const there = zoneAt(start);
      return {
        id,
        who: "other",
        name,
        time: formatTime(start, there, zones, locale),
        shift: dayShift(here, zones.readAt(there, start)),
      };
    }),
  ];
};

/** "9:15 AM there", and in a circle "9:15 AM for Rafael and 5:45 PM for Priya": a start on everybody's clock but the reader's. */
export const theirTimesWords = (found: FoundTimes, start: Instant, format: Format): string => {
  const [, ...theirs] = clocksAt(found, start, format);
  return timesWords(found.people.length === 2 ? theirs.map((side) => ({ ...side, who: "there" })) : theirs, format);
};

/** "1:15 PM for you and 9:15 AM for Rafael". */
export const timesWords = (sides: readonly MeetingSide[], { text, locale }: Pick<Format, "text" | "locale">): string =>
  formatList(
    sides.map(({ who, name, time, shift }) => text("next.at", { who, name, time, shift })),
    locale,
  );
