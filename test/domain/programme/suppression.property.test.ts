import { check, integer, property } from "fast-check";
import { inBoth, nothingPublished, type GiversByRole } from "../../../src/domain/programme/aggregate";
import { times } from "../../cases";

/**
 * Attacker: reads every figure that is published, knows who gave to each wave and in which role, takes the figures for
 * exact and believes that nobody changed an answer. They choose up to four figures of one question and add or subtract
 * each. What is left is about the people whose answers do not cancel out. The attack succeeds when these are 1 to 7.
 *
 * A rule decides whom the figures are about, and nothing else decides what the attacker finds. So the rule is the
 * argument of the same test: ours passes, and every planted weakness is caught.
 */
const SMALLEST = 8;
const MOST_FIGURES = 4;

interface Giver {
  readonly id: number;
  readonly isMentor: boolean;
  readonly isAbroad: boolean;
}
type RandomProgramme = readonly (readonly Giver[])[];
type Group = readonly number[];
type Rule = (waves: RandomProgramme) => readonly Group[];

/** Numbers that a seed decides. */
const randomOf = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** A programme of 8 to 400 people and one to four waves. From wave to wave a few leave and a few come, as in life. */
const programmeOf = (seed: number): RandomProgramme => {
  const below = randomOf(seed);
  const size = 8 + below([10, 40, 100, 393][below(4)] ?? 10);
  const mentors = [10, 30, 50][below(3)] ?? 50;
  const people = Array.from({ length: size }, (_, id): Giver => {
    const isMentor = below(100) < mentors;
    // Most mentors are of one country, as in most programmes.
    return { id, isMentor, isAbroad: below(12) === 0 ? isMentor : !isMentor };
  });
  const turnover = [2, 8, 25][below(3)] ?? 8;
  const answers = 50 + below(51);
  let giving = new Set(people.filter(() => below(100) < answers));
  return Array.from({ length: 1 + below(4) }, () => {
    const wave = people.filter((person) => giving.has(person));
    giving = new Set(people.filter((person) => below(100) < turnover !== giving.has(person)));
    return wave;
  });
};

/** The smallest group of people that up to four figures single out, 0 left aside. */
const smallestSingledOut = (groups: readonly Group[]): number => {
  const signatures = new Map<number, number>();
  groups.forEach((group, at) => {
    for (const id of group) signatures.set(id, (signatures.get(id) ?? 0) | (1 << at));
  });
  const classes = new Map<number, number>();
  for (const signature of signatures.values()) classes.set(signature, (classes.get(signature) ?? 0) + 1);
  const sizes = [...classes];
  let smallest = Infinity;
  const choose = (from: number, plus: readonly number[], minus: readonly number[]): void => {
    if (plus.length > 0) {
      let left = 0;
      for (const [signature, size] of sizes) {
        let sum = 0;
        for (const at of plus) sum += (signature >> at) & 1;
        for (const at of minus) sum -= (signature >> at) & 1;
        if (sum !== 0) left += size;
      }
      if (left > 0) smallest = Math.min(smallest, left);
    }
    if (plus.length + minus.length === MOST_FIGURES) return;
    for (let at = from; at < groups.length; at++) {
      choose(at + 1, [...plus, at], minus);
      // The first figure is added: the other sign gives the same people.
      if (plus.length > 0) choose(at + 1, plus, [...minus, at]);
    }
  };
  choose(0, [], []);
  return smallest;
};

const idsOf = (givers: readonly Giver[], keep: (giver: Giver) => boolean = () => true): Group =>
  givers.filter(keep).map(({ id }) => id);
const byRole = (givers: readonly Giver[]): GiversByRole => ({
  mentor: idsOf(givers, ({ isMentor }) => isMentor),
  mentee: idsOf(givers, ({ isMentor }) => !isMentor),
});
const isLarge = (group: Group): boolean => group.length >= SMALLEST;
const THRESHOLD = { people: 9, role: 8 };

