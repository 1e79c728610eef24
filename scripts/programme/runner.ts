import type { Failure } from "../../src/domain/shared/failure";
import type { Clock } from "../../src/domain/time/clock";
import type { Instant } from "../../src/domain/time/interval";

/** What one step of a pair came to. */
export type Step =
  | { readonly kind: "done" }
  /** To be tried again after so long: the rest of the pairs goes on meanwhile. `why` counts how often. */
  | { readonly kind: "wait"; readonly ms: number; readonly why: Failure["type"] | "site" }
  /** Not in this run. `says` is one sentence with the next step. */
  | { readonly kind: "stuck"; readonly says: string };

/** Time for a run. In tests it stands still until somebody waits. */
export interface RunTime {
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Pairs that are worked on at once. */
const SIDE_BY_SIDE = 4;
/** A pair that failed so often in a row is left for the next run. */
const MOST_FAILURES = 12;

/**
 * Works on `items`, four at once, until each is done or stuck. `step` does as much as it can and must be durable when it
 * returns. Returns the sentences of those that are stuck.
 */
export const workOn = async <T>(
  items: readonly T[],
  step: (item: T) => Promise<Step>,
  { clock, sleep }: RunTime,
  onProgress: (done: number, stuck: number) => void,
): Promise<ReadonlyMap<T, string>> => {
  const waiting = items.map((item) => ({ item, due: clock.now(), failures: 0 }));
  const stuck = new Map<T, string>();
  let done = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const next = waiting.toSorted((a, b) => a.due - b.due)[0];
      if (!next) return;
      waiting.splice(waiting.indexOf(next), 1);
      const early = next.due - clock.now();
      if (early > 0) await sleep(early);
      const came = await step(next.item);
      if (came.kind === "done") done++;
      else if (came.kind === "stuck") stuck.set(next.item, came.says);
      else if (came.why !== "site" && next.failures + 1 >= MOST_FAILURES) stuck.set(next.item, tooOften(came.why));
      else {
        const failures = came.why === "site" ? next.failures : next.failures + 1;
        waiting.push({ item: next.item, due: (clock.now() + came.ms) as Instant, failures });
      }
      onProgress(done, stuck.size);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return stuck;
};

const tooOften = (why: string): string =>
  `Microsoft 365 failed ${MOST_FAILURES} times (${why}). Run the command again.`;

/** Waits that pass by themselves; undefined for a failure that stays. */
export const passing = (failure: Failure): Step | undefined => {
  switch (failure.type) {
    case "Throttled":
      return { kind: "wait", ms: failure.retryAfterMs, why: failure.type };
    case "Offline":
    case "Unavailable":
    case "OutcomeUnknown":
    case "ChangedMeanwhile":
      return { kind: "wait", ms: 10_000, why: failure.type };
    default:
      return undefined;
  }
};

/** A failure that stays, as one sentence with the next step. */
export const sentenceOf = (failure: Failure): string => {
  switch (failure.type) {
    case "SignInNeeded":
      return "Your sign-in has ended. Run the command again.";
    case "ConsentMissing":
      return `Your sign-in lacks ${failure.scopes.join(" and ")}, or the role Groups Administrator.`;
    case "NotAllowed":
      return "You may not do this. The roles Groups Administrator and SharePoint Administrator are needed.";
    case "UnexpectedAnswer":
      return `Microsoft 365 refused it: ${failure.from} answered ${failure.detail}.`;
    default:
      return `It did not work (${failure.type}). Run the command again.`;
  }
};
