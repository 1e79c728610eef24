import type { Pattern } from "../../../domain/people/myTime/privateTime";
import type { Owned } from "../../../domain/people/myTime/myTime";
import type { Weekday } from "../../../domain/time/zoneData";
import { WEEK } from "../../format/week";

/** Something that comes back every week, as its owner keeps it. */
export type OwnPattern = Pattern & Owned;

const MON_FRI: readonly Weekday[] = [1, 2, 3, 4, 5];

const clock = (days: readonly Weekday[], fromHour: number, toHour: number): Pick<Pattern, "days" | "from" | "to"> => ({
  days,
  from: { at: "clock", minutes: fromHour * 60 },
  to: { at: "clock", minutes: toHour * 60 },
});

/**
 * Starts for a rhythm: one equal list, shown by name. None is chosen beforehand and none follows from a place (P2);
 * every part of them can be changed.
 */
export const TEMPLATES = {
  care: { ...clock(WEEK, 17, 19), strength: "never" },
  "friday-prayer": {
    days: [5],
    from: { at: "jumuah", plusMinutes: -15 },
    to: { at: "jumuah", plusMinutes: 45 },
    strength: "never",
  },
  lunch: { ...clock(MON_FRI, 12, 13), strength: "avoid" },
  prayer: {
    days: WEEK,
    from: { at: "prayer", prayer: "asr", plusMinutes: 0, method: "MuslimWorldLeague" },
    to: { at: "prayer", prayer: "asr", plusMinutes: 15, method: "MuslimWorldLeague" },
    strength: "avoid",
  },
  rest: { ...clock(MON_FRI, 14, 16), strength: "rather-not" },
  sabbath: {
    days: [5],
    from: { at: "sun", event: "sunset", plusMinutes: -18 },
    to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
    toDayOffset: 1,
    strength: "never",
  },
  "sabbath-day": {
    days: [6],
    from: { at: "clock", minutes: 0 },
    to: { at: "clock", minutes: 0 },
    strength: "never",
  },
  "school-run": { ...clock(MON_FRI, 7.5, 8.5), strength: "never", inSchoolTerms: true },
  sport: { ...clock([2], 18, 20), strength: "avoid" },
  study: { ...clock([3], 18, 20), strength: "avoid" },
  "sunday-worship": { ...clock([7], 9, 12), strength: "never" },
  therapy: { ...clock([4], 9, 10), strength: "never" },
  // No faith has to be named, and no day is chosen beforehand.
  worship: { ...clock([], 8, 9), strength: "never" },
  own: { ...clock([], 12, 13), strength: "avoid" },
} as const satisfies Readonly<Record<string, Pattern>>;

export type TemplateId = keyof typeof TEMPLATES;

export const TEMPLATE_IDS = Object.keys(TEMPLATES) as readonly TemplateId[];
