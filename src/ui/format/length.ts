import type { Text } from "../../locales/text";

/** "45 min", "4 h" or "4 h 30": a length of time is never a bare number. */
export const lengthWords = (minutes: number, text: Text): string => {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return text("length.minutes", { minutes: rest });
  return rest === 0
    ? text("length.hours", { hours })
    : text("length.both", { hours, minutes: `${rest}`.padStart(2, "0") });
};
