import {
  PULSE_ITEMS,
  PULSE_SIDES,
  UNSAID,
  type PulseAnswer,
  type PulseItemId,
  type PulseSide,
} from "../journal/pulseItems";
import type { PulseAnswers } from "../journal/pulse";
import { SMALLEST_WAVE } from "../organisation/programme";
import type { Threshold } from "./wave";

/**
 * Which figures of a wave may be published (S66).
 *
 * The attacker reads every published figure of every wave, knows who gave to which wave and in which role (the list
 * tells), and may add and subtract figures of one question, as if they were exact and as if nobody ever changed an
 * answer. The rule: all people of all sets that were ever published for a question fall into classes, two people being
 * in one class if they are in the same sets. Every class has 0 or at least 8 people. Whatever is added and subtracted,
 * people of one class count alike; so what is left is about nobody, or about whole classes, each of 8 or more.
 */

/** What one person said in a wave. The number is given for one reading and leads to no person. */
export interface GivenAnswers {
  readonly giver: number;
  readonly role: PulseSide;
  readonly answers: PulseAnswers;
}

/** A wave's answers, and how many people its figures need. */
export interface AnsweredWave {
  readonly id: string;
  readonly items: readonly PulseItemId[];
  readonly threshold: Threshold;
  readonly given: readonly GivenAnswers[];
  /** Id of the wave with which it is compared. */
  readonly since?: string;
}

/** How many answered at least "a few times", "three to five" or "yes". A band never says nobody or everybody. */
export const SHARE_BANDS = ["few", "some", "many", "most"] as const;

/** One of them: below a quarter, below half, below three quarters, and more. */
export type ShareBand = (typeof SHARE_BANDS)[number];

/** What is published of one question. No number is in it. */
export interface ItemFigure {
  readonly item: PulseItemId;
  readonly all: ShareBand;
  readonly roles?: Readonly<Record<PulseSide, ShareBand>>;
  /** Of those who answered in both waves. */
  readonly since?: { readonly then: ShareBand; readonly now: ShareBand };
}

/** The people of one role, by number. */
export type GiversByRole = Readonly<Record<PulseSide, readonly number[]>>;

/** The people about whom a figure of one question is published. */
export interface PublishedGroup {
  readonly all: readonly number[];
  readonly roles?: GiversByRole;
}

/** Classes of people by the published sets that they are in: the class of each person, and the size of each class. */
interface Classes {
  readonly of: Map<number, number>;
  readonly sizes: Map<number, number>;
  next: number;
}

/** All that was published of one question so far. */
export interface PublishedSoFar {
  /** Chooses the people of the next wave, remembers them, and says who they are; undefined when nothing is published. */
  readonly publish: (given: GiversByRole, threshold: Threshold) => PublishedGroup | undefined;
}

/** Begins with nothing published. */
export const nothingPublished = (): PublishedSoFar => {
  let classes: Classes = { of: new Map(), sizes: new Map(), next: 0 };
  return {
    publish: (given, threshold) => {
      const byRole = fittedRoles(classes, given, threshold);
      if (byRole) {
        classes = byRole.classes;
        return byRole.group;
      }
      const all = fitted(
        classes,
        PULSE_SIDES.flatMap((side) => given[side]),
      );
      if (all.length < threshold.people) return undefined;
      classes = split(classes, all);
      return { all };
    },
  };
};

/** Both roles, or neither: from one of them and the whole follows the other. */
const fittedRoles = (
  classes: Classes,
  given: GiversByRole,
  threshold: Threshold,
): { readonly classes: Classes; readonly group: PublishedGroup } | undefined => {
  const mentor = fitted(classes, given.mentor);
  const between = split(classes, mentor);
  const mentee = fitted(between, given.mentee);
  const all = [...mentor, ...mentee];
  const isEnough = mentor.length >= threshold.role && mentee.length >= threshold.role && all.length >= threshold.people;
  return isEnough ? { classes: split(between, mentee), group: { all, roles: { mentor, mentee } } } : undefined;
};

/**
 * Those of `wanted` about whom a figure can be published: of each class as many as leave 0 or at least 8 on either side.
 * Who is left out depends on the order of `wanted` alone, never on an answer.
 */
