import type { ProposeRequest } from "../../src/domain/proposals/request";

const MINUTE_MS = 60_000;

/**
 * When everybody is at work by their own clock, told minute by minute by plain Intl. Slow, and with nothing in common with
 * any of the engines. A working time from 09:00 to 17:00 is every minute whose clock shows 09:00 or later and not 17:00.
 * Only for people without a calendar.
 */
export const trueStarts = ({ horizon, people, stepMinutes, durationMinutes }: ProposeRequest): readonly number[] => {
  const first = horizon.start / MINUTE_MS;
  const length = (horizon.end - horizon.start) / MINUTE_MS;
  const isWork = new Array<boolean>(length).fill(true);
  for (const { stays, work } of people) {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: stays[0]?.place.zone ?? "UTC",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    for (let i = 0; i < length; i++) {
      const [hour = 0, minute = 0] = format
        .format((first + i) * MINUTE_MS)
        .split(":")
        .map(Number);
      const wall = hour * 60 + minute;
      isWork[i] &&= work.some(({ fromMinutes, toMinutes }) => wall >= fromMinutes && wall < toMinutes);
    }
  }
  const starts: number[] = [];
  for (let i = 0; i + durationMinutes <= length; i++) {
    if ((first + i) % stepMinutes !== 0) continue;
    if (isWork.slice(i, i + durationMinutes).every(Boolean)) starts.push((first + i) * MINUTE_MS);
  }
  return starts;
};
