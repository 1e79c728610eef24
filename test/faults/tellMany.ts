import * as fc from "fast-check";
import { FOUND } from "./found";
import { openHouse, type House, type StoreKind } from "./house";
import { anySchedule, type Schedule } from "./schedule";
import { shorten } from "./shorten";
import { tell } from "./tell";
import { isClean, type Verdict, WRONG } from "./verdict";

/** What came of many stories on one kind of store. */
export interface Tally extends Readonly<Record<(typeof WRONG)[number], number>> {
  readonly kind: StoreKind;
  readonly stories: number;
  readonly entries: number;
  readonly requests: number;
  /** Until the slowest story was healed, in the story's own time. */
  readonly slowestToHealMs: number;
  /** When a story went wrong: the shortest one that does, to be kept in `found.ts`, and what is wrong in it. */
  readonly wrong?: Wrong;
}

export interface Wrong {
  readonly story?: Schedule;
  /** A verdict, or the words of what was thrown. */
  readonly verdict: Verdict | string;
}

export interface Telling {
  readonly kind: StoreKind;
  readonly stories: number;
  readonly seed: number;
  /** Those that once went wrong are told first. */
  readonly first?: readonly Schedule[];
  readonly open?: (kind: StoreKind) => House;
}

/** A service that has seen many documents becomes slow. */
const DOCUMENTS_IN_A_HOUSE = 40;

/** Tells stories until one goes wrong, which is then made as short as it can be. */
export const tellMany = async (telling: Telling): Promise<Tally> => {
  const { kind, stories, seed, first = FOUND[kind], open = openHouse } = telling;
  const verdicts: Verdict[] = [];
  let house = open(kind);
  let [told, requests] = [0, 0];
  const moveOn = (): void => {
    requests += house.requests();
    house = open(kind);
  };
  const outcome = await fc.check(
    fc.asyncProperty(anySchedule(kind), async (schedule) => {
      if (told > 0 && told % DOCUMENTS_IN_A_HOUSE === 0) moveOn();
      told += 1;
      const verdict = await tell(house, schedule);
      verdicts.push(verdict);
      return isClean(verdict);
    }),
    // A story that goes wrong is made shorter by our own hand: the library lets the end of a list stand.
    { examples: first.map((story) => [story]), numRuns: stories, seed, endOnFailure: true },
  );
  const sum = (of: (verdict: Verdict) => number): number => verdicts.reduce((total, one) => total + of(one), 0);
  return {
    ...{ kind, stories: told, requests: requests + house.requests(), entries: sum(({ written }) => written) },
    ...countedIn(verdicts),
    slowestToHealMs: Math.max(0, ...verdicts.map(({ healedAfterMs }) => healedAfterMs)),
    ...(outcome.failed && {
      wrong: await shortestOf(outcome.counterexample?.[0], async (story) => tell(open(kind), story)),
    }),
  };
};

/** Each try in a house of its own: the windows of a story that broke off would go on asking. */
const shortestOf = async (
  long: Schedule | undefined,
  tellIt: (story: Schedule) => Promise<Verdict>,
): Promise<Wrong> => {
  if (long === undefined) return { verdict: "No story could be made." };
  const verdictOf = (story: Schedule): Promise<Verdict | string> => tellIt(story).catch(String);
  const first = faultsIn(await verdictOf(long));
  // A shorter story with another fault would hide this one.
  const goesWrong = async (story: Schedule): Promise<boolean> => {
    const others = faultsIn(await verdictOf(story));
    return first.length > 0 ? first.every((fault) => others.includes(fault)) : others.length > 0;
  };
  const story = await shorten(long, goesWrong);
  return { story, verdict: await verdictOf(story) };
};

/** What is wrong, by the judge's words for it; what was thrown is one fault whatever it says. */
const faultsIn = (verdict: Verdict | string): readonly string[] =>
  typeof verdict === "string" ? ["thrown"] : WRONG.filter((name) => verdict[name].length > 0);

const countedIn = (verdicts: readonly Verdict[]): Readonly<Record<(typeof WRONG)[number], number>> => {
  const count = (name: (typeof WRONG)[number]): number =>
    verdicts.reduce((sum, verdict) => sum + verdict[name].length, 0);
  return {
    ...{ lost: count("lost"), doubled: count("doubled"), changed: count("changed"), outOfStep: count("outOfStep") },
    ...{ unsettled: count("unsettled"), wronglyGone: count("wronglyGone"), untrue: count("untrue") },
    ...{ altered: count("altered"), repeated: count("repeated"), unseen: count("unseen") },
  };
};

/** Two tallies of one kind as one. */
export const together = (a: Tally, b: Tally): Tally => {
  const sum = { ...a };
  for (const name of [...WRONG, "stories", "entries", "requests"] as const) sum[name] = a[name] + b[name];
  const wrong = a.wrong ?? b.wrong;
  return { ...sum, slowestToHealMs: Math.max(a.slowestToHealMs, b.slowestToHealMs), ...(wrong && { wrong }) };
};