/** What the product publishes: totals, roles, and the change from the first wave to the last. */
const ours: Rule = (waves) => {
  const soFar = nothingPublished();
  const published = waves.map((wave) => soFar.publish(byRole(wave), THRESHOLD));
  const [first, last] = [published[0]?.all ?? [], waves.length > 1 ? (published.at(-1)?.all ?? []) : []];
  const change = inBoth(first, last);
  return [
    ...published.flatMap((group) => (group ? [group.all, ...(group.roles ? Object.values(group.roles) : [])] : [])),
    ...(change.length >= THRESHOLD.people ? [change] : []),
  ];
};

/** Each planted weakness is a rule that somebody uses, or that ours would be without one of its parts. */
const WEAK: Readonly<Record<string, Rule>> = {
  "a threshold alone": (waves) =>
    waves.flatMap((wave) => [idsOf(wave), ...Object.values(byRole(wave))].filter(isLarge)),
  "hiding the next smallest until two are hidden": (waves) =>
    waves.slice(0, 1).flatMap((wave) => {
      const cells: Group[] = Object.values(byRole(wave)).toSorted((a, b) => a.length - b.length);
      let hidden = 0;
      const shown = cells.filter((cell) => {
        if (isLarge(cell) && (hidden === 0 || hidden >= 2)) return true;
        hidden += cell.length;
        return false;
      });
      return [idsOf(wave), ...shown].filter(isLarge);
    }),
  "two waves with turnover, each looked at alone": (waves) =>
    waves.flatMap((wave) => {
      const group = nothingPublished().publish(byRole(wave), THRESHOLD);
      return group ? [group.all] : [];
    }),
  "start and end, whoever is left out": (waves) => {
    const [start, end] = [waves[0] ?? [], waves.at(-1) ?? []];
    const soFar = nothingPublished();
    const group = soFar.publish(byRole(start), THRESHOLD);
    const both = inBoth(idsOf(start), idsOf(end));
    return [...(group ? [group.all] : []), both].filter(isLarge);
  },
  "two breakdowns that cross": (waves) =>
    waves.slice(0, 1).flatMap((wave) => {
      const roles = Object.values(byRole(wave));
      const countries = [true, false].map((abroad) => idsOf(wave, ({ isAbroad }) => isAbroad === abroad));
      return [
        ...(isLarge(idsOf(wave)) ? [idsOf(wave)] : []),
        ...(roles.every(isLarge) ? roles : []),
        ...(countries.every(isLarge) ? countries : []),
      ];
    }),
};

const seeds = integer({ min: 0, max: 2 ** 31 });
/** The programme in which a rule singles somebody out; undefined when none was found. */
const singledOutBy = (rule: Rule, cases: number): number | undefined => {
  const singlesNobodyOut = property(seeds, (seed) => smallestSingledOut(rule(programmeOf(seed))) >= SMALLEST);
  return check(singlesNobodyOut, times(cases)).counterexample?.[0];
};

test("S66, P3: whatever is added and subtracted, no group of one to seven people is singled out", () => {
  expect(singledOutBy(ours, 1_000)).toBeUndefined();
});

test.each(Object.entries(WEAK))("S66: the same test catches %s", (_name, rule) => {
  expect(singledOutBy(rule, 1_000)).toBeDefined();
});

test("S66: the rule publishes what it safely can: most waves of sixty people with ordinary turnover", () => {
  const below = randomOf(20_261_202);
  let [published, waves] = [0, 0];
  for (let nth = 0; nth < 50; nth++) {
    const people = Array.from({ length: 60 }, (_, id) => ({ id, isMentor: id % 2 === 0, isAbroad: false }));
    const soFar = nothingPublished();
    for (let wave = 0; wave < 3; wave++) {
      const givers = people.filter(() => below(100) >= 8);
      waves++;
      if (soFar.publish(byRole(givers), THRESHOLD)) published++;
    }
  }
  expect(published / waves).toBeGreaterThan(0.9);
});

test("S66: who is left out of a figure depends on the order of the list, and on no answer", () => {
  const soFar = nothingPublished();
  const people = Array.from({ length: 40 }, (_, id) => id);
  expect(soFar.publish({ mentor: [], mentee: people }, THRESHOLD)?.all).toEqual(people);
  // Three have left: five more are left out, so that the difference is of eight.
  const stayed = people.slice(3);
  expect(soFar.publish({ mentor: [], mentee: stayed }, THRESHOLD)?.all).toEqual(stayed.slice(5));
});
