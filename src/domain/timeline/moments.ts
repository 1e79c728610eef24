import type { Moment, Sky, SkyMoment, WhenNoSun } from "../calendars/moment";
import type { Strength } from "../calendars/observance";
import { atLatitude60, type Place } from "../calendars/place";
import {
  type Instant,
  MS_PER_DAY,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  plusMinutes,
  toInstant,
  wholeMinutes,
} from "../time/interval";
import type { Span, SpanKind } from "./span";
import type { WallDay } from "./wallDays";

/**
 * Bounds of a moment. Where only its owner can say (E5) they differ: the moment is not before one and not after the
 * other.
 */
export interface Timing {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** Where the moments of a person's days are looked up. */
export interface SkyAt {
  readonly sky: Sky;
  readonly place: Place;
}

/** Part of a solar day: before noon, after it, or around it. */
type Half = "morning" | "evening" | "noon";

const CLOCK_NOON = 12 * 60;

/**
 * When `moment` happens on `day`. Where the sun does not rise or set, or the place has no coordinates, `noSun` decides.
 */
export const timingOf = (moment: Moment, day: WallDay, { sky, place }: SkyAt, noSun: WhenNoSun): Timing => {
  if (moment.at === "clock") return exactly(day.at(moment.minutes));
  const found = sky.instantOf(moment, place, day.date);
  if (typeof found === "number") return exactly(found);
  if (noSun.use === "clock") return exactly(plusMinutes(day.at(noSun.minutes), minutesAfter(moment)));
  if (noSun.use === "nearest-latitude-60" && found === "none") {
    const further = sky.instantOf(moment, atLatitude60(place), day.date);
    if (typeof further === "number") return exactly(further);
  }
  return within(halfOf(moment), noonOf(day, place));
};

/** A certain timing. */
export const exactly = (instant: Instant): Timing => ({ earliest: instant, latest: instant });

const minutesAfter = (moment: SkyMoment): number => (moment.at === "sun-angle" ? 0 : moment.plusMinutes);

const halfOf = (moment: SkyMoment): Half => {
  switch (moment.at) {
    case "sun":
      return moment.event === "sunrise" ? "morning" : "evening";
    case "sun-angle":
      return moment.half;
    case "prayer":
      return moment.prayer === "fajr" ? "morning" : moment.prayer === "dhuhr" ? "noon" : "evening";
    case "jumuah":
      return "noon";
  }
};

/**
 * Range of a moment with its offset: mornings lie between solar midnight and noon, evenings between noon and the next
 * midnight.
 */
const within = (half: Half, noon: number): Timing => {
  const [before, after] = AROUND_NOON[half];
  return { earliest: toInstant(noon + before * MS_PER_HOUR), latest: toInstant(noon + after * MS_PER_HOUR) };
};

const AROUND_NOON: Readonly<Record<Half, readonly [number, number]>> = {
  morning: [-12, 0],
  evening: [0, 12],
  // Clocks are at most three hours ahead of the sun (western China), and an hour behind it.
  noon: [-1, 3],
};

/** Solar noon, within 17 minutes; 12:00 where the place has no longitude. */
const noonOf = (day: WallDay, { lon }: Place): number => {
  const byClock = day.at(CLOCK_NOON);
  if (lon === undefined) return byClock;
  // Four minutes for each degree. Of the solar noons of all days, the nearest to 12:00 on the clock is that of this
  // day.
  const atGreenwich = (day.number + 0.5) * MS_PER_DAY;
  const noon = Math.round(atGreenwich / MS_PER_MINUTE - lon * 4) * MS_PER_MINUTE;
  return noon + Math.round((byClock - noon) / MS_PER_DAY) * MS_PER_DAY;
};

/** A declared time, from which the windows of each day follow. */
interface DeclaredSpan {
  /** Kind of the resulting spans. For a pattern the strength itself is the kind. */
  readonly kind: SpanKind;
  readonly strength: Exclude<Strength, "fine">;
}

/**
 * Spans from one moment to another. The certain part has the declared kind. The part in doubt, because the sun does not
 * decide, has the kind "ask" and is never guessed (E5). A welcome time has no "ask" part.
 */
export const spansBetween = ({ kind, strength }: DeclaredSpan, from: Timing, to: Timing): readonly Span[] => {
  const spans: Span[] = [];
  const add = (spanKind: SpanKind, start: Instant, end: Instant): void => {
    if (start >= end) return;
    const window = wholeMinutes({ start, end });
    spans.push(spanKind === strength || spanKind === "ask" ? { kind: spanKind, window } : { kind, window, strength });
  };
  add(strength === "welcome" ? "welcome" : kind, from.latest, to.earliest);
  if (strength === "welcome") return spans;
  if (from.latest >= to.earliest) {
    if (isInDoubt(from) || isInDoubt(to)) add("ask", from.earliest, to.latest);
    return spans;
  }
  if (isInDoubt(from)) add("ask", from.earliest, from.latest);
  if (isInDoubt(to)) add("ask", to.earliest, to.latest);
  return spans;
};

const isInDoubt = ({ earliest, latest }: Timing): boolean => earliest < latest;
