import type { DailySpan } from "./availability";

/** How hard each hour of the day is to its owner, from 00:00 on: 24 numbers, each 0 (easy) to 3 (E18). */
export type HardHours = readonly number[];

/** The hardest that an hour can be: the weight of the hours furthest from work (E3). */
export const HARDEST = 3;
/** Hours in a curve. */
export const HOURS_A_DAY = 24;
/** What an hour outside the night may cost in the mean. A usual working day costs 14 in its 15 open hours. */
const MEAN_COST = 1;

/** A stretch of hours of the day that cost as much a minute. */
export interface CostlyHours {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly weight: number;
}

/**
 * What a minute of each hour costs by a curve (E18). Where its open hours ask for more than one can have in the mean,
 * all of them count less, alike: who calls everything hard has said nothing, and carries no less than the others.
 */
export const hourCosts = (hard: HardHours, night: DailySpan | null): readonly number[] => {
  const open = hard.map((level, hour) => (isNightHour(hour, night) ? 0 : level));
  const most = MEAN_COST * hard.filter((_, hour) => !isNightHour(hour, night)).length;
  const asked = open.reduce((sum, level) => sum + level, 0);
  // As a small integer: a weight that an engine keeps as a double gives every block another form, and each is made twice.
  return asked <= most ? open : open.map((level) => ((level * most) / asked) | 0);
};

/** The hours of a curve that cost something, neighbours of one weight together. */
export const costlyHours = (hard: HardHours, night: DailySpan | null): readonly CostlyHours[] => {
  const stretches: CostlyHours[] = [];
  for (const [hour, weight] of hourCosts(hard, night).entries()) {
    if (weight === 0) continue;
    const [fromMinutes, toMinutes] = [hour * 60, hour * 60 + 60];
    const last = stretches.at(-1);
    if (last?.weight === weight && last.toMinutes === fromMinutes)
      stretches[stretches.length - 1] = { ...last, toMinutes };
    else stretches.push({ fromMinutes, toMinutes, weight });
  }
  return stretches;
};

/** True when all of the hour is night, and ruled out anyway. */
const isNightHour = (hour: number, night: DailySpan | null): boolean => {
  if (!night) return false;
  const { fromMinutes, toMinutes } = night;
  const [from, to] = [hour * 60, hour * 60 + 60];
  return fromMinutes < toMinutes ? from >= fromMinutes && to <= toMinutes : from >= fromMinutes || to <= toMinutes;
};
