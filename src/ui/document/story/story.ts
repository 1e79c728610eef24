import { useMemo } from "react";
import { bookedAround } from "../../../domain/document/meetingsHeld";
import { meetingsOf, type NotedMeeting } from "../../../domain/document/bookedMeetings";
import { type Chapter, chaptersOf, saidAt } from "../../../domain/document/chapters";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { availabilityOf } from "../../../domain/document/members";
import type { Stay } from "../../../domain/people/myTime/availability";
import type { Pair } from "../../../domain/people/pair";
import type { PersonId } from "../../../domain/shared/ids";
import { toInstant, type Instant, type Interval } from "../../../domain/time/interval";
import type { Zone, ZoneData } from "../../../domain/time/zoneData";
import { whereaboutsOf } from "../../../domain/timeline/whereabouts";
import { useFormat } from "../../context";
import { formatList } from "../../format/list";
import { formatSpan, formatTime } from "../../format/when";
import type { Format } from "../../services";
import type { About } from "../about";

/** When a pair meets and where its people are, as both read it in their document. */
export interface Story {
  readonly pair: Pair;
  readonly booked: readonly NotedMeeting[];
  readonly stays: ReadonlyMap<PersonId, readonly Stay[]>;
  /** The chapter of the newest meeting: it is not folded. */
  readonly latest: string | undefined;
}

/** The document's chapters, and what stands above them. `entries`: those that are shown. */
export const useStory = (pair: Pair, all: readonly ShownEntry[], entries: readonly ShownEntry[]) => {
  const { zone, zones } = useFormat();
  const chapters = useMemo(() => chaptersOf(entries, zone, zones), [entries, zone, zones]);
  const latest = chapters.find(({ session }) => session !== undefined)?.id;
  const story = useMemo((): Story => {
    const stays = pair.members.map(({ id }) => [id, availabilityOf(all, id)?.stays ?? []] as const);
    const booked = meetingsOf(all).filter(({ author }) => pair.members.some(({ id }) => id === author));
    return { pair, booked, stays: new Map(stays), latest };
  }, [pair, all, latest]);
  return { chapters, story };
};

/** Where somebody is at that moment by what they told the pair; undefined when they told nothing. */
export const zoneOfMember = (stays: readonly Stay[], at: Instant, zones: ZoneData): Zone | undefined =>
  whereaboutsOf(stays, { start: at, end: toInstant(at + 1) }, zones)[0]?.place.zone;

/** "1:15 – 2:00 PM for you, 9:15 AM for Rafael": by the meeting that was booked, else by its first words. */
export const meetingTimesWords = (
  { entries }: Chapter<ShownEntry>,
  { pair, booked, stays }: Story,
  about: About,
  format: Format,
): string => {
  const { text, zone, zones, locale, me } = format;
  const at = saidAt(entries[0]);
  const planned: Interval | undefined = bookedAround(booked, at);
  const start = planned?.start ?? at;
  const others = pair.members.flatMap(({ id }) => {
    const [there, name] = [zoneOfMember(stays.get(id) ?? [], start, zones), about.nameOf(id)];
    if (id === me.id || there === undefined || name === undefined) return [];
    return [text("story.timeOf", { time: formatTime(start, there, zones, locale), name })];
  });
  const mine = planned ? formatSpan(planned, zone, zones, locale) : formatTime(start, zone, zones, locale);
  return others.length === 0 ? mine : text("story.times", { mine, others: formatList(others, locale) });
};
