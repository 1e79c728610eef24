import type { OwnPace } from "../../../domain/people/myTime/privateTime";
import type { MessageId } from "../../../locales/text";
import { lengthWords } from "../../format/length";
import type { Format } from "../../services";

/** One limit of a pace: its words, and the values to choose from. */
interface LimitChoice {
  readonly label: MessageId;
  readonly values: readonly number[];
  /** What the first choice is called, which sets nothing. */
  readonly nothing: MessageId;
  /** What a value counts. */
  readonly unit: "minutes" | "hours" | "days" | "meetings";
}

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90];

/** In the order of the screen. A limit that does not stand here has no field. */
export const LIMITS: Readonly<Record<keyof OwnPace, LimitChoice>> = {
  minutesBefore: { label: "pace.before", values: MINUTES, nothing: "pace.none", unit: "minutes" },
  minutesAfter: { label: "pace.after", values: MINUTES, nothing: "pace.none", unit: "minutes" },
  noticeHours: {
    label: "pace.notice",
    values: [4, 12, 24, 48, 72, 120, 168, 336],
    nothing: "pace.none",
    unit: "hours",
  },
  meetingsADay: { label: "pace.perDay", values: [1, 2, 3, 4, 5, 6, 7, 8], nothing: "pace.any", unit: "meetings" },
  lateHoursAMonth: { label: "pace.late", values: [0, 1, 2, 3, 4, 6, 8, 12], nothing: "pace.any", unit: "hours" },
  softDays: { label: "pace.softDays", values: [1, 2, 3, 4, 5, 7], nothing: "pace.none", unit: "days" },
};

/** The names of all limits, in the order of the screen. */
export const LIMIT_NAMES: readonly (keyof OwnPace)[] = [
  "minutesBefore",
  "minutesAfter",
  "noticeHours",
  "meetingsADay",
  "lateHoursAMonth",
  "softDays",
];

const MINUTES_AN_HOUR = 60;
const HOURS_A_DAY = 24;

/** "15 min", "4 h", "2 days" or "3". */
export const limitValue = (
  name: keyof OwnPace,
  value: number,
  { text, locale }: Pick<Format, "text" | "locale">,
): string => {
  const { unit } = LIMITS[name];
  if (unit === "minutes") return lengthWords(value, text);
  if (unit === "days") return text("pace.days", { days: value });
  if (unit === "meetings") return new Intl.NumberFormat(locale).format(value);
  return name === "noticeHours" && value > HOURS_A_DAY
    ? text("pace.days", { days: value / HOURS_A_DAY })
    : lengthWords(value * MINUTES_AN_HOUR, text);
};

/** Each limit that is set, in a short line: "Shortest notice: 24 h". */
export const limitLines = (pace: OwnPace | undefined, format: Pick<Format, "text" | "locale">): readonly string[] =>
  LIMIT_NAMES.flatMap((name) => {
    const value = pace?.[name];
    if (value === undefined) return [];
    return [
      format.text("pace.line", { what: format.text(LIMITS[name].label), value: limitValue(name, value, format) }),
    ];
  });
