import { LAST_OF_POT } from "../../fairness/sumSet";
import { totalOf } from "../../fairness/burden";
import type { Pots } from "../../fairness/shareOut";
import { potName, type SeriesOption, type SeriesPeriod } from "./seriesPeriods";

/** Late hours that the meetings of a series share (E17): a pot for each month of each person who set a limit. */
export interface SharedLate {
  /** By pot: minutes left for the series. Absent where no choices keep within all of them. */
  readonly pots: Pots | undefined;
  /** The options of each period, whose burdens have a coordinate for each pot after those of the people. */
  readonly options: readonly (readonly SeriesOption[])[];
  /** The least total of a choice from each period that keeps within all pots. */
  readonly cheapest: number;
}

/** The pots that these periods share; undefined where nobody set a limit, or no choice of options can reach one. */
export const sharedLateOf = (periods: readonly SeriesPeriod[]): SharedLate | undefined => {
  const left = withinReach(leftInPots(periods), periods);
  const names = [...left.keys()];
  if (names.length === 0) return undefined;
  const most = [...left.values()];
  const isTouched = ({ options }: SeriesPeriod, name: string): boolean => options.some(({ late }) => late?.has(name));
  const lastOf = names.map((name) => periods.findLastIndex((period) => isTouched(period, name)));
  const options = periods.map((period, index) =>
    period.options.map((option): SeriesOption => {
      const taken = names.map((name, pot) => (option.late?.get(name) ?? 0) + (lastOf[pot] === index ? LAST_OF_POT : 0));
      return { ...option, burden: [...option.burden, ...taken] };
    }),
  );
  const people = periods[0]?.options[0]?.burden.length ?? 0;
  const way = cheapestWithin(options, people, most);
  if (!way) return { options, pots: undefined, cheapest: Infinity };
  const kept = options.map((of, index) =>
    of
      .map(({ burden }) => burden)
      .filter((burden) => way.takes[index]?.every((most, pot) => (burden[people + pot] ?? 0) <= most)),
  );
  return { options, pots: { most, kept }, cheapest: way.total };
};

/** True when a way through the periods takes no more from any pot than it holds. */
export const keepsWithin = (periods: readonly SeriesPeriod[], chosen: readonly SeriesOption[]): boolean => {
  const left = leftInPots(periods);
  for (const { late } of chosen) {
    for (const [name, minutes] of late ?? []) left.set(name, (left.get(name) ?? 0) - minutes);
  }
  return [...left.values()].every((minutes) => minutes >= 0);
};

/**
 * The periods without those that the limits leave no room for: while nothing fits, the one that needs the most late time
 * is given up, of equal ones the last. With the late hours that the others share.
 */
export const withinLateHours = (
  periods: readonly SeriesPeriod[],
): { readonly open: readonly SeriesPeriod[]; readonly late: SharedLate | undefined } => {
  let open = periods;
  let late = sharedLateOf(open);
  while (late && !late.pots) {
    const needs = open.map(({ options }) => Math.min(...options.map(lateMinutes)));
    const gone = needs.lastIndexOf(Math.max(...needs));
    open = open.filter((_, index) => index !== gone);
    late = sharedLateOf(open);
  }
  return { open, late };
};

/** The people who have too little late time left for a period, with the number of its options that need it. */
export const needingLate = ({ options, prospect }: SeriesPeriod) =>
  (prospect?.people ?? []).flatMap(({ id }, person) => {
    const slots = options.filter(({ late }) =>
      [...(late ?? [])].some(([name, minutes]) => minutes > 0 && isOf(name, person)),
    );
    return slots.length > 0 ? [{ person: id, kind: "late-enough" as const, slots: slots.length }] : [];
  });

const isOf = (name: string, person: number): boolean => name.startsWith(potName(person, ""));

const lateMinutes = ({ late }: SeriesOption): number => totalOf([...(late?.values() ?? [])]);

/** Pots from which these periods can take, with what is left in them. */
const leftInPots = (periods: readonly SeriesPeriod[]): Map<string, number> => {
  const left = new Map<string, number>();
  for (const { options, prospect } of periods) {
    for (const { late } of options) {
      for (const name of late?.keys() ?? []) {
        if (left.has(name)) continue;
        const [person, month = ""] = name.split(" ");
        left.set(name, prospect?.people[Number(person)]?.late?.leftIn(month) ?? 0);
      }
    }
  }
  return left;
};

/** The pots that hold less than the periods can take together: the others are no limit, and cost a search nothing. */
const withinReach = (
  left: ReadonlyMap<string, number>,
  periods: readonly SeriesPeriod[],
): ReadonlyMap<string, number> => {
  const most = new Map<string, number>();
  for (const { options } of periods) {
    const taken = new Map<string, number>();
    for (const { late } of options)
      for (const [name, minutes] of late ?? []) taken.set(name, Math.max(minutes, taken.get(name) ?? 0));
    for (const [name, minutes] of taken) most.set(name, (most.get(name) ?? 0) + minutes);
  }
  return new Map([...left].filter(([name, minutes]) => (most.get(name) ?? 0) > minutes));
};

/** A choice of each period: its total, and what each takes from the pots. */
interface PotWay {
  readonly left: readonly number[];
  readonly total: number;
  /** What the last period takes, and the way before it. */
  readonly taken?: readonly number[];
  readonly before?: PotWay;
}

/** Period by period: for each way to have emptied the pots the least total so far. */
const cheapestWithin = (
  periods: readonly (readonly SeriesOption[])[],
  people: number,
  most: readonly number[],
): (Pick<PotWay, "total"> & { readonly takes: readonly (readonly number[])[] }) | undefined => {
  let ways: readonly PotWay[] = [{ left: most, total: 0 }];
  for (const options of periods) {
    const next = new Map<string, PotWay>();
    const choices = leastByTaking(options, people);
    for (const way of ways) {
      for (const { taken, total: added } of choices) {
        const left = afterTaking(way.left, taken, most);
        const total = way.total + added;
        const key = left?.join() ?? "";
        if (left && total < (next.get(key)?.total ?? Infinity)) next.set(key, { left, total, taken, before: way });
      }
    }
    ways = [...next.values()];
  }
  const [first, ...others] = ways;
  if (!first) return undefined;
  const best = others.reduce((cheaper, way) => (cheaper.total <= way.total ? cheaper : way), first);
  const takes: (readonly number[])[] = [];
  for (let way: PotWay | undefined = best; way?.taken; way = way.before) takes.unshift(way.taken);
  return { total: best.total, takes };
};

/** Of the options that take the same from the pots only the cheapest matters. */
const leastByTaking = (options: readonly SeriesOption[], people: number) => {
  const least = new Map<string, { readonly taken: readonly number[]; readonly total: number }>();
  for (const { burden } of options) {
    const taken = burden.slice(people);
    const total = totalOf(burden.slice(0, people));
    const key = taken.join();
    if (total < (least.get(key)?.total ?? Infinity)) least.set(key, { taken, total });
  }
  return [...least.values()];
};

/** What is left in the pots; a pot that is taken from for the last time counts as full again, as in `SumSet`. */
const afterTaking = (
  left: readonly number[],
  taken: readonly number[],
  most: readonly number[],
): readonly number[] | undefined => {
  const after: number[] = [];
  for (const [pot, before] of left.entries()) {
    const minutes = taken[pot] ?? 0;
    const rest = before - (minutes < 0 ? minutes - LAST_OF_POT : minutes);
    if (rest < 0) return undefined;
    after.push(minutes < 0 ? (most[pot] ?? 0) : rest);
  }
  return after;
};
