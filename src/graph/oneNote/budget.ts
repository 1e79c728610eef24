import { err } from "../../domain/shared/result";
import { type Elapsed, systemElapsed } from "../../domain/time/clock";
import type { GraphTransport } from "../transport/transport";
import { sleepFor } from "../transport/waiting";
import { MS_PER_MINUTE, MS_PER_HOUR } from "../../domain/time/interval";

/**
 * OneNote allows 120 requests a minute, 400 an hour and 5 at once; the rest is left to the same person's other devices.
 * `ofOneKind`: neither reads nor writes may use up the budget of the other.
 */
const WINDOWS = [
  { ms: MS_PER_MINUTE, most: 100, ofOneKind: 85 },
  { ms: MS_PER_HOUR, most: 360, ofOneKind: 320 },
];
const MOST_AT_ONCE = 3;

/** A longer wait is a `Throttled` failure, which the screen can show. */
const LONGEST_QUIET_WAIT_MS = 1_500;

/** The most that a failure says: reads may have to wait for most of an hour while writes need not. */
const LONGEST_SAID_WAIT_MS = 30_000;

interface BudgetOptions {
  readonly elapsed?: Elapsed;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Keeps one person's requests within OneNote's limits. Beyond them OneNote bans the person, without saying for how long.
 * One budget serves all documents.
 */
export const withinBudget = (
  graph: GraphTransport,
  { elapsed = systemElapsed, sleep = sleepFor }: BudgetOptions,
): GraphTransport => {
  let sent: readonly { readonly at: number; readonly isRead: boolean }[] = [];
  let running = 0;
  const queue: (() => void)[] = [];

  const enter = async (): Promise<void> => {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  const waitMs = (isRead: boolean): number => {
    const now = elapsed();
    sent = sent.filter(({ at }) => at > now - MS_PER_HOUR);
    const sameKind = sent.filter((each) => each.isRead === isRead);
    const waits = WINDOWS.flatMap(({ ms, most, ofOneKind }) =>
      [sent.at(-most), sameKind.at(-ofOneKind)].map((last) => (last === undefined ? 0 : last.at + ms - now)),
    );
    return Math.max(0, ...waits);
  };

  const send: GraphTransport["send"] = async (call) => {
    await enter();
    try {
      const isRead = call.effect === "reads";
      const first = waitMs(isRead);
      if (first > 0 && first <= LONGEST_QUIET_WAIT_MS) await sleep(first, call.signal);
      const left = waitMs(isRead);
      if (left > 0) return err({ type: "Throttled", retryAfterMs: Math.min(left, LONGEST_SAID_WAIT_MS), spared: true });
      sent = [...sent, { at: elapsed(), isRead }];
      return await graph.send(call);
    } finally {
      leave();
    }
  };
  return { send, pathOf: graph.pathOf };
};