const fitted = (classes: Classes, wanted: readonly number[]): readonly number[] => {
  const inClass = new Map<number | undefined, number[]>();
  for (const giver of wanted) {
    const at = classes.of.get(giver);
    const there = inClass.get(at);
    if (there) there.push(giver);
    else inClass.set(at, [giver]);
  }
  return [...inClass].flatMap(([at, people]) => {
    const outside = at === undefined ? 0 : (classes.sizes.get(at) ?? 0) - people.length;
    const kept = outside === 0 ? people : people.slice(Math.max(0, SMALLEST_WAVE - outside));
    return kept.length < SMALLEST_WAVE ? [] : kept;
  });
};

/** The classes once a figure about `people` is published. */
const split = ({ of, sizes, next }: Classes, people: readonly number[]): Classes => {
  const moved: Classes = { of: new Map(of), sizes: new Map(sizes), next };
  const fresh = new Map<number | undefined, number>();
  for (const giver of people) {
    const before = of.get(giver);
    const after = fresh.get(before) ?? moved.next++;
    fresh.set(before, after);
    moved.of.set(giver, after);
    moved.sizes.set(after, (moved.sizes.get(after) ?? 0) + 1);
    if (before !== undefined) moved.sizes.set(before, (moved.sizes.get(before) ?? 0) - 1);
  }
  return moved;
};

/** Figures of each wave, the waves in their order, as if each had been published when it closed. */
export const figuresOfWaves = (waves: readonly AnsweredWave[]): readonly (readonly ItemFigure[])[] => {
  const soFar = new Map<PulseItemId, PublishedSoFar>();
  const groups = new Map<string, ReadonlyMap<PulseItemId, PublishedGroup>>();
  return waves.map((wave) => {
    const own = new Map<PulseItemId, PublishedGroup>();
    groups.set(wave.id, own);
    const before = waves.find(({ id }) => id === wave.since);
    return wave.items.flatMap((item) => {
      const published = soFar.get(item) ?? nothingPublished();
      soFar.set(item, published);
      const group = published.publish(giversOf(wave.given, item), wave.threshold);
      if (!group) return [];
      own.set(item, group);
      const earlier = before && groups.get(before.id)?.get(item);
      const since = before && earlier && changeSince({ before, wave, item, earlier, group });
      return [
        {
          item,
          all: bandOf(wave.given, item, group.all),
          ...(group.roles && { roles: bandsOf(wave.given, item, group.roles) }),
          ...(since && { since }),
        },
      ];
    });
  });
};

/** The people of both published groups are whole classes, so a figure about them tells no smaller group. */
const changeSince = (of: {
  readonly before: AnsweredWave;
  readonly wave: AnsweredWave;
  readonly item: PulseItemId;
  readonly earlier: PublishedGroup;
  readonly group: PublishedGroup;
}): ItemFigure["since"] => {
  const both = inBoth(of.earlier.all, of.group.all);
  if (both.length < of.wave.threshold.people) return undefined;
  return { then: bandOf(of.before.given, of.item, both), now: bandOf(of.wave.given, of.item, both) };
};

/** Those who are in both published groups. */
export const inBoth = (earlier: readonly number[], later: readonly number[]): readonly number[] => {
  const there = new Set(earlier);
  return later.filter((giver) => there.has(giver));
};

const giversOf = (given: readonly GivenAnswers[], item: PulseItemId): GiversByRole => {
  const by: Record<PulseSide, number[]> = { mentor: [], mentee: [] };
  for (const { giver, role, answers } of given) if (saidTo(answers, item)) by[role].push(giver);
  return by;
};

const saidTo = (answers: PulseAnswers, item: PulseItemId): boolean => (answers[item] ?? UNSAID) !== UNSAID;

const bandsOf = (
  given: readonly GivenAnswers[],
  item: PulseItemId,
  { mentor, mentee }: GiversByRole,
): Readonly<Record<PulseSide, ShareBand>> => ({
  mentor: bandOf(given, item, mentor),
  mentee: bandOf(given, item, mentee),
});

const HIGH: Readonly<Record<(typeof PULSE_ITEMS)[PulseItemId]["scale"], readonly PulseAnswer[]>> = {
  often: ["few", "often"],
  count: ["five", "more"],
  known: ["yes"],
  begun: ["yes"],
};

const bandOf = (given: readonly GivenAnswers[], item: PulseItemId, people: readonly number[]): ShareBand => {
  const among = new Set(people);
  const high = HIGH[PULSE_ITEMS[item].scale];
  let count = 0;
  for (const { giver, answers } of given) {
    const answer = answers[item];
    if (answer !== undefined && high.includes(answer) && among.has(giver)) count++;
  }
  return SHARE_BANDS[Math.min(3, Math.floor((4 * count) / people.length))] ?? "few";
};
