import { others, type Pair } from "../../domain/people/pair";
import { MS_PER_MINUTE, plusMs, type Instant } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Body } from "../controls/layout";
import { formatTime } from "../format/when";
import { joinSentences } from "../format/sentences";
import { hoursOfDay, type HoursOfDay } from "../proposal/hoursOfDay";

const MINUTES_PER_HOUR = 60;

interface GreetingProps {
  readonly pair: Pair;
  readonly now: Instant;
  /** What is known of everybody's time, once it has been read. */
  readonly found: FoundTimes | undefined;
}

/** Good morning here, and what time it is there: from what was told to the pair, or a mailbox says to everybody. */
export const Greeting = ({ pair, now, found }: GreetingProps) => {
  const { text, me, zone, zones, locale } = useFormat();
  const hour = zones.readAt(zone, now).wallMinutes / MINUTES_PER_HOUR;
  const clocks = others(pair, me.id).flatMap(({ id }) => {
    const person = found?.people.find((one) => one.id === id);
    if (!person || person.place !== "shared") return [];
    const state = STATE[hoursOfDay(person, { start: now, end: plusMs(now, MS_PER_MINUTE) })];
    const time = formatTime(now, person.zoneAt(now), zones, locale);
    // Of two the title of the page says who the other is.
    return [
      pair.members.length === 2
        ? text("us.there", { state, time })
        : text("us.clock", { name: person.called, state, time }),
    ];
  });
  return <Body>{joinSentences(text("us.hello", { part: partAt(hour) }), ...clocks)}</Body>;
};

const partAt = (hour: number): string => {
  if (hour < 4) return "other";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
};

/** How a part of the day is said of this moment. */
const STATE: Readonly<Record<HoursOfDay, string>> = {
  night: "night",
  dayOff: "dayOff",
  early: "before",
  late: "after",
  work: "work",
  unknown: "other",
};
