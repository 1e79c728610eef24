import type {
  Certainty,
  Effect,
  ObservanceChoice,
  ObservanceDays,
  ObservanceFacts,
  ObservanceId,
  Strength,
} from "../../domain/calendars/observance";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";

/** An occurrence found by a rule. Absent fields come from the definition. */
interface Occurrence {
  /** Day number of the first full day. */
  readonly start: number;
  readonly days?: number;
  readonly certainty?: Certainty;
}

/** Finds the occurrences whose first day lies between `from` and `to`, day numbers, both included; ascending. */
export type Rule = (from: number, to: number) => readonly Occurrence[];

/** Differences of a community from the usual. */
export interface Variant {
  readonly rule?: Rule;
  readonly days?: number;
  readonly certainty?: Certainty;
  readonly source?: string;
}

/** The definition of one observance in its family's file. */
export interface Definition {
  readonly id: ObservanceId;
  readonly rule: Rule;
  /** Absent: one day. */
  readonly days?: number;
  /** It begins at the sunset before its first day. */
  readonly sunset?: true;
  readonly certainty: Certainty;
  readonly source: string;
  readonly usual: readonly Effect[];
  readonly communities?: Readonly<Record<string, Variant>>;
}

/** Makes facts of a definition. An unknown community has the usual date. */
export const factsOf = (definition: Definition): ObservanceFacts => ({
  id: definition.id,
  communities: Object.keys(definition.communities ?? {}),
  usual: definition.usual,
  between: (from, to, choice) => timesOf(definition, dayNumberOf(from), dayNumberOf(to), choice),
});

const timesOf = (
  definition: Definition,
  from: number,
  to: number,
  { community, dayShift = 0 }: ObservanceChoice,
): readonly ObservanceDays[] => {
  const variant = community === undefined ? undefined : definition.communities?.[community];
  const { rule, days = 1, certainty, source } = { ...definition, ...variant };
  return rule(from - dayShift, to - dayShift).map((found) => ({
    start: dateOfDay(found.start + dayShift),
    days: found.days ?? days,
    beginsPreviousSunset: definition.sunset === true,
    certainty: found.certainty ?? certainty,
    source,
  }));
};

/** Usual effects of observances; each person changes them. */

/** The whole day is free of work. */
export const HOLY: readonly Effect[] = [{ kind: "block", strength: "never" }];

/** From candle lighting, 18 minutes before sunset in most places, until three stars are seen. Some keep other minutes. */
export const HOLY_BY_CANDLES: readonly Effect[] = [
  { kind: "block", strength: "never", minutesBeforeSunset: 18, endsDegreesBelow: 8.5 },
];

/** A day that many keep and on which some work. */
export const FEAST: readonly Effect[] = [{ kind: "block", strength: "avoid" }];

/** A working day that asks for consideration. */
export const QUIET: readonly Effect[] = [{ kind: "block", strength: "rather-not" }];

/** Greetings, and no deadlines. */
export const GREETING: readonly Effect[] = [{ kind: "fresh-start" }];

const clock = (hour: number): { readonly at: "clock"; readonly minutes: number } => ({
  at: "clock",
  minutes: hour * 60,
});

/** A part of each day by the clock. */
export const between = (
  fromHour: number,
  toHour: number,
  strength: Strength,
): Extract<Effect, { readonly kind: "part" }> => ({
  kind: "part",
  from: clock(fromHour),
  to: clock(toHour),
  strength,
});

/** An evening with the family. */
export const EVENING: readonly Effect[] = [between(17, 23, "avoid")];

/** The evenings of a feast whose days begin at sunset: each is on the date before. */
export const EVES: readonly Effect[] = [{ ...between(17, 23, "avoid"), onEve: true }];

/** A fast: the late afternoon is hard. */
export const FASTING: readonly Effect[] = [between(14, 18, "rather-not")];
